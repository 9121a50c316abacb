/** Which articles have the words of a query, and how much these say of them. */
import { type Library, read } from "../db";
import { eachEntry, exactLookup, type FoundPage, type Lookup, prefixLookup, readPages } from "./lookup";
import type { Query } from "./query";
import { completeSegments, leastOrders } from "./segments";

/** The articles that have all words of a query. */
export interface Matches {
  /** The score of each article by its id, 0 for those that lack a word. */
  readonly scores: Float32Array;
  readonly count: number;
}

/** A word of a query: how it is looked up, and whether articles must have it or must not. */
interface Wanted {
  readonly lookups: readonly Lookup[];
  readonly not: boolean;
}

/**
 * The articles with every word of `query`, those of phrases exactly, and none of its single unwanted words. Whether the
 * words of a phrase stand in a row is not known yet.
 */
export function matchWords(library: Library, query: Query): Promise<Matches> {
  const wanted = wantedOf(query);
  return read(library, async () => {
    const [segments, outdated, counters] = await Promise.all([
      completeSegments(library),
      library.outdated.get("all"),
      library.counters.get("library"),
    ]);
    const size = (counters?.lastId ?? 0) + 1;
    const least = leastOrders(outdated, size);
    const pagesOf = await readPages(
      library,
      segments,
      wanted.flatMap(({ lookups }) => lookups),
    );
    const found = wanted.map(({ lookups, not }) => ({ not, impacts: gather(lookups, pagesOf, least) }));
    return score(found, counters?.articles ?? 0, size);
  });
}

function wantedOf({ words, phrases, without }: Query): readonly Wanted[] {
  const unwanted = without.flatMap((terms) => (terms.length === 1 ? terms : []));
  return [
    ...words.map((word) => ({ lookups: prefixLookup(word), not: false })),
    ...[...new Set(phrases.flat())].map((term) => ({ lookups: exactLookup(term), not: false })),
    ...unwanted.map((term) => ({ lookups: exactLookup(term), not: true })),
  ];
}

/** For each article the greatest impact that one of `lookups` has in it, 0 for none. */
function gather(
  lookups: readonly Lookup[],
  pagesOf: (lookup: Lookup) => readonly FoundPage[],
  least: Uint32Array,
): Uint8Array {
  const impacts = new Uint8Array(least.length);
  for (const lookup of lookups)
    for (const { bytes, order } of pagesOf(lookup))
      eachEntry(bytes, lookup, (entry) => entry.raise(impacts, lookup.weight, order, least));
  return impacts;
}

/** BM25: https://en.wikipedia.org/wiki/Okapi_BM25. The words weigh the more, the fewer articles have them. */
function score(
  found: readonly { readonly not: boolean; readonly impacts: Uint8Array }[],
  articles: number,
  size: number,
): Matches {
  const scores = new Float32Array(size);
  const wanted = found.filter(({ not }) => !not);
  for (const [index, { impacts }] of wanted.entries()) {
    const weight = inverseFrequency(countHits(impacts), articles);
    for (let id = 0; id < size; id++) {
      const impact = impacts[id] ?? 0;
      const before = scores[id] ?? 0;
      if (impact === 0) scores[id] = 0;
      else if (index === 0 || before > 0) scores[id] = before + impact * weight;
    }
  }
  for (const { not, impacts } of found)
    if (not) for (let id = 0; id < size; id++) if (impacts[id] !== 0) scores[id] = 0;
  return { scores, count: countHits(scores) };
}

function countHits(values: Uint8Array | Float32Array): number {
  let count = 0;
  for (let id = 0; id < values.length; id++) if (values[id] !== 0) count++;
  return count;
}

function inverseFrequency(having: number, articles: number): number {
  return Math.log(1 + (Math.max(0, articles - having) + 0.5) / (having + 0.5));
}
