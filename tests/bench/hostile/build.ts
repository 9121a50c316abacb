import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "wxt";
import { HOOK } from "./hook.ts";

/**
 * A program of its own: builds the product for the browser that its first argument names (`chrome`, `firefox`), with the
 * bench's stand-ins, into the folder that its second names; without the sanitizer if a third is there. The extension's pages
 * note the scripts that run in them.
 */
const [browser, outDir, bare] = process.argv.slice(2);
if (browser === undefined || outDir === undefined)
  throw new Error("Name a browser and a folder to build into.");

/** What stands for what, wherever it is imported but in the stand-ins themselves. */
const STAND_INS: readonly (readonly [module: RegExp, standIn: string])[] = [
  [/\/utils\/extract$/, "handed-over.ts"],
  ...(bare === undefined ? [] : [[/\/sanitize$/, "no-sanitizer.ts"] as const]),
];

const standIns = {
  name: "stand-ins",
  enforce: "pre",
  resolveId: (source: string, importer: string | undefined) => {
    if (importer?.includes("stand-ins")) return null;
    const [, file] = STAND_INS.find(([module]) => module.test(source)) ?? [];
    return file === undefined ? null : join(import.meta.dirname, "stand-ins", file);
  },
} as const;

await build({ browser, outDir, vite: () => ({ plugins: [standIns] }) });

const folder = join(outDir, `${browser}-mv3`);
writeFileSync(join(folder, "hook.js"), HOOK);
for (const file of ["popup.html", "library.html"]) {
  const html = readFileSync(join(folder, file), "utf8");
  writeFileSync(join(folder, file), html.replace("<head>", '<head><script src="/hook.js"></script>'));
}
