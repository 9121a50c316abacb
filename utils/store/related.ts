/**
 * Which articles have a term among their strongest: inverted lists, by which linking finds an article's neighbors.
 *
 * Terms are gathered in lists of many each: at 100,000 articles one list takes a kilobyte, and one request, where an index of
 * the database takes one for each article that has a term. A save adds a row of its own; `tidyRelated` puts what has
 * gathered into the lists. Articles that are gone stay in them: their rows tell that.
 */
import { getEach } from "./at-once";
import { unpackAscending, withAscending } from "./bytes";
import { type Library, read, write } from "./db";

/** Articles whose terms lie in one stretch of all terms. */
export interface RelatedListRow {
  readonly id: number;
  /** Postings, packed; ascending. */
  readonly packed: Uint8Array;
}

/** Postings that came with one change and are in no list yet. */
export interface RelatedNewRow {
  readonly id: number;
  /** Terms, and the articles that have them. */
  readonly terms: Uint32Array;
  readonly articles: Uint32Array;
}

/** An article and its strongest terms: whole numbers of 24 bits. */
export interface Related {
  readonly id: number;
  readonly terms: readonly number[];
}

/** Terms of a list: 2 ** 24 / LIST_TERMS lists are as many as a large library can fill. */
const LIST_TERMS = 2 ** 11;

/** New postings from which they are put into the lists: those of some 64 articles, which a save reads in one request. */
const MOST_NEW = 2000;

/** Lists written in one transaction: some 20 ms. */
const SLICE_LISTS = 256;

/** Notes the terms of articles. Those that an article had before are kept too: they cost a look at it. */
export function relate(library: Library, related: readonly Related[]): Promise<void> {
  const terms = Uint32Array.from(related.flatMap((one) => one.terms));
  const articles = Uint32Array.from(related.flatMap(({ id, terms }) => terms.map(() => id)));
  if (terms.length === 0) return Promise.resolve();
  return write(library, async () => {
    await library.relatedNew.add({ terms, articles });
  });
}

/** For each of `terms` the articles that have it. Inside a transaction only. */
export async function relatedTo(
  library: Library,
  terms: readonly number[],
): Promise<readonly (readonly number[])[]> {
  const lists = [...new Set(terms.map(listOf))];
  const [rows, added] = await Promise.all([
    getEach(library.relatedLists, lists),
    library.relatedNew.toArray(),
  ]);
  const found = new Map(terms.map((term) => [term, new Set<number>()]));
  const note = (term: number, article: number) => {
    found.get(term)?.add(article);
  };
  for (const row of rows)
    if (row !== undefined)
      for (const posting of unpackAscending(row.packed)) note(termOf(row.id, posting), articleOf(posting));
  for (const row of added) for (const [at, term] of row.terms.entries()) note(term, row.articles[at] ?? 0);
  return terms.map((term) => [...(found.get(term) ?? [])]);
}

/**
 * Puts new postings into the lists if many have gathered. It works in slices, may stop after any and begins anew then: what is
 * in a list already changes nothing.
 *
 * @param least How many postings are worth it.
 */
export async function tidyRelated(library: Library, least: number = MOST_NEW): Promise<void> {
  const rows = await read(library, () => library.relatedNew.toArray());
  const count = rows.reduce((sum, { terms }) => sum + terms.length, 0);
  if (count < least) return;
  const lists = [...listsOf(rows)];
  for (let from = 0; from < lists.length; from += SLICE_LISTS)
    await addToLists(library, lists.slice(from, from + SLICE_LISTS));
  await write(library, () => library.relatedNew.bulkDelete(rows.map(({ id }) => id)));
}

/** Adds postings to lists, by the lists' ids. */
export function addToLists(
  library: Library,
  lists: readonly (readonly [id: number, postings: readonly number[]])[],
): Promise<void> {
  return write(library, async () => {
    const known = await getEach(
      library.relatedLists,
      lists.map(([id]) => id),
    );
    await library.relatedLists.bulkPut(
      lists.map(([id, postings], at) => {
        const added = new Set(Float64Array.from(postings).sort());
        return { id, packed: withAscending(known[at]?.packed ?? new Uint8Array(), added) };
      }),
    );
  });
}

/** Postings by the lists that they belong to. */
export function listsOf(
  rows: Iterable<Pick<RelatedNewRow, "terms" | "articles">>,
): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>();
  for (const { terms, articles } of rows)
    terms.forEach((term, at) => {
      const id = listOf(term);
      const list = lists.get(id) ?? [];
      list.push((articles[at] ?? 0) * LIST_TERMS + (term % LIST_TERMS));
      lists.set(id, list);
    });
  return lists;
}

function listOf(term: number): number {
  return Math.floor(term / LIST_TERMS);
}

function termOf(list: number, posting: number): number {
  return list * LIST_TERMS + (posting % LIST_TERMS);
}

function articleOf(posting: number): number {
  return Math.floor(posting / LIST_TERMS);
}
