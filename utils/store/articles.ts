import type { Article, StoredArticle } from "../article";
import { countArticles } from "./counters";
import { type Library, read, write } from "./db";
import { type Cursor, type Page, pageBelow } from "./pages";
import { articleOf, bodyRow, type Filing, lightRow, textRow } from "./rows";

/** An article with its light row and what the reader did to it. */
export interface SavedArticle {
  readonly stored: StoredArticle;
  readonly article: Article;
  /** Ids of removed blocks that the reader has put back. */
  readonly restored: readonly number[];
}

/** The row that stands for `canonicalUrl`; `null` if the page was not saved. */
export function findArticle(library: Library, canonicalUrl: string): Promise<StoredArticle | null> {
  return read(library, async () => (await library.articles.get({ canonicalUrl })) ?? null);
}

/** The row of the page that was read at `url`; the last saved if several were. `null` if there is none. */
export function findArticleAt(library: Library, url: string): Promise<StoredArticle | null> {
  return read(library, async () => (await library.articles.where({ url }).last()) ?? null);
}

/** The saved article, whole; `null` if there is none. */
export function getArticle(library: Library, id: number): Promise<SavedArticle | null> {
  return read(library, async () => {
    const [stored, body] = await Promise.all([library.articles.get(id), library.bodies.get(id)]);
    if (stored === undefined || body === undefined) return null;
    return { stored, article: articleOf(stored, body), restored: body.restored };
  });
}

/** Which of `canonicalUrls` are saved. */
export function savedAmong(library: Library, canonicalUrls: readonly string[]): Promise<ReadonlySet<string>> {
  return read(library, async () => {
    const rows = await library.articles.where("canonicalUrl").anyOf(canonicalUrls).toArray();
    return new Set(rows.map((row) => row.canonicalUrl));
  });
}

/**
 * A page of the library, last saved first.
 *
 * @param before Where the page before it ended; `null` for the first.
 */
export function listArticles(
  library: Library,
  before: Cursor | null,
  limit: number,
): Promise<Page<StoredArticle>> {
  return read(library, () => pageBelow(library.articles, before, limit));
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
  return read(library, async () => {
    const rows = await library.articles.where("storyId").equals(storyId).reverse().limit(limit).toArray();
    const bodies = await library.bodies.bulkGet(rows.map((row) => row.id));
    return rows.flatMap((stored, index) => {
      const body = bodies[index];
      return body === undefined
        ? []
        : [{ stored, article: articleOf(stored, body), restored: body.restored }];
    });
  });
}

/**
 * Saves an article whose page has no record yet.
 *
 * @throws {LibraryFullError} When the quota is used up; nothing is changed then.
 */
export function addArticle(library: Library, article: Article, filing: Filing): Promise<StoredArticle> {
  return write(library, async () => {
    const row = lightRow(article, filing);
    const id = await library.articles.add(row);
    await Promise.all([
      library.bodies.add(bodyRow(id, article, [])),
      library.texts.add(textRow(id, article, filing.savedAt)),
      countArticles(library, 1),
    ]);
    return { ...row, id };
  });
}

/**
 * Saves a page again: the record keeps its id, its story and the time of the first save. Blocks that the reader has put
 * back stay so while the page still has them.
 *
 * @param now Milliseconds since the Unix epoch.
 * @throws {LibraryFullError} When the quota is used up; nothing is changed then.
 */
export function updateArticle(
  library: Library,
  known: StoredArticle,
  article: Article,
  now: number,
): Promise<StoredArticle> {
  return write(library, async () => {
    const { id, canonicalUrl, storyId, savedAt } = known;
    const row = { ...lightRow(article, { canonicalUrl, storyId, savedAt, updatedAt: now }), id };
    const body = await library.bodies.get(id);
    const kept = (body?.restored ?? []).filter((block) =>
      sameRemoval(body?.removed[block], article.removed[block]),
    );
    await Promise.all([
      library.articles.put(row),
      library.bodies.put(bodyRow(id, article, kept)),
      library.texts.put(textRow(id, article, savedAt)),
    ]);
    return row;
  });
}

/** Keeps which removed blocks the reader has put back; nothing happens if the article is gone. */
export function setRestored(library: Library, id: number, restored: readonly number[]): Promise<void> {
  return write(library, async () => {
    await library.bodies.update(id, { restored });
  });
}

function sameRemoval(one: Article["removed"][number] | undefined, other: typeof one): boolean {
  return one !== undefined && other !== undefined && one.rule === other.rule && one.text === other.text;
}
