/** Which segments are merged next: so many that few are left, so seldom that an article is rewritten but a few times. */
import type { OutdatedRow, SegmentRow } from "./segments";
import { orderOf } from "./segments";

/** Segments of one size that make one of the next. Searching reads each, so fewer are faster; merging them costs more often. */
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
  const highest = Math.max(0, ...complete.map(levelOf));
  for (let level = 0; level <= highest; level++) {
    const run = complete.slice(complete.findLastIndex((segment) => levelOf(segment) > level) + 1);
    if (run.length >= FAN_OUT) return run;
  }
  return [];
}

/** Segments in the order in which they came to know their articles. */
export function inOrder(segments: readonly SegmentRow[]): readonly SegmentRow[] {
  return segments.toSorted((one, other) => orderOf(one) - orderOf(other));
}

function levelOf({ documents }: SegmentRow): number {
  return Math.floor(Math.log(Math.max(1, documents)) / Math.log(FAN_OUT));
}
