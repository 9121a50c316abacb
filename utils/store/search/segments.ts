/**
 * The index on the disk: segments that are written once, each with pages of its own, and a list of what in them is out of
 * date. New articles make small segments; `tidySearch` merges them into larger ones.
 *
 * @see https://dl.acm.org/doi/10.1145/1099554.1099739 for index maintenance by geometric partitions
 */
import { type Library, write } from "../db";
import type { Page } from "./page-writer";
import { pagesOf, type SearchDocument } from "./weigh";

export interface SegmentRow {
  readonly id: number;
  /** Since when it knows its articles, in the order of ids: that of its newest part; `null` for its own id. */
  readonly order: number | null;
  readonly documents: number;
  /** The first term of each page: which pages to read for a term. */
  readonly firstTerms: readonly string[];
  /** What it is still being merged of; `null` once it is complete. */
  readonly merge: MergeState | null;
}

/** How far a merge has come. */
export interface MergeState {
  readonly parts: readonly number[];
  /** All terms before this one are in; `null` at the beginning. */
  readonly from: string | null;
}

export interface SearchPageRow {
  readonly segment: number;
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Articles whose postings in segments of an order before the one beside them count no more. */
export interface OutdatedRow {
  readonly id: "all";
  readonly ids: Uint32Array;
  readonly orders: Uint32Array;
}

/** Segments that are gone while pages of theirs are still there: those of numbers below `pages`. */
export interface LeftoverRow {
  readonly id: "leftover";
  readonly left: readonly { readonly segment: number; readonly pages: number }[];
}

/** What is out of date in the index; `undefined` if nothing was yet. Inside a transaction only. */
export async function readOutdated({ outdated }: Library): Promise<OutdatedRow | undefined> {
  return (await outdated.get("all")) as OutdatedRow | undefined;
}

/** Tells since when a segment knows its articles. */
export function orderOf({ order, id }: SegmentRow): number {
  return order ?? id;
}

/** The segments that are searched: those that are new to this page are read, the others known. */
export async function completeSegments({ segments, searchCache }: Library): Promise<readonly SegmentRow[]> {
  const ids = await segments.toCollection().primaryKeys();
  const unknown = ids.filter((id) => searchCache.segment(id) === undefined);
  const [first = 0, last = first] = [unknown[0], unknown.at(-1)];
  const read =
    unknown.length === 0 ? [] : await segments.where(":id").between(first, last, true, true).toArray();
  const fresh = new Map(read.map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => searchCache.segment(id) ?? fresh.get(id) ?? []);
  if (unknown.length > 0) searchCache.keepSegments(rows);
  return rows.filter(({ merge }) => merge === null);
}

/** Puts articles into the index; what it had of those of `known` before is out of date then. */
export function indexDocuments(
  library: Library,
  documents: readonly SearchDocument[],
  known: readonly number[],
): Promise<void> {
  return write(library, async () => {
    const id = await addSegment(library, documents.length, pagesOf(documents));
    if (known.length > 0) await outdate(library, known, id);
  });
}

/** Adds a segment of `documents` articles, and gives its id. Inside `write` only. */
export async function addSegment(
  library: Library,
  documents: number,
  pages: readonly Page[],
): Promise<number> {
  const firstTerms = pages.map(({ firstTerm }) => firstTerm);
  const id = await library.segments.add({ order: null, documents, firstTerms, merge: null });
  await putPages(library, id, 0, pages);
  return id;
}

/** Takes articles out of the index. */
export function forgetDocuments(library: Library, ids: readonly number[]): Promise<void> {
  return write(library, async () => {
    const last = await library.segments.orderBy(":id").lastKey();
    await outdate(library, ids, Number(last ?? 0) + 1);
  });
}

/** Adds pages to a segment, from number `from` on. */
export async function putPages(
  library: Library,
  segment: number,
  from: number,
  pages: readonly Page[],
): Promise<void> {
  await library.searchPages.bulkPut(
    pages.map(({ bytes }, index) => ({ segment, number: from + index, bytes })),
  );
}

async function outdate(library: Library, ids: readonly number[], order: number): Promise<void> {
  const known = await readOutdated(library);
  const orders = new Map(
    known === undefined ? [] : [...known.ids].map((id, at) => [id, known.orders[at] ?? 0]),
  );
  for (const id of ids) orders.set(id, order);
  await library.outdated.put(outdatedRow(orders));
}

export function outdatedRow(orders: ReadonlyMap<number, number>): OutdatedRow {
  return { id: "all", ids: Uint32Array.from(orders.keys()), orders: Uint32Array.from(orders.values()) };
}

/** For each id the order that a segment must have to count, 0 for any. */
export function leastOrders(row: OutdatedRow | undefined, size: number): Uint32Array {
  const least = new Uint32Array(size);
  row?.ids.forEach((id, at) => {
    if (id < size) least[id] = row.orders[at] ?? 0;
  });
  return least;
}
