/** Writes articles with all that stands for them: rows, bodies, search, counters. */
import { type Article, articleText, NO_MARKS, type StoredArticle } from "../article";
import { packBody, unpackBody } from "./bodies";
import { currentCounters, recordArticles } from "./counters";
import { type Library, write } from "./db";
import { type ArticleRow, articleRow, type Body, bodyOf, type CounterRow, type Filing } from "./rows";
import { searchDocument } from "./search/document";
import type { Page as SearchPage } from "./search/page-writer";
import { addSegment, indexDocuments } from "./search/segments";
import { pagesOf } from "./search/weigh";
import { keepVersion } from "./versions";

/** An article that is about to be saved: all of it that needs no knowledge of its story, which takes long to find. */
export interface Prepared {
  /** As they are before. */
  readonly counters: CounterRow;
  /** In no story yet. */
  readonly row: ArticleRow;
  /** Its part of the search index. */
  readonly pages: readonly SearchPage[];
}

/** Gives a new article its id and takes its text apart. Inside `write` only, which adds no other until this one is added. */
export async function prepareArticle(
  library: Library,
  article: Article,
  filing: Omit<Filing, "storyId">,
): Promise<Prepared> {
  const counters = await currentCounters(library);
  const row = articleRow(counters.lastId + 1, article, { ...filing, storyId: 0 }, NO_MARKS);
  return { counters, row, pages: pagesOf([searchDocument(row, bodyOf(article))]) };
}

/** Saves a prepared article in its story, with its heavy part. Inside `write` only. */
export async function addPrepared(
  library: Library,
  { counters, row, pages }: Prepared,
  storyId: number,
  packed: Uint8Array,
): Promise<StoredArticle> {
  const filed = { ...row, storyId };
  await Promise.all([
    library.articles.add(filed),
    library.bodies.add({ id: row.id, packed, restored: [] }),
    addSegment(library, 1, pages),
    recordArticles(library, [], [filed], counters),
  ]);
  return filed;
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
