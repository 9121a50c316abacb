import { join } from "node:path";
import { build } from "wxt";

/** A program of its own: builds the bench's page with the product's store as an extension into the folder that is its argument. */
const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error("Name the folder to build into.");
await build({ browser: "chrome", entrypointsDir: join(import.meta.dirname, "page"), outDir });
