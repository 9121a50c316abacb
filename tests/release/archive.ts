import { execFileSync } from "node:child_process";
import { ROOT } from "../browser/build.ts";

/** Writes what is committed, as a zip file that is the same wherever it is made. */
export function writeSourceArchive(file: string): void {
  execFileSync("git", ["archive", "--format=zip", `--output=${file}`, "HEAD"], { cwd: ROOT });
}
