/** Which articles have the words of a query, and how much these say of them. */
import { type Library, read } from "../db";
import { Hits } from "./hits";
import { eachEntry, exactLookup, type FoundPage, type Lookup, prefixLookup, readPages } from "./lookup";
import type { Query } from "./query";
import { completeSegments, leastOrders } from "./segments";

/** The articles that have all words of a query. */
export interface Matches {
  /** Ascending. */
  readonly ids: Uint32Array;
  /** The score of each beside it, above 0. */
  readonly scores: Float32Array;
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
    const least = outdated === undefined || outdated.ids.length === 0 ? null : leastOrders(outdated, size);
    const pagesOf = await readPages(
      library,
      segments,
      wanted.flatMap(({ lookups }) => lookups),
    );
    const found = wanted.map(({ lookups, not }) => ({ not, hits: gather(lookups, pagesOf, size, least) }));
    const hits = found.flatMap((one) => (one.not ? [] : one.hits));
    const without = found.flatMap((one) => (one.not ? one.hits : []));
    return score(hits, without, counters?.articles ?? 0);
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

/** The articles that have what one of `lookups` is after. */
function gather(
  lookups: readonly Lookup[],
  pagesOf: (lookup: Lookup) => readonly FoundPage[],
  size: number,
  least: Uint32Array | null,
): Hits {
  const hits = new Hits(size, least);
  for (const lookup of lookups)
    for (const { bytes, order } of pagesOf(lookup))
      eachEntry(bytes, lookup, (entry) => entry.raise(hits, lookup.weight, order));
  return hits;
}

/**
 * BM25: https://en.wikipedia.org/wiki/Okapi_BM25. The words weigh the more, the fewer articles have them. Only articles that have
 * the rarest are looked at.
 */
function score(wanted: readonly Hits[], without: readonly Hits[], articles: number): Matches {
  const [rarest] = wanted.toSorted((one, other) => one.count - other.count);
  const ids = rarest?.ids() ?? new Uint32Array();
  const has = new Uint8Array(ids.length).fill(1);
  for (const { impacts } of wanted)
    for (let at = 0; at < ids.length; at++) if (impacts[ids[at] ?? 0] === 0) has[at] = 0;
  for (const { impacts } of without)
    for (let at = 0; at < ids.length; at++) if (impacts[ids[at] ?? 0] !== 0) has[at] = 0;
  let count = 0;
  for (let at = 0; at < ids.length; at++) if (has[at] === 1) ids[count++] = ids[at] ?? 0;
  const found = ids.subarray(0, count);
  return { ids: found, scores: scoresOf(found, wanted, articles) };
}

function scoresOf(ids: Uint32Array, wanted: readonly Hits[], articles: number): Float32Array {
  const scores = new Float32Array(ids.length);
  for (const { impacts, count } of wanted) {
    const weight = inverseFrequency(count, articles);
    for (let at = 0; at < ids.length; at++)
      scores[at] = (scores[at] ?? 0) + (impacts[ids[at] ?? 0] ?? 0) * weight;
  }
  return scores;
}

function inverseFrequency(having: number, articles: number): number {
  return Math.log(1 + (Math.max(0, articles - having) + 0.5) / (having + 0.5));
}
