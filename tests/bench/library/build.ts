import { rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "wxt";

/**
 * A program of its own: builds the bench's page with the product's store as an extension into the folder that is its argument.
 * This folder is WXT's root, so that the types generated for the product stay as they are; those generated here go again.
 */
const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error("Name the folder to build into.");
const root = import.meta.dirname;
try {
  await build({
    root,
    configFile: false,
    entrypointsDir: "page",
    publicDir: join(root, "..", "..", "..", "public"),
    outDir,
    browser: "chrome",
    manifestVersion: 3,
    imports: false,
    manifest: {
      name: "Clearline bench",
      version: "0.0.0",
      default_locale: "en",
      permissions: ["storage", "unlimitedStorage"],
    },
  });
} finally {
  await rm(join(root, ".wxt"), { recursive: true, force: true });
}
