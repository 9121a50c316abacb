import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { requireBuild } from "../browser/build.ts";

/** Node's own zlib packs the same file 1% worse than `gzip -9`, by which the bounds are told. */
const NODE_ZLIB = 1.01;

/** What a page may be sent at a click. */
const MOST_BYTES = 50_000 * NODE_ZLIB;

/** What the popup may load before its cleaned view stands. */
const MOST_POPUP_BYTES = 45_000 * NODE_ZLIB;

/** What the overlay's text may need. */
const MOST_OVERLAY_BYTES = 75_000 * NODE_ZLIB;

/** What a further part of the overlay may add when it is first used. */
const MOST_PART_BYTES = 13_000 * NODE_ZLIB;

const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^"';]*?from\s*)?["'](\.[^"']+)["']/g;

/** What a script loads once it runs. */
const LATER_IMPORT = /\bimport\(\s*["'`](\.[^"'`]+)["'`]/g;

function gzipBytes(...files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}

/** The scripts that the popup's first one loads at once: it holds nothing up itself. */
function importedBy(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(LATER_IMPORT)].map(([, path]) =>
    normalize(join(dirname(file), path ?? "")),
  );
}

/** `file` and all scripts that it loads before it runs. */
function withImports(file: string, known: Set<string> = new Set()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, path] of readFileSync(file, "utf8").matchAll(STATIC_IMPORT))
    withImports(normalize(join(dirname(file), path ?? "")), known);
  return known;
}

describe.each(["chromium", "firefox"] as const)("What is loaded in %s", (browser) => {
  const folder = requireBuild(browser);

  it("is little on a page", () => {
    expect(gzipBytes(join(folder, "extract.js"))).toBeLessThanOrEqual(MOST_BYTES);
    const overlay = gzipBytes(join(folder, "extract.js"), join(folder, "reader.js"));
    expect(overlay).toBeLessThanOrEqual(MOST_OVERLAY_BYTES);
  });

  it("is little for each further part of the overlay", () => {
    const parts = readdirSync(folder).filter((file) => /^(?:reader-.*|pages)\.js$/.test(file));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.filter((part) => gzipBytes(join(folder, part)) > MOST_PART_BYTES)).toEqual([]);
  });

  it("is little before the popup's view, and no database", () => {
    const html = readFileSync(join(folder, "popup.html"), "utf8");
    const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, path]) =>
      join(folder, path ?? ""),
    );
    const loaded = scripts.flatMap((script) => [script, ...importedBy(script)]);
    const files = [...new Set(loaded.flatMap((script) => [...withImports(script)]))];
    expect(files.some((file) => /sanitize/.test(file))).toBe(true);
    expect(gzipBytes(...files)).toBeLessThanOrEqual(MOST_POPUP_BYTES);
    expect(files.filter((file) => /IDBKeyRange|indexedDB/.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});
