import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import manifest from "../../../package.json" with { type: "json" };

const ROOT = join(import.meta.dirname, "..", "..", "..");
const text = readFileSync(join(ROOT, "SECURITY.md"), "utf8");

/** Whether a path is there: tests of a limit are named below `tests/`, without their ending. */
function exists(path: string): boolean {
  const places = [path, `tests/${path}`, `tests/${path}.test.ts`, `tests/${path}.test.tsx`];
  return places.some((place) => existsSync(join(ROOT, place)));
}

it("names no file in SECURITY.md that is not there", () => {
  const paths = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)`/g)].flatMap(([, path]) => path ?? []);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !exists(path))).toEqual([]);
});

it("says of each limit what is seen, and which test holds it", () => {
  const table = text.slice(text.indexOf("## Limits"), text.indexOf("The last column"));
  const rows = table.split("\n").filter((line) => /^\| (?!input|-)/.test(line));
  expect(rows.length).toBeGreaterThan(15);
  const cells = rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  expect(cells.filter((row) => row.length !== 4 || row.includes(""))).toEqual([]);
  expect(cells.filter(([, , , held = ""]) => !/^`[\w/-]+`(?:, `[\w/-]+`)*$/.test(held))).toEqual([]);
});

it("names no command in SECURITY.md that is not there", () => {
  const scripts = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].flatMap(([, name]) => name ?? []);
  expect(scripts.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
});
