import type { StoredArticle } from "../../article";
import { getEach } from "../at-once";
import { readBodies } from "../bodies";
import { type Library, read } from "../db";
import type { Facet } from "../facets";
import { type Cursor, type Page, pageOf } from "../pages";
import { facetOf, hasPhrases, type Narrowing, narrowingOf, wantsText } from "./conditions";
import { type Matches, matchWords } from "./match";
import { parseQuery, type Query } from "./query";
import { bestOf, rankOf } from "./rank";
import { markedWords, markText, type SnippetPart, snippetOf } from "./snippets";

export type { SnippetPart } from "./snippets";

/** Where a page of hits ended: how many better ones there are, or, for queries without words, its last row. */
export type SearchCursor = Cursor | { readonly rank: number };

export interface SearchHit {
  readonly article: StoredArticle;
  readonly title: readonly SnippetPart[];
}

export interface SearchPage {
  readonly rows: readonly SearchHit[];
  /** Where the next page goes on; `null` after the last. */
  readonly next: SearchCursor | null;
}

/** Rows that are tested at once at most, where conditions let few through. */
const MOST_TESTED = 800;

/**
 * A page of the articles that `query` asks for: the best first; the last saved first if it has no words.
 *
 * The query's form is told in query.ts. One without words and conditions asks for nothing.
 *
 * @param after Where the page before it ended; `null` for the first.
 */
export async function searchArticles(
  library: Library,
  query: string,
  after: SearchCursor | null,
  limit: number,
): Promise<SearchPage> {
  const parsed = parseQuery(query);
  const words = markedWords(parsed);
  const { rows, next } = await read(library, () => pageFor(library, parsed, after, limit));
  return { rows: rows.map((article) => ({ article, title: markText(article.title, words) })), next };
}

/**
 * The facet that `query` asks for and nothing else, whose list is known at once; `null` if it asks for anything else. One that
 * asks for nothing yet, such as `site:`, narrows nothing.
 */
export function facetAsked(query: string): Facet | null {
  const parsed = parseQuery(query);
  const { words, phrases, without, conditions } = parsed;
  const asks = words.length + phrases.length + without.length + conditions.length;
  return asks === 0 ? "current" : facetOf(parsed);
}

/** Tells whether `query` has words to look for: then some articles fit it better than others. */
export function hasWords(query: string): boolean {
  const { words, phrases } = parseQuery(query);
  return words.length + phrases.length > 0;
}

/** For each article the place in its text that has most of the words of `query`, hits marked; empty for none. */
export async function searchSnippets(
  library: Library,
  query: string,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly SnippetPart[]>> {
  const words = markedWords(parseQuery(query));
  if (words.length === 0) return new Map();
  const bodies = await readBodies(library, ids);
  return new Map([...bodies].map(([id, { body }]) => [id, snippetOf(body.blocks, words)]));
}

async function pageFor(library: Library, query: Query, after: SearchCursor | null, limit: number) {
  const { words, phrases, without, conditions } = query;
  const narrowing = await narrowingOf(library, conditions);
  if (words.length > 0 || phrases.length > 0) {
    const matches = await matchWords(library, query);
    return rankedPage(
      library,
      query,
      matches,
      narrowing,
      after !== null && "rank" in after ? after.rank : 0,
      limit,
    );
  }
  if (conditions.length === 0 && without.length === 0) return { rows: [], next: null };
  return newestPage(library, query, narrowing, after !== null && "id" in after ? after : null, limit);
}

async function rankedPage(
  library: Library,
  query: Query,
  matches: Matches,
  { test, members, byCatalog }: Narrowing,
  from: number,
  limit: number,
): Promise<{ rows: readonly StoredArticle[]; next: SearchCursor | null }> {
  const rows: StoredArticle[] = [];
  let [left, rank] = [matches, from];
  const leaveMembers = async (upTo: number) => {
    if (members === null || left !== matches) return;
    left = without(matches, new Set(bestOf(matches, upTo)), await members());
    rank = 0;
  };
  if (byCatalog && library.knownCatalog !== null) await leaveMembers(from);
  for (let batch = limit + 1; rows.length <= limit && rank < left.ids.length; ) {
    const found = await getEach(library.articles, bestOf(left, rank + batch).slice(rank));
    const tested = found.filter((row) => row !== undefined).filter(test);
    rows.push(...(await withPhrases(library, query, tested)));
    rank += batch;
    batch = Math.min(MOST_TESTED, batch * 2);
    // Few pass: those that may are told at once, instead of reading row after row.
    if (rows.length <= limit && rank < left.ids.length) await leaveMembers(rank);
  }
  const next = rows[limit];
  return { rows: rows.slice(0, limit), next: next === undefined ? null : { rank: rankOf(matches, next.id) } };
}

/** The matches that are not in `seen` and pass. */
function without(
  { ids, scores }: Matches,
  seen: ReadonlySet<number>,
  passes: (id: number) => boolean,
): Matches {
  const left = { ids: new Uint32Array(ids.length), scores: new Float32Array(ids.length) };
  let count = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    if (!passes(id) || seen.has(id)) continue;
    left.ids[count] = id;
    left.scores[count++] = scores[at] ?? 0;
  }
  return { ids: left.ids.subarray(0, count), scores: left.scores.subarray(0, count) };
}

async function newestPage(
  library: Library,
  query: Query,
  { test, facet }: Narrowing,
  after: Cursor | null,
  limit: number,
): Promise<{ rows: readonly StoredArticle[]; next: SearchCursor | null }> {
  const rows: StoredArticle[] = [];
  let page: Page<StoredArticle> = { rows: [], next: after };
  do {
    page = await pageOf(library, facet, page.next, Math.min(MOST_TESTED, limit + 1 + rows.length));
    rows.push(...(await withPhrases(library, query, page.rows.filter(test))));
  } while (rows.length <= limit && page.next !== null);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit),
    next: last === undefined ? null : { savedAt: last.savedAt, id: last.id },
  };
}

/** Those of `rows` that have the phrases of `query`, in the same order. */
async function withPhrases(
  library: Library,
  query: Query,
  rows: readonly StoredArticle[],
): Promise<readonly StoredArticle[]> {
  if (!wantsText(query)) return rows;
  const bodies = await readBodies(
    library,
    rows.map(({ id }) => id),
  );
  return rows.filter((row) => {
    const found = bodies.get(row.id);
    return found !== undefined && hasPhrases(row, found.body, query);
  });
}
