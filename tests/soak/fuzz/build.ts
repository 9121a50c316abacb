import { join } from "node:path";
import { build } from "wxt";

/** A program of its own: builds what a fuzz injects into its page, into the folder that is its argument. */
const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error("Name the folder to build into.");
await build({ browser: "chrome", outDir, entrypointsDir: join(import.meta.dirname, "injected") });
