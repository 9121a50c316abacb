import { NO_MARKS } from "../../../../../utils/article";
import type { Shelf } from "../../../../../utils/library";
import { takePages } from "../../../../../utils/library/import";
import { tidyIndexes } from "../../../../../utils/store/tidy";
import { generatedArticle } from "../../generate";

/** Articles written in one transaction, as an import does. */
const BATCH = 100;

/** Puts generated articles into the library, each in a story of its own, without linking them. */
export async function fill(shelf: Shelf, from: number, count: number): Promise<void> {
  for (let first = from; first < from + count; first += BATCH) {
    const generated = Array.from({ length: Math.min(BATCH, from + count - first) }, (_, index) =>
      generatedArticle(first + index),
    );
    await takePages(
      shelf,
      generated.map(([article, savedAt]) => ({ article, savedAt, marks: NO_MARKS })),
    );
  }
  await tidyIndexes(shelf.library);
}

export interface Imported {
  readonly importPerSecond: number;
  /** The longest time between two frames of the page. */
  readonly importBlockMs: number;
}

/** Fills an empty library, and looks meanwhile how soon the page answers. */
export async function measureImport(shelf: Shelf, count: number): Promise<Imported> {
  let importBlockMs = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    importBlockMs = Math.max(importBlockMs, now - last);
    last = now;
    frame = requestAnimationFrame(look);
  };
  let frame = requestAnimationFrame(look);
  const start = performance.now();
  await fill(shelf, 0, count);
  const importPerSecond = Math.round((count * 1000) / (performance.now() - start));
  cancelAnimationFrame(frame);
  return { importPerSecond, importBlockMs };
}
