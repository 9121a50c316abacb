import type { Article, ReaderMarks, StoredArticle } from "../article";
import type { WholeArticle } from "./backup";
import { recordArticles, reserveArticleIds, takeArticleIds } from "./counters";
import { type Library, write } from "./db";
import { pack } from "./pack";
import { relate } from "./related";
import { fileUnderStories, type RestoredStories } from "./restore-stories";
import { articleRow, bodyOf, type Filing, type VectorRow, withKeys } from "./rows";
import { searchDocument } from "./search/document";
import { indexDocuments } from "./search/segments";

/** An article to put into the library with all that belongs to it. */
export interface RestoredArticle extends Pick<WholeArticle, "versions" | "removedAt" | "restored"> {
  /** The id that it had, which it keeps where it is free; `null` if it never had one. */
  readonly id: number | null;
  /** The number of its story where it comes from; `null` for a story of its own. */
  readonly storyId: number | null;
  readonly article: Article;
  readonly filing: Omit<Filing, "storyId">;
  readonly marks: ReaderMarks;
  readonly changedAt: number | null;
  readonly highlights: readonly Omit<WholeArticle["highlights"][number], "articleId">[];
  readonly position: Omit<NonNullable<WholeArticle["position"]>, "articleId"> | null;
  /** How linking sees it. */
  readonly vector: Omit<VectorRow, "id" | "storyId">;
  /** Its strongest terms, by which its neighbors find it. */
  readonly terms: readonly number[];
}

/** An article to put into the library, its texts packed. */
export interface PackedArticle extends RestoredArticle {
  readonly packed: Uint8Array;
  /** Of each of its `versions`. */
  readonly earlier: readonly Uint8Array[];
}

/** An article with the numbers that it has in this library. */
interface Placed {
  readonly source: PackedArticle;
  readonly row: ReturnType<typeof articleRow>;
}

/** Packs the texts of articles: outside of transactions, none of which should wait for it. */
export function packArticles(articles: readonly RestoredArticle[]): Promise<readonly PackedArticle[]> {
  return Promise.all(
    articles.map(async (one) => ({
      ...one,
      packed: await pack(bodyOf(one.article)),
      earlier: await Promise.all(one.versions.map(({ body }) => pack(body))),
    })),
  );
}

/**
 * Puts articles into the library, all or none. Pages that are there already are left as they are.
 *
 * @param stories What is known of their stories; it learns which number each has here.
 * @returns The rows of those that were added, without those that went into the bin.
 * @throws {LibraryFullError} When the quota is used up; nothing is changed then.
 */
export function restoreArticles(
  library: Library,
  articles: readonly PackedArticle[],
  stories: RestoredStories,
): Promise<{ readonly added: readonly StoredArticle[]; readonly binned: number }> {
  return write(library, async () => {
    const isNew = await newOnes(library, articles);
    const sources = articles.filter(isNew);
    const ids = await idsFor(library, sources);
    const storyIds = await fileUnderStories(library, sources, stories);
    const placed = sources.map((source, at) => ({
      source,
      row: rowOf(source, ids[at] ?? 0, storyIds[at] ?? 0),
    }));
    const kept = placed.filter(({ source }) => source.removedAt === null);
    const binned = placed.filter(({ source }) => source.removedAt !== null);
    await Promise.all([
      putKept(library, kept),
      putBinned(library, binned, stories),
      putAttached(library, placed),
      relate(
        library,
        placed.map(({ source, row }) => ({ id: row.id, terms: source.terms })),
      ),
    ]);
    return { added: kept.map(({ row }) => row), binned: binned.length };
  });
}

/** Tells the first article of each page that the library does not have, and what the bin does not have. */
async function newOnes(
  library: Library,
  articles: readonly RestoredArticle[],
): Promise<(article: RestoredArticle) => boolean> {
  const urls = articles.map(({ filing }) => filing.canonicalUrl);
  const known = new Set<string>();
  await library.articles
    .where("canonicalUrl")
    .anyOf(urls)
    .eachKey((url) => known.add(String(url)));
  const bin = await library.bin.bulkGet(articles.map(({ id }) => id ?? 0));
  const binned = new Map(
    bin.flatMap((row) => (row === undefined ? [] : [[row.id, row.article.canonicalUrl]])),
  );
  return ({ id, filing: { canonicalUrl }, removedAt }) => {
    if (removedAt !== null) return binned.get(id ?? 0) !== canonicalUrl;
    const isNew = !known.has(canonicalUrl);
    known.add(canonicalUrl);
    return isNew;
  };
}

/** Ids that no other article has or had: their own where they can be. */
async function idsFor(library: Library, articles: readonly RestoredArticle[]): Promise<readonly number[]> {
  const wanted = articles.map(({ id }) => id ?? 0);
  const [saved, binned] = await Promise.all([library.articles.bulkGet(wanted), library.bin.bulkGet(wanted)]);
  const taken = new Set([0, ...[...saved, ...binned].flatMap((row) => row?.id ?? [])]);
  await reserveArticleIds(library, Math.max(0, ...wanted));
  let next = await takeArticleIds(library, articles.length);
  return wanted.map((id) => {
    const own = taken.has(id) ? next++ : id;
    taken.add(own);
    return own;
  });
}

function rowOf({ article, filing, marks, changedAt }: RestoredArticle, id: number, storyId: number) {
  return withKeys({ ...articleRow(id, article, { ...filing, storyId }, marks), changedAt });
}

async function putKept(library: Library, kept: readonly Placed[]): Promise<void> {
  const rows = kept.map(({ row }) => row);
  const documents = kept.map(({ row, source }) => searchDocument(row, bodyOf(source.article)));
  await Promise.all([
    library.articles.bulkAdd(rows),
    library.bodies.bulkPut(kept.map(bodyRow)),
    library.vectors.bulkPut(kept.map(vectorRow)),
    documents.length > 0 ? indexDocuments(library, documents, []) : null,
    recordArticles(library, [], rows),
  ]);
}

async function putBinned(
  library: Library,
  binned: readonly Placed[],
  stories: RestoredStories,
): Promise<void> {
  const rows = binned.map((placed) => {
    const { facets: _facets, titleKey: _titleKey, ...article } = placed.row;
    const { readerLabel = null, pinned = false } = stories.facts.get(placed.source.storyId ?? 0) ?? {};
    const removedAt = placed.source.removedAt ?? 0;
    return {
      id: article.id,
      removedAt,
      article,
      body: bodyRow(placed),
      vector: vectorRow(placed),
      readerLabel,
      pinned,
    };
  });
  await library.bin.bulkPut(rows);
}

async function putAttached(library: Library, placed: readonly Placed[]): Promise<void> {
  const highlights = placed.flatMap(({ row, source }) =>
    source.highlights.map((highlight) => ({ ...highlight, articleId: row.id })),
  );
  const clashes = await library.highlights.bulkGet(highlights.map(({ id }) => id));
  const versions = placed.flatMap(({ row, source }) =>
    source.versions.flatMap(({ title, savedAt }, at) => {
      const packed = source.earlier[at];
      return packed === undefined ? [] : [{ articleId: row.id, title, savedAt, packed }];
    }),
  );
  await Promise.all([
    library.versions.bulkAdd(versions),
    library.highlights.bulkPut(
      highlights.map((one, at) => (clashes[at] === undefined ? one : { ...one, id: crypto.randomUUID() })),
    ),
    library.positions.bulkPut(
      placed.flatMap(({ row, source }) =>
        source.position === null ? [] : [{ ...source.position, articleId: row.id }],
      ),
    ),
  ]);
}

function bodyRow({ row, source }: Placed) {
  return { id: row.id, packed: source.packed, restored: source.restored };
}

function vectorRow({ row, source }: Placed): VectorRow {
  return { ...source.vector, id: row.id, storyId: row.storyId };
}
