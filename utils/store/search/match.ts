/** Which articles have the words of a query, and how much these say of them. */
import { type Library, read } from "../db";
import { stampOf } from "./cache";
import { Hits } from "./hits";
import {
  eachEntry,
  exactLookup,
  type FoundPage,
  type Lookup,
  pairLookups,
  prefixLookup,
  readPages,
} from "./lookup";
import type { PageReader } from "./page-reader";
import { mayHave } from "./pairs";
import type { Query } from "./query";
import { completeSegments, leastOrders, type OutdatedRow, readOutdated, type SegmentRow } from "./segments";
import { unpairedTest } from "./unpaired";

/** The articles that have all words of a query. */
export interface Matches {
  /** Ascending. */
  readonly ids: Uint32Array;
  /** The score of each beside it, above 0. */
  readonly scores: Float32Array;
}

/** A word of a query, or two in a row: how it is looked up, and whether articles must have it or must not. */
interface Wanted {
  readonly lookups: readonly Lookup[];
  readonly role: "word" | "pair" | "not";
}

/**
 * The articles with every word of `query`, those of phrases exactly, and none of its single unwanted words. Whether the
 * words of a phrase stand in a row is not known for sure: each two of them do, in nearly all.
 */
export function matchWords(library: Library, query: Query): Promise<Matches> {
  const wanted = wantedOf(query);
  return read(library, async () => {
    const [segments, outdated, counters, isUnpaired] = await Promise.all([
      completeSegments(library),
      readOutdated(library),
      library.counters.get("library"),
      query.phrases.length === 0 ? () => false : unpairedTest(library),
    ]);
    const size = (counters?.lastId ?? 0) + 1;
    const index = { segments, outdated, size, stamp: stampOf(segments, outdated) };
    const found = await hitsOf(library, index, wanted);
    const ofRole = (role: Wanted["role"]) => found.flatMap((one) => (one.role === role ? one.hits : []));
    const words = ofRole("word");
    const [pairs, without] = [ofRole("pair"), ofRole("not")];
    const passes = (id: number) =>
      without.every(({ impacts }) => impacts[id] === 0) &&
      (pairs.every(({ impacts }) => impacts[id] !== 0) || isUnpaired(id));
    const ids = withAll(words, pairs.length + without.length > 0 ? passes : null);
    return { ids, scores: scoresOf(ids, words, counters?.articles ?? 0) };
  });
}

/** The index at one moment. */
interface IndexState {
  readonly segments: readonly SegmentRow[];
  readonly outdated: OutdatedRow | undefined;
  /** More than any article's id. */
  readonly size: number;
  readonly stamp: string;
}

/** The articles that have each of `wanted`; read are those alone that are not known. */
async function hitsOf(
  library: Library,
  { segments, outdated, size, stamp }: IndexState,
  wanted: readonly Wanted[],
): Promise<readonly { readonly role: Wanted["role"]; readonly hits: Hits }[]> {
  const { searchCache } = library;
  const words = wanted.map((one) => ({
    ...one,
    key: keyOf(one),
    hits: searchCache.hitsOf(stamp, keyOf(one)),
  }));
  const unknown = words.filter(({ hits }) => hits === undefined);
  const pagesOf = await readPages(
    library,
    segments,
    unknown.flatMap(({ lookups }) => lookups),
  );
  const least = outdated === undefined || outdated.ids.length === 0 ? null : leastOrders(outdated, size);
  return words.map(({ role, lookups, key, hits: known }) => {
    if (known !== undefined) return { role, hits: known };
    const hits = gather(lookups, pagesOf, new Hits(new Uint8Array(Math.ceil(size / 4) * 4), least));
    searchCache.keepHits(stamp, key, hits);
    return { role, hits };
  });
}

/** Tells what is looked up, whatever it is for. */
function keyOf({ lookups }: Wanted): string {
  return lookups
    .map(({ term, prefix, weight, check = "" }) => [term, prefix, weight, check].join("/"))
    .join(" ");
}

function wantedOf({ words, phrases, without }: Query): readonly Wanted[] {
  const unwanted = without.flatMap((terms) => (terms.length === 1 ? terms : []));
  return [
    ...words.map((word) => ({ lookups: prefixLookup(word), role: "word" as const })),
    ...[...new Set(phrases.flat())].map((term) => ({ lookups: exactLookup(term), role: "word" as const })),
    ...phrases.flatMap(pairLookups).map((pair) => ({ lookups: [pair], role: "pair" as const })),
    ...unwanted.map((term) => ({ lookups: exactLookup(term), role: "not" as const })),
  ];
}

/** Adds to `hits` the articles that have what one of `lookups` is after. */
function gather(
  lookups: readonly Lookup[],
  pagesOf: (lookup: Lookup) => readonly FoundPage[],
  hits: Hits,
): Hits {
  for (const lookup of lookups)
    for (const { page, order } of pagesOf(lookup))
      eachEntry(page, lookup, (entry) => take(entry, lookup, hits, order));
  return hits;
}

function take(entry: PageReader, { weight, check }: Lookup, hits: Hits, order: number): void {
  if (check === undefined) entry.raise(hits, weight, order);
  else
    entry.eachPosting((id, kept) => {
      if (mayHave(kept, { check })) hits.add(id, order);
    });
}

/** The articles that have all of `wanted` and pass. Only those that have the rarest are looked at. */
function withAll(wanted: readonly Hits[], passes: ((id: number) => boolean) | null): Uint32Array {
  const [rarest, ...others] = wanted.toSorted((one, other) => one.count - other.count);
  const ids = rarest?.ids() ?? new Uint32Array();
  let left = ids.length;
  for (const { impacts } of others) {
    let kept = 0;
    for (let at = 0; at < left; at++) {
      const id = ids[at] ?? 0;
      ids[kept] = id;
      if (impacts[id] !== 0) kept++;
    }
    left = kept;
  }
  const found = ids.subarray(0, left);
  return passes === null ? found : found.filter(passes);
}

/** BM25: https://en.wikipedia.org/wiki/Okapi_BM25. The words weigh the more, the fewer articles have them. */
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
