import { openShelf } from "../../../../../utils/library";
import { listArticles } from "../../../../../utils/store/articles";
import { openLibrary } from "../../../../../utils/store/db";
import { searchArticles } from "../../../../../utils/store/search";
import { wordOf } from "../../generate";
import { fill } from "./fill";
import { measure } from "./measure";
import { measurePeers } from "./peers";

/** A word that some articles of any library have. */
const KNOWN_WORD = wordOf(900);

/** What the bench outside calls in this page. */
const bench = {
  fill: async (from: number, count: number) => fill(await shelf(), from, count),
  measure: async (articles: number) => measure(await shelf(), articles),
  measurePeers,
  /** Milliseconds from the script's start to the first rows, in a browser just started. */
  coldRows: () => sinceStart((library) => listArticles(library, null, 50, "current")),
  /** The same to the first hit of a search. */
  coldHit: () => sinceStart((library) => searchArticles(library, KNOWN_WORD, null, 1)),
};

export type LibraryBench = typeof bench;

Object.assign(globalThis, { libraryBench: bench });

/** Opens the library and does `act`, timed from there on: the page itself waits for the bench's call. */
async function sinceStart(act: (library: Awaited<ReturnType<typeof openLibrary>>) => Promise<unknown>) {
  const start = performance.now();
  await act(await openLibrary());
  return performance.now() - start;
}

function shelf() {
  return openShelf(async () => (await fetch("/frequencies.txt")).text(), Date.now());
}
