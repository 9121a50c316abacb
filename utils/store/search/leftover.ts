/**
 * Pages of segments that were merged and are searched no more. They go in slices: a database notes what it deletes, so that it
 * can undo it, and Chromium reads at its next start whatever of these notes still lies about: of a whole index some 200 MB.
 */
import { type Library, write } from "../db";
import type { LeftoverRow, SegmentRow } from "./segments";

/** Pages deleted in one transaction: 1 MB. */
const SLICE_PAGES = 32;

/** Notes that the pages of `segments` are to be deleted. Inside `write` only. */
export async function leaveOver(library: Library, segments: readonly SegmentRow[]): Promise<void> {
  const known = await leftover(library);
  const added = segments.map(({ id, firstTerms }) => ({ segment: id, pages: firstTerms.length }));
  const row: LeftoverRow = { id: "leftover", left: [...(known?.left ?? []), ...added] };
  await library.outdated.put(row);
}

/** Deletes what was left over; it may stop after any slice, and goes on from there. */
export async function dropLeftover(library: Library): Promise<void> {
  while (await write(library, () => dropSlice(library)));
}

/** Tells whether there was anything to delete. */
async function dropSlice(library: Library): Promise<boolean> {
  const row = await leftover(library);
  const [first, ...others] = row?.left ?? [];
  if (first === undefined) return false;
  const { segment, pages } = first;
  const kept = Math.max(0, pages - SLICE_PAGES);
  await library.searchPages.where("[segment+number]").between([segment, kept], [segment, pages]).delete();
  const left = kept === 0 ? others : [{ segment, pages: kept }, ...others];
  const next: LeftoverRow = { id: "leftover", left };
  await (left.length === 0 ? library.outdated.delete("leftover") : library.outdated.put(next));
  return true;
}

async function leftover({ outdated }: Library): Promise<LeftoverRow | undefined> {
  return (await outdated.get("leftover")) as LeftoverRow | undefined;
}
