/** Merges small segments of the index into larger ones, a slice at a time. */
import { type Library, read, write } from "../db";
import { dropLeftover, leaveOver } from "./leftover";
import { countBelow } from "./lookup";
import { PageReader } from "./page-reader";
import type { Page } from "./page-writer";
import { pairBits } from "./pairs";
import { inOrder, segmentsToMerge } from "./plan";
import { Postings } from "./postings";
import {
  leastOrders,
  type OutdatedRow,
  orderOf,
  outdatedRow,
  putPages,
  readOutdated,
  type SearchPageRow,
  type SegmentRow,
} from "./segments";

/** Pages of the largest segment that a slice takes: some 20 ms of work. */
const SLICE_PAGES = 8;

/** A slice of a merge: the terms in `[from, to)`, `null` being the beginning or the end. */
interface Slice {
  /** The segment that is being made; `null` before its first slice. */
  readonly target: SegmentRow | null;
  readonly parts: readonly SegmentRow[];
  readonly from: string | null;
  readonly to: string | null;
  /** Pages with terms of the slice, and the order of the part that each belongs to. */
  readonly pages: readonly { readonly row: SearchPageRow; readonly order: number }[];
  readonly least: Uint32Array;
}

/**
 * Brings the index in order after saves. It works in slices between which everything else gets its turn, may stop at any
 * time, and goes on where it was; searches find the same before, meanwhile and afterwards.
 */
export async function tidySearch(library: Library): Promise<void> {
  for (;;) {
    const slice = await read(library, () => nextSlice(library));
    if (slice === null) return dropLeftover(library);
    const pages = mergedPages(slice);
    await write(library, async () => {
      const target = await currentTarget(library, slice);
      if (target === null) return;
      await putPages(library, target.id, target.firstTerms.length, pages);
      const firstTerms = [...target.firstTerms, ...pages.map(({ firstTerm }) => firstTerm)];
      if (slice.to !== null) await library.segments.put({ ...target, firstTerms, merge: mergeState(slice) });
      else await finish(library, { ...target, firstTerms, merge: null }, slice.parts);
    });
  }
}

async function nextSlice(library: Library): Promise<Slice | null> {
  const segments = await library.segments.toArray();
  const outdated = await readOutdated(library);
  const target = segments.find(({ merge }) => merge !== null) ?? null;
  const complete = inOrder(segments.filter(({ merge }) => merge === null));
  const parts =
    target === null
      ? segmentsToMerge(complete, outdated)
      : complete.filter(({ id }) => target.merge?.parts.includes(id));
  if (parts.length === 0) return null;
  const from = target?.merge?.from ?? null;
  const to = endOfSlice(parts, from);
  const pages = await Promise.all(parts.map((part) => pagesBetween(library, part, from, to)));
  const size = ((await library.counters.get("library"))?.lastId ?? 0) + 1;
  return { target, parts, from, to, pages: pages.flat(), least: leastOrders(outdated, size) };
}

/** Where a slice that begins at `from` ends: some pages on in the largest part; `null` if all of it fits. */
function endOfSlice(parts: readonly SegmentRow[], from: string | null): string | null {
  const [largest] = parts.toSorted((one, other) => other.firstTerms.length - one.firstTerms.length);
  const terms = largest?.firstTerms ?? [];
  const begun = from === null ? 0 : countBelow(terms, (term) => term <= from);
  return terms.slice(begun + SLICE_PAGES).find((term) => from === null || term > from) ?? null;
}

async function pagesBetween(library: Library, part: SegmentRow, from: string | null, to: string | null) {
  const first = from === null ? 0 : Math.max(0, countBelow(part.firstTerms, (term) => term < from) - 1);
  const end = to === null ? part.firstTerms.length : countBelow(part.firstTerms, (term) => term < to);
  const range = library.searchPages.where("[segment+number]").between([part.id, first], [part.id, end]);
  return (await range.toArray()).map((row) => ({ row, order: orderOf(part) }));
}

/** The pages of the slice's terms, with the postings of all parts that still count. */
function mergedPages({ pages, from, to, least }: Slice): readonly Page[] {
  const postings = new Postings();
  for (const { row, order } of pages) {
    const reader = new PageReader(row.bytes);
    while (reader.next()) {
      const term = reader.readTerm();
      if ((from !== null && term < from) || (to !== null && term >= to)) continue;
      const add = adder(postings, term);
      reader.eachPosting((id, impact) => {
        if (order >= (least[id] ?? 0)) add(id, impact);
      });
    }
  }
  return postings.pages();
}

/** What adds postings of `term`. */
function adder(postings: Postings, term: string): (id: number, impact: number) => void {
  const bits = pairBits(term);
  if (bits !== null) return (id, check) => postings.addPair(bits, id, check);
  const place = postings.placeOf(term);
  return (id, impact) => postings.addAt(place, id, impact);
}

/** The segment to add a slice to; `null` if somebody else has added it meanwhile, or begun another merge. */
async function currentTarget(library: Library, slice: Slice): Promise<SegmentRow | null> {
  const { target, parts, from } = slice;
  const making = (await library.segments.toArray()).find(({ merge }) => merge !== null);
  if (target !== null) return making?.id === target.id && making.merge?.from === from ? making : null;
  const found = await library.segments.bulkGet(parts.map(({ id }) => id));
  const newest = parts.at(-1);
  if (making !== undefined || newest === undefined || found.includes(undefined)) return null;
  const documents = parts.reduce((sum, part) => sum + part.documents, 0);
  const row = { order: orderOf(newest), documents, firstTerms: [], merge: mergeState(slice) };
  return { ...row, id: await library.segments.add(row) };
}

function mergeState({ parts, to }: Slice) {
  return { parts: parts.map(({ id }) => id), from: to };
}

/** Puts the merged segment in the place of its parts; what was out of date before the oldest of all need not be known any more. */
async function finish(library: Library, target: SegmentRow, parts: readonly SegmentRow[]): Promise<void> {
  const oldest = inOrder((await library.segments.toArray()).filter(({ merge }) => merge === null))[0];
  await library.segments.put(target);
  await library.segments.bulkDelete(parts.map(({ id }) => id));
  await leaveOver(library, parts);
  const outdated = await readOutdated(library);
  if (outdated !== undefined && parts.some(({ id }) => id === oldest?.id))
    await library.outdated.put(stillOutdated(outdated, orderOf(target)));
}

function stillOutdated({ ids, orders }: OutdatedRow, since: number): OutdatedRow {
  const kept = [...ids].flatMap((id, at): [number, number][] => {
    const order = orders[at] ?? 0;
    return order > since ? [[id, order]] : [];
  });
  return outdatedRow(new Map(kept));
}
