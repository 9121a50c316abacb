import { mkdtempSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Driver, eventually, type Root } from "./driver.ts";
import { click, seeWords } from "./hands.ts";
import { words } from "./words.ts";

/** Files that come out of the library and go into it, as a reader does it. */

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

/** Chooses a format where the dialog or the page of exports stands, saves, and gives the file. */
export async function exportAs(
  driver: Driver,
  folder: string,
  format: Parameters<typeof words>[0],
  ending: string,
): ReturnType<typeof downloaded> {
  await click(driver.page, words(format));
  await click(driver.page, words("exportSave"));
  return downloaded(folder, ending);
}

/** Has the reader pick a file on the page of imports. */
export async function importAs(driver: Driver, name: string, bytes: Uint8Array): Promise<void> {
  await driver.openOwn("library.html#/transfer");
  await seeWords(driver.page, words("importHint"));
  await driver.page.run(pickFile, ".transfer", name, [...bytes]);
}

/** Has the reader pick a file with highlights, on the page of all highlights. */
export async function importHighlightsAs(driver: Driver, name: string, text: string): Promise<void> {
  await driver.openOwn("library.html#/highlights");
  await seeWords(driver.page, words("libraryHighlightsImport"));
  await driver.page.run(pickFile, ".highlights-import", name, [...new TextEncoder().encode(text)]);
}

function pickFile(root: Root, place: string, name: string, bytes: readonly number[]): void {
  const input = root.querySelector<HTMLInputElement>(`${place} input[type=file]`);
  const transfer = new DataTransfer();
  transfer.items.add(new File([new Uint8Array(bytes)], name));
  if (input === null) throw new Error("There is no way to pick a file.");
  input.files = transfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
