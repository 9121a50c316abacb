/** Writes articles with all that stands for them: rows, bodies, search, counters. */
import { type Article, articleText, NO_MARKS, type ReaderMarks, type StoredArticle } from "../article";
import { packBodies, packBody, unpackBody } from "./bodies";
import { currentCounters, recordArticles } from "./counters";
import { type Library, write } from "./db";
import { articleRow, type Body, bodyOf, type Filing } from "./rows";
import { searchDocument } from "./search/document";
import { indexDocuments } from "./search/segments";
import { keepVersion } from "./versions";

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
