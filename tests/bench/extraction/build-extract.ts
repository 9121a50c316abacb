import { join } from "node:path";
import { build } from "wxt";

/** A program of its own: builds the first injected file, as it ships, and the sanitizer into the folder that is its argument. */
const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error("Name the folder to build into.");
await build({ browser: "chrome", outDir, filterEntrypoints: ["extract"] });
await build({
  browser: "chrome",
  outDir: join(outDir, "sanitizer"),
  entrypointsDir: join(import.meta.dirname, "injected"),
});
