import type { Article, StoredArticle } from "../article";
import { getEach, getStretch } from "./at-once";
import { unpackBodies } from "./bodies";
import { type Library, read, write } from "./db";
import { articleOf, titleKey } from "./rows";

/** An article with its light row and what the reader did to it. */
export interface SavedArticle {
  readonly stored: StoredArticle;
  readonly article: Article;
  /** Ids of removed blocks that the reader has put back. */
  readonly restored: readonly number[];
}

/** Rows of a stretch that are read for one that is wanted, at most. */
const MOST_SPREAD = 3;

/** The row that stands for `canonicalUrl`; `null` if the page was not saved. */
export function findArticle(library: Library, canonicalUrl: string): Promise<StoredArticle | null> {
  return read(library, async () => (await library.articles.get({ canonicalUrl })) ?? null);
}

/** The rows that stand for `canonicalUrls`, by them; pages that were not saved are left out. */
export function findArticles(
  library: Library,
  canonicalUrls: readonly string[],
): Promise<ReadonlyMap<string, StoredArticle>> {
  return read(library, async () => {
    const rows = await library.articles.where("canonicalUrl").anyOf(canonicalUrls).toArray();
    return new Map(rows.map((row) => [row.canonicalUrl, row]));
  });
}

/** Which of `canonicalUrls` are saved. */
export async function savedAmong(
  library: Library,
  canonicalUrls: readonly string[],
): Promise<ReadonlySet<string>> {
  return new Set((await findArticles(library, canonicalUrls)).keys());
}

/** The row of the page that was read at `url`; the last saved if several were. `null` if there is none. */
export function findArticleAt(library: Library, url: string): Promise<StoredArticle | null> {
  return read(library, async () => (await library.articles.where({ url }).last()) ?? null);
}

/** The row of the article that is called `title`; `null` if there is none, or if there are several. */
export function findArticleTitled(library: Library, title: string): Promise<StoredArticle | null> {
  return read(library, async () => {
    const [row, ...others] = await library.articles.where({ titleKey: titleKey(title) }).toArray();
    return others.length === 0 ? (row ?? null) : null;
  });
}

/**
 * The light rows of `ids` in their order; those that are gone are left out. Articles that were saved one after the other are read
 * in one stretch, with the few between them: a request for each takes some ten times as long.
 */
export function getRows(library: Library, ids: readonly number[]): Promise<readonly StoredArticle[]> {
  return read(library, async () => {
    const sorted = Uint32Array.from(ids).sort();
    const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
    const rows =
      last - first < ids.length * MOST_SPREAD
        ? await getStretch(library.articles, first, last)
        : await getEach(library.articles, ids);
    const byId = new Map(rows.map((row) => [row?.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  });
}

/** The light row of an article; `null` if there is none. */
export function getRow(library: Library, id: number): Promise<StoredArticle | null> {
  return read(library, async () => (await library.articles.get(id)) ?? null);
}

/** Those of `ids` that are saved, whole, in their order. */
export function getArticles(library: Library, ids: readonly number[]): Promise<readonly SavedArticle[]> {
  return wholeArticles(library, () => library.articles.bulkGet([...ids]));
}

/** The saved article, whole; `null` if there is none. */
export async function getArticle(library: Library, id: number): Promise<SavedArticle | null> {
  const [saved] = await getArticles(library, [id]);
  return saved ?? null;
}

/**
 * The articles of a story, that with the highest id first.
 *
 * @param limit How many at most.
 */
export function storyArticles(
  library: Library,
  storyId: number,
  limit: number,
): Promise<readonly SavedArticle[]> {
  return wholeArticles(library, () =>
    library.articles.where("storyId").equals(storyId).reverse().limit(limit).toArray(),
  );
}

/** The light rows of a story's articles, that with the lowest id first. */
export function storyRows(library: Library, storyId: number): Promise<readonly StoredArticle[]> {
  return read(library, () => library.articles.where({ storyId }).toArray());
}

/** The next articles by id, after that of `id`. */
export function articlesAfter(library: Library, id: number, limit: number): Promise<readonly SavedArticle[]> {
  return wholeArticles(library, () => library.articles.where(":id").above(id).limit(limit).toArray());
}

/** The light rows of the next articles by id, after that of `id`. */
export function rowsAfter(library: Library, id: number, limit: number): Promise<readonly StoredArticle[]> {
  return read(library, () => library.articles.where(":id").above(id).limit(limit).toArray());
}

/** Ids of removed blocks of an article that the reader has put back. */
export function getRestored(library: Library, id: number): Promise<readonly number[]> {
  return read(library, async () => (await library.bodies.get(id))?.restored ?? []);
}

/** Keeps which removed blocks the reader has put back; nothing happens if the article is gone. */
export function setRestored(library: Library, id: number, restored: readonly number[]): Promise<void> {
  return write(library, async () => {
    const row = await library.bodies.get(id);
    if (row !== undefined) await library.bodies.put({ ...row, restored });
  });
}

async function wholeArticles(
  library: Library,
  find: () => PromiseLike<readonly (StoredArticle | undefined)[]>,
): Promise<readonly SavedArticle[]> {
  const { rows, bodyRows } = await read(library, async () => {
    const rows = (await find()).filter((row) => row !== undefined);
    return { rows, bodyRows: await library.bodies.bulkGet(rows.map((row) => row.id)) };
  });
  const bodies = await unpackBodies(bodyRows);
  return rows.flatMap((stored) => {
    const found = bodies.get(stored.id);
    if (found === undefined) return [];
    return [{ stored, article: articleOf(stored, found.body), restored: found.restored }];
  });
}
