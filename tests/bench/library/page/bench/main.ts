import { openShelf } from "../../../../../utils/library";
import { fill } from "./fill";
import { measure } from "./measure";
import { measurePeers } from "./peers";

/** What the bench outside calls in this page. */
const bench = {
  fill: async (from: number, count: number) => fill(await shelf(), from, count),
  measure: async (articles: number) => measure(await shelf(), articles),
  measurePeers,
  /** Milliseconds from the page's beginning to the first rows, in a browser just started. */
  coldRows: async () => {
    const { library } = await shelf();
    await library.articles.orderBy("[savedAt+id]").reverse().limit(50).toArray();
    return performance.now();
  },
};

export type LibraryBench = typeof bench;

Object.assign(globalThis, { libraryBench: bench });

function shelf() {
  return openShelf(async () => (await fetch("/frequencies.txt")).text());
}
