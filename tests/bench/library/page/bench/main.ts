import { openShelf, pauseRelinking, type Shelf } from "../../../../../utils/library";
import { getRows } from "../../../../../utils/store/articles";
import { type Library, openLibrary } from "../../../../../utils/store/db";
import { listing } from "../../../../../utils/store/listing";
import { searchArticles } from "../../../../../utils/store/search";
import { wordOf } from "../../generate";
import { fill, measureImport, measureRestore } from "./fill";
import { measurePages, measurePhrases, measureSaves, measureSearches } from "./measure";
import { measurePeers } from "./peers";

/** A word that some articles of any library have. */
const KNOWN_WORD = wordOf(900);

/** Rows that the library page draws at first. */
const SCREEN_ROWS = 16;

/** What the bench outside calls in this page. */
const bench = {
  fill: async (from: number, count: number) => fill(await shelf(), from, count),
  /** Keeps a library that an earlier version has linked from being linked anew meanwhile. */
  pauseLinking: async () => pauseRelinking((await shelf()).library, true),
  searches: async (articles: number) => measureSearches(await shelf(), articles),
  phrases: async (articles: number) => measurePhrases(await shelf(), articles),
  pages: async (articles: number) => measurePages(await shelf(), articles),
  saves: async (from: number, count: number) => measureSaves(await shelf(), from, count),
  measureImport: async (count: number) => measureImport(await shelf(), count),
  measureRestore: async () => measureRestore(await shelf()),
  measurePeers: async (articles: number) => measurePeers(await shelf(), articles),
  /** Milliseconds from the script's start to the first rows, their places in the list included, in a browser just started. */
  coldRows: () => sinceStart(firstRows),
  /** The same to the first hit of a search. */
  coldHit: () => sinceStart((library) => searchArticles(library, KNOWN_WORD, null, 1)),
};

export type LibraryBench = typeof bench;

Object.assign(globalThis, { libraryBench: bench });

/** Opens the library and does `act`, timed from there on: the page itself waits for the bench's call. */
async function sinceStart(act: (library: Library) => Promise<unknown>) {
  const start = performance.now();
  await act(await openLibrary());
  return performance.now() - start;
}

async function firstRows(library: Library): Promise<unknown> {
  const { ids } = await listing(library, "current", "newest");
  return getRows(library, [...ids.subarray(0, SCREEN_ROWS)]);
}

let opened: Promise<Shelf> | null = null;

/** The library, opened once: each that is open watches what the others change. */
function shelf(): Promise<Shelf> {
  opened ??= openShelf(async () => (await fetch("/frequencies.txt")).text(), Date.now());
  return opened;
}
