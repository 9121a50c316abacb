/** Which segments are merged next: so many that few are left, so seldom that an article is rewritten but a few times. */
import type { OutdatedRow, SegmentRow } from "./segments";
import { orderOf } from "./segments";

/** Segments that are merged at least: searching reads each, so fewer are faster; merging them costs more often. */
const FAN_OUT = 8;

/** Articles out of date from which the whole index is written anew, at least, and as a share of all. */
const OUTDATED_MIN = 1000;
const OUTDATED_SHARE = 0.1;

/**
 * The segments to merge, oldest first; empty if the index is tidy.
 *
 * @param complete All that are searched, oldest first.
 */
export function segmentsToMerge(
  complete: readonly SegmentRow[],
  outdated: OutdatedRow | undefined,
): readonly SegmentRow[] {
  const documents = complete.reduce((sum, segment) => sum + segment.documents, 0);
  const stale = outdated?.ids.length ?? 0;
  if (stale > Math.max(OUTDATED_MIN, documents * OUTDATED_SHARE)) return complete;
  for (let first = 0; first + FAN_OUT <= complete.length; first++) {
    const run = complete.slice(first);
    if (isWorth(run)) return run;
  }
  return [];
}

/**
 * Tells whether none of the segments has more articles than all others together: merged, all but those of the largest are in
 * one twice as large at least, so that none is rewritten more than some times, whatever the library's size.
 */
function isWorth(run: readonly SegmentRow[]): boolean {
  const sizes = run.map(({ documents }) => documents);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return Math.max(...sizes) * 2 <= all;
}

/** Segments in the order in which they came to know their articles. */
export function inOrder(segments: readonly SegmentRow[]): readonly SegmentRow[] {
  return segments.toSorted((one, other) => orderOf(one) - orderOf(other));
}
