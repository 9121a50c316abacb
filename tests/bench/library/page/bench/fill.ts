import { canonicalUrl } from "../../../../../utils/canonical-url";
import type { Shelf } from "../../../../../utils/library";
import { addArticles } from "../../../../../utils/store/articles";
import { write } from "../../../../../utils/store/db";
import { tidySearch } from "../../../../../utils/store/search/tidy";
import { lookupTerms, packVectors, vectorize } from "../../../../../utils/stories";
import { generatedArticle } from "../../generate";

/** Articles written in one transaction. */
const BATCH = 200;

/** Puts generated articles into the library, each in a story of its own, without linking them. */
export async function fill(shelf: Shelf, from: number, count: number): Promise<void> {
  for (let first = from; first < from + count; first += BATCH)
    await putBatch(shelf, first, Math.min(BATCH, from + count - first));
  await tidySearch(shelf.library);
}

async function putBatch({ library, frequencies }: Shelf, first: number, count: number): Promise<void> {
  const generated = Array.from({ length: count }, (_, index) => generatedArticle(first + index));
  const vectors = generated.map(([article, at]) => vectorize({ ...article, at }, frequencies));
  await write(library, async () => {
    const stories = generated.map(([{ title }, at]) => ({ ...ALONE, label: title, latestAt: at }));
    const storyIds = await library.stories.bulkAdd(stories, { allKeys: true });
    const added = generated.map(([article, at], index) => {
      const storyId = storyIds[index] ?? 0;
      const url = canonicalUrl(article.url, null);
      return { article, filing: { canonicalUrl: url, storyId, savedAt: at, updatedAt: at } };
    });
    const rows = await addArticles(library, added);
    await library.vectors.bulkPut(
      rows.flatMap(({ id, storyId, savedAt: at }, index) => {
        const vector = vectors[index];
        if (vector === undefined) return [];
        return [{ id, storyId, at, packed: packVectors(vector), terms: lookupTerms(vector) }];
      }),
    );
  });
}

/** A story of one article. */
const ALONE = { readerLabel: null, pinned: false, articleCount: 1, several: 0 } as const;

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
