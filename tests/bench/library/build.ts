import { join } from "node:path";
import { build } from "wxt";

/**
 * A program of its own: builds the bench's page with the product's store as an extension into the folder that is its argument.
 * Its root is this folder, so that the product's generated types stay as they are.
 */
const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error("Name the folder to build into.");
await build({
  root: import.meta.dirname,
  configFile: false,
  entrypointsDir: "page",
  publicDir: join(import.meta.dirname, "..", "..", "..", "public"),
  outDir,
  browser: "chrome",
  manifestVersion: 3,
  imports: false,
  manifest: {
    name: "Clearline bench",
    version: "0.0.0",
    default_locale: "en",
    permissions: ["unlimitedStorage"],
  },
});
