/** Lets Node resolve the product's imports, which name no extension. Import it before a module of the product. */
import { registerHooks } from "node:module";

registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context);
    } catch (error) {
      if (!/^\.{1,2}\//.test(specifier)) throw error;
      return next(`${specifier}.ts`, context);
    }
  },
});
