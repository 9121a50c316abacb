import type { StoredArticle } from "../article";
import { forgetAttached, inheritHighlights } from "./attached";
import { unpackBody } from "./bodies";
import { recordArticles } from "./counters";
import { type Library, write } from "./db";
import { type BinRow, withKeys } from "./rows";
import { searchDocument } from "./search/document";
import { forgetDocuments, indexDocuments } from "./search/segments";

/** How long the bin keeps a removed article. */
export const BIN_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Takes an article out of the library into the bin, whole. Its story is settled by the caller.
 *
 * @param now Milliseconds since the Unix epoch.
 * @returns The row that it had; `null` if there is none.
 */
export function binArticle(library: Library, id: number, now: number): Promise<StoredArticle | null> {
  return write(library, async () => {
    const row = await wholeArticle(library, id, now);
    if (row === null) return null;
    await Promise.all([
      library.bin.put(row),
      library.articles.delete(id),
      library.bodies.delete(id),
      library.vectors.delete(id),
      forgetDocuments(library, [id]),
      recordArticles(library, [row.article], []),
    ]);
    return row.article;
  });
}

/**
 * Brings an article back from the bin as it was, and its story's own name with it. If the page was saved anew meanwhile,
 * that record stays and is returned.
 *
 * @returns `null` if the bin does not have it.
 */
export function unbinArticle(library: Library, id: number): Promise<StoredArticle | null> {
  return write(library, async () => {
    const row = await library.bin.get(id);
    if (row === undefined) return null;
    await library.bin.delete(id);
    const anew = await library.articles.get({ canonicalUrl: row.article.canonicalUrl });
    if (anew !== undefined) {
      await inheritHighlights(library, id, anew.id);
      await forgetAttached(library, [id]);
      return anew;
    }
    const body = await unpackBody(row.body);
    await Promise.all([
      library.articles.add(withKeys(row.article)),
      library.bodies.add(row.body),
      library.vectors.add(row.vector),
      reviveStory(library, row),
      indexDocuments(library, [searchDocument(row.article, body)], [id]),
      recordArticles(library, [], [row.article]),
    ]);
    return row.article;
  });
}

/** Empties the bin of what was removed before `time`, with all that hangs on it. */
export function purgeBin(library: Library, time: number): Promise<void> {
  return write(library, async () => {
    const ids = await library.bin.where("removedAt").below(time).primaryKeys();
    if (ids.length === 0) return;
    await library.bin.bulkDelete(ids);
    await forgetAttached(library, ids);
  });
}

async function wholeArticle(library: Library, id: number, removedAt: number): Promise<BinRow | null> {
  const [article, body, vector] = await Promise.all([
    library.articles.get(id),
    library.bodies.get(id),
    library.vectors.get(id),
  ]);
  if (article === undefined || body === undefined || vector === undefined) return null;
  const story = await library.stories.get(article.storyId);
  const { readerLabel = null, pinned = false } = story ?? {};
  return { id, removedAt, article, body, vector, readerLabel, pinned };
}

async function reviveStory(library: Library, { article, readerLabel, pinned }: BinRow): Promise<void> {
  const id = article.storyId;
  if ((await library.stories.get(id)) !== undefined) return;
  const empty = { label: "", articleCount: 0, several: 0 } as const;
  await library.stories.add({ id, ...empty, readerLabel, pinned, latestAt: article.savedAt });
}
