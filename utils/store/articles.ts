import { type Article, articleText, NO_MARKS, type ReaderMarks, type StoredArticle } from "../article";
import { packBodies, packBody, unpackBodies, unpackBody } from "./bodies";
import { currentCounters, recordArticles } from "./counters";
import { type Library, read, write } from "./db";
import { articleOf, articleRow, type Body, bodyOf, type Filing, titleKey } from "./rows";
import { searchDocument } from "./search/document";
import { indexDocuments } from "./search/segments";
import { keepVersion } from "./versions";

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
        ? await library.articles.where(":id").between(first, last, true, true).toArray()
        : await library.articles.bulkGet([...ids]);
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

/** An article to save, and where and when it is filed. */
export interface NewArticle {
  readonly article: Article;
  readonly filing: Filing;
  /** What the reader did to it before it came here; none if it is left out. */
  readonly marks?: ReaderMarks;
  readonly restored?: readonly number[];
  /** Its heavy part, if it is packed: a transaction that is under way need not wait for that then. */
  readonly packed?: Uint8Array;
}

/**
 * Saves an article whose page has no record yet.
 *
 * @throws {LibraryFullError} When the quota is used up; nothing is changed then.
 */
export async function addArticle(
  library: Library,
  article: Article,
  filing: Filing,
  packed?: Uint8Array,
): Promise<StoredArticle> {
  const [row] = await addArticles(library, [{ article, filing, ...(packed && { packed }) }]);
  if (row === undefined) throw new RangeError("One article was given, so one is saved.");
  return row;
}

/**
 * Saves articles whose pages have no record yet, all or none: together they take half the time.
 *
 * @throws {LibraryFullError} When the quota is used up; nothing is changed then.
 */
export async function addArticles(
  library: Library,
  added: readonly NewArticle[],
): Promise<readonly StoredArticle[]> {
  const packed = await packBodies(added);
  return write(library, async () => {
    // Ids are taken when the articles are recorded.
    const counters = await currentCounters(library);
    const firstId = counters.lastId + 1;
    const rows = added.map(({ article, filing, marks = NO_MARKS }, index) =>
      articleRow(firstId + index, article, filing, marks),
    );
    const documents = added.flatMap(({ article }, index) => {
      const row = rows[index];
      return row === undefined ? [] : [searchDocument(row, bodyOf(article))];
    });
    await Promise.all([
      library.articles.bulkAdd(rows),
      library.bodies.bulkAdd(
        packed.map((packed, index) => {
          return { id: firstId + index, packed, restored: added[index]?.restored ?? [] };
        }),
      ),
      indexDocuments(library, documents, []),
      recordArticles(library, [], rows, counters),
    ]);
    return rows;
  });
}

/**
 * Saves a page again: the record keeps its id, its story, the time of the first save and the reader's marks. Blocks that
 * the reader has put back stay so while the page still has them. Where the page now gives only the beginning of what was
 * saved, its text stays. A text that has changed is kept as an earlier version.
 *
 * @param now Milliseconds since the Unix epoch.
 * @param packed The heavy part of `article`, if it is packed.
 * @throws {LibraryFullError} When the quota is used up; nothing is changed then.
 */
export async function updateArticle(
  library: Library,
  known: StoredArticle,
  article: Article,
  now: number,
  packed?: Uint8Array,
): Promise<StoredArticle> {
  return write(library, async () => {
    const { id, canonicalUrl, storyId, savedAt } = known;
    const before = await library.bodies.get(id);
    const old = before === undefined ? null : await unpackBody(before);
    const fresh = old !== null && isBeginning(article, old) ? withBody(article, old) : article;
    const changed = before !== undefined && old !== null && !known.pending && !isSameText(old, fresh);
    if (changed) await keepVersion(library, known, before);
    const filing = { canonicalUrl, storyId, savedAt, updatedAt: now };
    const row = { ...articleRow(id, fresh, filing, known), changedAt: changed ? now : known.changedAt };
    const restored = (before?.restored ?? []).filter((block) =>
      sameRemoval(old?.removed[block], fresh.removed[block]),
    );
    const kept = fresh === article ? packed : undefined;
    await Promise.all([
      library.articles.put(row),
      library.bodies.put({ id, packed: kept ?? (await packBody(fresh)), restored }),
      indexDocuments(library, [searchDocument(row, bodyOf(fresh))], [id]),
      recordArticles(library, [known], [row]),
    ]);
    return row;
  });
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

/** Tells whether `article` is the beginning of `saved`: a page that was read on, or that now hides its end. */
function isBeginning({ blocks }: Article, saved: Body): boolean {
  return (
    blocks.length > 0 &&
    blocks.length < saved.blocks.length &&
    blocks.every(({ text }, index) => text === saved.blocks[index]?.text)
  );
}

function isSameText(one: Pick<Article, "blocks">, other: Pick<Article, "blocks">): boolean {
  return articleText(one) === articleText(other);
}

function withBody(article: Article, { claimedUrl: _claimedUrl, ...body }: Body): Article {
  return { ...article, ...body };
}

function sameRemoval(one: Article["removed"][number] | undefined, other: typeof one): boolean {
  return one !== undefined && other !== undefined && one.rule === other.rule && one.text === other.text;
}
