/**
 * `npm run soak -- builds`: builds the extension for both browsers here, and again from the archive of the sources, unpacked and
 * installed elsewhere as its README says. Every file must be the same, byte by byte.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { unzipSync } from "fflate";
import { ROOT } from "../browser/build.ts";
import { writeSourceArchive } from "../release/archive.ts";

const BUILDS = ["chrome-mv3", "firefox-mv3"];

function run(folder: string, ...args: readonly string[]): void {
  execFileSync("npm", args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}

function unpack(archive: string, folder: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
    if (path.endsWith("/")) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** The sum of each file of the builds in `root`, by its path. */
function sumsOf(root: string): ReadonlyMap<string, string> {
  const output = join(root, ".output");
  const paths = BUILDS.flatMap((build) =>
    readdirSync(join(output, build), { recursive: true, encoding: "utf8" }).map((path) =>
      join(output, build, path),
    ),
  );
  const files = paths.filter((path) => statSync(path).isFile());
  const sum = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
  return new Map(files.map((file) => [relative(output, file), sum(file)]));
}

const folder = mkdtempSync(join(tmpdir(), "clearline-builds-"));
try {
  const archive = join(folder, "sources.zip");
  const elsewhere = join(folder, "somewhere", "else");
  writeSourceArchive(archive);
  unpack(archive, elsewhere);
  run(elsewhere, "ci");
  run(elsewhere, "run", "build");
  run(ROOT, "run", "build");
  const here = sumsOf(ROOT);
  const there = sumsOf(elsewhere);
  const paths = [...new Set([...here.keys(), ...there.keys()])];
  const differing = paths.filter((path) => here.get(path) !== there.get(path));
  console.log(`${paths.length} files, ${differing.length} differing`, ...differing);
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
