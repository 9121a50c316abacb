// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { Blob as NodeBlob } from "node:buffer";
import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { importFile } from "../../../entrypoints/library/transfer/import-file";
import { gzipped } from "../../../utils/export/text-stream";
import { type Shelf, shelveArticle } from "../../../utils/library";
import { writeBackup } from "../../../utils/library/backup";
import { anArticleOf } from "../../fixtures/articles";
import { aShelf } from "../../fixtures/library";
import fc from "../../property";
import { soakCount, soakLimitMs } from "../../soak/count";
import { type Contents, contentsOf } from "../../soak/library-contents";

/** What a refused file leaves: the library as it was, byte by byte. */

const OPTIONS = { signal: new AbortController().signal, onProgress: () => undefined };

const HEADER = '{"kind":"library","version":1,"savedAt":1,"articles":0}\n';

const KILOBYTE = 1024;

/** How long a property may take on a busy machine. */
const LONG_MS = soakLimitMs(60_000);

type Bytes = Uint8Array<ArrayBuffer>;

/** A file as a browser has it: jsdom's have no stream. */
function fileOf(bytes: Bytes): Blob {
  return new NodeBlob([bytes]) as unknown as Blob;
}

/** A library of one article, and what it holds. */
async function aKeptLibrary(): Promise<{ readonly shelf: Shelf; readonly contents: Contents }> {
  const shelf = await aShelf();
  await shelveArticle(shelf, anArticleOf("rye", "Rye bread", ["Slowly."]), 8);
  return { shelf, contents: await contentsOf(shelf.library) };
}

/** Words that gzip can make little of. */
function noise(seed: number, count: number): string {
  let state = seed;
  const word = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state.toString(36);
  };
  return Array.from({ length: count }, word).join(" ");
}

async function aBackup(): Promise<Bytes> {
  const { library, ...shelf } = await aShelf();
  for (let number = 0; number < 8; number += 1) {
    const paragraphs = [noise(number + 1, 400), "The pier is shut."];
    await shelveArticle({ library, ...shelf }, anArticleOf(`pier-${number}`, "Pier", paragraphs), 7 + number);
  }
  return new Response(await writeBackup(library, 5)).bytes();
}

function aPage(slug: string, content: string) {
  const marks = { is_archived: 0, is_starred: 0, tags: [], domain_name: "harbor.example" };
  return { ...marks, title: slug, url: `https://harbor.example/${slug}`, content };
}

function aWallabag(): Bytes {
  const pages = Array.from({ length: 40 }, (_, at) => aPage(`tide-${at}`, `<p>${noise(at + 1, 60)}</p>`));
  return strToU8(JSON.stringify(pages)) as Bytes;
}

function anOmnivore(): Bytes {
  const slugs = ["knots", "ropes", "sails"];
  const list = slugs.map((slug) => ({
    slug,
    title: slug,
    url: `https://harbor.example/${slug}`,
    labels: [],
  }));
  const texts = slugs.map((slug, at) => [`content/${slug}.html`, strToU8(`<p>${noise(at + 1, 900)}</p>`)]);
  return zipSync({ "metadata_0.json": strToU8(JSON.stringify(list)), ...Object.fromEntries(texts) });
}

const FORMATS: readonly (readonly [name: string, make: () => Promise<Bytes> | Bytes])[] = [
  ["Clearline's backup", aBackup],
  ["wallabag's list", aWallabag],
  ["Omnivore's archive", anOmnivore],
];

/** Asserts that the file is refused, and nothing changed. */
async function refused({ shelf, contents }: Awaited<ReturnType<typeof aKeptLibrary>>, file: Blob) {
  const name = expect.stringMatching(/^(?:Backup|Import)Error$/);
  await expect(importFile(shelf, file, OPTIONS)).rejects.toMatchObject({ name });
  expect((await contentsOf(shelf.library)).equals(contents)).toBe(true);
}

it.each(FORMATS)("%s, cut off at any kilobyte", { timeout: LONG_MS }, async (_name, make) => {
  const kept = await aKeptLibrary();
  const bytes = await make();
  expect(bytes.length).toBeGreaterThan(8 * KILOBYTE);
  for (let at = 0; at < bytes.length; at += KILOBYTE) await refused(kept, fileOf(bytes.slice(0, at)));
});

it("a backup that is cut off anywhere, or has any byte turned", { timeout: LONG_MS }, async () => {
  const kept = await aKeptLibrary();
  const bytes = await aBackup();
  // Bytes 3 to 9 of a gzip file may say what they like: flags, a time, a system. So may the last bits before its sum.
  const filling = bytes.length - 9;
  const places = fc.nat(bytes.length - 1).filter((at) => (at < 3 || at > 9) && at !== filling);
  const damage = fc.tuple(places, fc.constantFrom("cut", "turned"), fc.integer({ min: 1, max: 255 }));
  const property = fc.asyncProperty(damage, async ([at, kind, bits]) => {
    const damaged = kind === "cut" ? bytes.slice(0, at) : bytes.with(at, (bytes[at] ?? 0) ^ bits);
    await refused(kept, fileOf(damaged));
  });
  await fc.assert(property, { numRuns: soakCount(100), examples: [[[0, "cut", 1]]] });
});

const DEEP = 1_000_000;

it.each([
  ["a record of a backup", `${HEADER}{"kind":"story","id":${"[".repeat(DEEP)}${"]".repeat(DEEP)}}\n`],
  ["a backup's first line", '{"kind":'.repeat(DEEP)],
])("%s that nests a million deep", async (_name, text) => {
  await refused(await aKeptLibrary(), await packed(repeated(text, 1)));
});

it("a list that nests a million deep", async () => {
  const kept = await aKeptLibrary();
  await refused(kept, fileOf(strToU8("[".repeat(DEEP) + "]".repeat(DEEP))));
  await refused(kept, fileOf(strToU8('[{"a":'.repeat(DEEP))));
});

/** Characters that a bomb unpacks to: in a test run little more than what is read. */
const BOMB = soakCount(0) > 0 ? 2_000_000_000 : 110_000_000;

it.each([
  ["a line without an end", " ".repeat(1_000_000)],
  ["stories whose names would fill the memory", story("x".repeat(1_000_000))],
])("a backup that unpacks to %s", { timeout: LONG_MS }, async (_name, piece) => {
  await refused(await aKeptLibrary(), await packed(repeated(piece, BOMB / piece.length, HEADER)));
});

function story(label: string): string {
  return `${JSON.stringify({ kind: "story", id: 1, label, readerLabel: null, pinned: false })}\n`;
}

async function* repeated(piece: string, times: number, head = ""): AsyncGenerator<string> {
  yield head;
  for (let time = 0; time < times; time += 1) yield piece;
}

/** A gzip file of what `pieces` say. */
async function packed(pieces: AsyncIterator<string>): Promise<Blob> {
  return fileOf(await new Response(gzipped(pieces)).bytes());
}
