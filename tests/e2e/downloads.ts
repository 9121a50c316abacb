import { mkdtempSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventually } from "../browser/driver.ts";

/** A new folder for what the browsers of a test download. */
export function downloadFolder(): string {
  return mkdtempSync(join(tmpdir(), "clearline-downloads-"));
}

/** Waits for a file whose name ends with `ending` to be downloaded whole, gives it, and takes it out of the folder. */
export async function downloaded(
  folder: string,
  ending: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  return eventually(`a download of ${ending}`, async () => {
    const names = await readdir(folder);
    const name = names.find((one) => one.endsWith(ending));
    if (name === undefined || names.some((one) => /\.(?:part|crdownload)$/.test(one))) return null;
    const bytes = new Uint8Array(await readFile(join(folder, name)));
    if (bytes.length === 0) return null;
    await rm(join(folder, name));
    return { name, bytes };
  });
}
