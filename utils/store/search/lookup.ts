/** Finds terms in the pages of the index. */
import type { Library } from "../db";
import { IndexPage } from "./index-page";
import { PageReader } from "./page-reader";
import { pairsOf } from "./pairs";
import { orderOf, type SegmentRow } from "./segments";
import { prefixTerm } from "./weigh";

/** Comes after every character of a word. */
const AFTER_ALL = "\uffff";

/** One stretch of the index to read: a term, or all terms that begin with it. */
export interface Lookup {
  readonly term: string;
  readonly prefix: boolean;
  /** What its postings count, at most 1. */
  readonly weight: number;
  /** What postings of a pair must have in the place of an impact. */
  readonly check?: number;
}

/** A page with the terms looked for, and since when its segment knows its articles. */
export interface FoundPage {
  readonly page: IndexPage;
  readonly order: number;
}

/** What a word counts that only begins as the one looked for. */
const PREFIX_WEIGHT = 0.5;

const encoder = new TextEncoder();

/** What to look up for a word that stands for itself alone. */
export function exactLookup(term: string): readonly Lookup[] {
  return [{ term, prefix: false, weight: 1 }];
}

/** What to look up for a word, or the beginning of one. */
export function prefixLookup(term: string): readonly Lookup[] {
  const kept = prefixTerm(term);
  const rest =
    kept === null
      ? { term, prefix: true, weight: PREFIX_WEIGHT }
      : { term: kept, prefix: false, weight: PREFIX_WEIGHT };
  return [...exactLookup(term), rest];
}

/** What to look up for each two words of a phrase. */
export function pairLookups(words: readonly string[]): readonly Lookup[] {
  return pairsOf(words).map((pair) => ({ ...pair, prefix: false, weight: 1 }));
}

/** The pages for each of `lookups`, read at once. */
export async function readPages(
  library: Library,
  segments: readonly SegmentRow[],
  lookups: readonly Lookup[],
): Promise<(lookup: Lookup) => readonly FoundPage[]> {
  const { searchCache, searchPages } = library;
  const found = new Map<string, IndexPage>();
  const unread = new Map<string, [segment: number, number: number]>();
  for (const lookup of lookups)
    for (const segment of segments)
      for (const number of pageNumbers(segment.firstTerms, lookup)) {
        const page = searchCache.page(segment.id, number);
        if (page === undefined) unread.set(`${segment.id}/${number}`, [segment.id, number]);
        else found.set(`${segment.id}/${number}`, page);
      }
  for (const row of unread.size === 0 ? [] : await searchPages.bulkGet([...unread.values()])) {
    if (row === undefined) continue;
    const page = new IndexPage(row.bytes);
    found.set(`${row.segment}/${row.number}`, page);
    searchCache.keepPage(row.segment, row.number, page);
  }
  return (lookup) =>
    segments.flatMap((segment) =>
      pageNumbers(segment.firstTerms, lookup).flatMap((number) => {
        const page = found.get(`${segment.id}/${number}`);
        return page === undefined ? [] : [{ page, order: orderOf(segment) }];
      }),
    );
}

/**
 * Hands over the entries of a page that a lookup is after.
 *
 * Terms are compared byte by byte with what the entry before left matched: no term is decoded.
 */
export function eachEntry(
  page: IndexPage,
  { term, prefix }: Lookup,
  take: (entry: PageReader) => void,
): void {
  const target = encoder.encode(term);
  const reader = new PageReader(page.bytes);
  const start = page.before(term);
  let matched = 0;
  let met = false;
  if (start !== null) {
    // It stands before the term: what both have in common is all that the next entry has to go by.
    reader.seek(start.offset);
    reader.next();
    matched = commonLength(encoder.encode(start.term), target);
  }
  while (reader.next()) {
    matched = matchedLength(reader, target, matched);
    const length = reader.shared + reader.suffixEnd - reader.suffixStart;
    const hit = matched === target.length && (prefix || length === target.length);
    if (hit) take(reader);
    else if (met || isPast(reader, target, matched)) return;
    met = hit;
  }
}

function commonLength(one: Uint8Array, other: Uint8Array): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return at;
}

/** How many bytes of `target` the entry's term begins with, where the one before began with `before` of them. */
function matchedLength(entry: PageReader, target: Uint8Array, before: number): number {
  if (entry.shared !== before) return Math.min(entry.shared, before);
  let matched = before;
  let at = entry.suffixStart;
  while (at < entry.suffixEnd && matched < target.length && entry.bytes[at] === target[matched]) {
    matched++;
    at++;
  }
  return matched;
}

/** UTF-8 has the order of UTF-16 but where this byte or a greater one meets another such. */
const ORDERED_BELOW = 0xee;

/** Tells whether the entry's term, which begins with `matched` bytes of `target`, stands behind it. */
function isPast(entry: PageReader, target: Uint8Array, matched: number): boolean {
  const at = entry.suffixStart + matched - entry.shared;
  if (matched === target.length || matched < entry.shared || at >= entry.suffixEnd) return false;
  const byte = entry.bytes[at] ?? 0;
  return byte > (target[matched] ?? 0) && byte < ORDERED_BELOW;
}

/** Which pages of a segment can have the terms looked for; a term may begin at the end of the page before its own. */
export function pageNumbers(firstTerms: readonly string[], { term, prefix }: Lookup): readonly number[] {
  const from = Math.max(0, countBelow(firstTerms, (first) => first < term) - 1);
  const last = prefix ? term + AFTER_ALL : term;
  const to = countBelow(firstTerms, (first) => first <= last);
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** How many from the front fulfil `isBelow`, in a list where they all stand in front. */
export function countBelow(terms: readonly string[], isBelow: (term: string) => boolean): number {
  let from = 0;
  let to = terms.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBelow(terms[middle] ?? "")) from = middle + 1;
    else to = middle;
  }
  return from;
}
