/** Which articles have the words of a query, and how much these say of them. */
import { type Library, read } from "../db";
import { eachEntry, exactLookup, type FoundPage, type Lookup, prefixLookup, readPages } from "./lookup";
import type { Query } from "./query";
import { completeSegments, leastOrders } from "./segments";

/** Articles that have all words of a query: ids ascending, and beside each its score, 0 or more. */
export interface Matches {
  readonly ids: readonly number[];
  readonly scores: readonly number[];
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
  for (const lookup of lookups) {
    for (const { bytes, order } of pagesOf(lookup)) {
      eachEntry(bytes, lookup, (entry) =>
        entry.eachPosting((id, impact) => {
          const counted = Math.max(1, impact * lookup.weight);
          if (counted > (impacts[id] ?? 0) && order >= (least[id] ?? 0)) impacts[id] = counted;
        }),
      );
    }
  }
  return impacts;
}

/** BM25: https://en.wikipedia.org/wiki/Okapi_BM25. The words weigh the more, the fewer articles have them. */
function score(
  found: readonly { readonly not: boolean; readonly impacts: Uint8Array }[],
  articles: number,
  size: number,
): Matches {
  const wanted = found.filter(({ not }) => !not).map(({ impacts }) => impacts);
  const unwanted = found.filter(({ not }) => not).map(({ impacts }) => impacts);
  const weights = wanted.map((impacts) => inverseFrequency(countHits(impacts), articles));
  const ids: number[] = [];
  const scores: number[] = [];
  for (let id = 1; id < size && wanted.length > 0; id++) {
    const sum = scoreOf(id, wanted, weights);
    if (sum === 0 || unwanted.some((impacts) => impacts[id] !== 0)) continue;
    ids.push(id);
    scores.push(sum);
  }
  return { ids, scores };
}

/** The score of an article, 0 if it lacks a word. */
function scoreOf(id: number, wanted: readonly Uint8Array[], weights: readonly number[]): number {
  let sum = 0;
  for (let word = 0; word < wanted.length; word++) {
    const impact = wanted[word]?.[id] ?? 0;
    if (impact === 0) return 0;
    sum += impact * (weights[word] ?? 0);
  }
  return sum;
}

function countHits(impacts: Uint8Array): number {
  let count = 0;
  for (const impact of impacts) if (impact > 0) count++;
  return count;
}

function inverseFrequency(having: number, articles: number): number {
  return Math.log(1 + (Math.max(0, articles - having) + 0.5) / (having + 0.5));
}
