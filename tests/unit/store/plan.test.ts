import { describe, expect, it } from "vitest";
import { segmentsToMerge } from "../../../utils/store/search/plan";
import type { SegmentRow } from "../../../utils/store/search/segments";

/** How a library's segments become after saves, each tidied, and what that costs. */
function afterSaves(saves: number, before: readonly number[]) {
  let segments = before.map((documents, id): SegmentRow => segment(id, documents));
  let [rewritten, most] = [0, 0];
  for (let save = 0; save < saves; save++) {
    segments.push(segment(segments.length, 1));
    for (let run = segmentsToMerge(segments, undefined); run.length > 0; ) {
      expect(run).toEqual(segments.slice(-run.length));
      const documents = sum(run);
      rewritten += documents;
      segments = [...segments.slice(0, -run.length), segment(segments.length - run.length, documents)];
      run = segmentsToMerge(segments, undefined);
    }
    most = Math.max(most, segments.length);
  }
  return { rewrittenEach: rewritten / saves, most, documents: sum(segments) };
}

function segment(id: number, documents: number): SegmentRow {
  return { id, order: null, documents, firstTerms: [], merge: null };
}

function sum(segments: readonly SegmentRow[]): number {
  return segments.reduce((all, { documents }) => all + documents, 0);
}

describe("merging the segments of the index", () => {
  it.each([
    ["an empty library", []],
    ["a large library", [100_000]],
    ["a large library that grew by imports", [98_500, 1000, 100, 100, 100, 100, 100]],
  ])("leaves few of them in %s, and rewrites an article but some times", (_, before) => {
    const { rewrittenEach, most, documents } = afterSaves(2000, before);
    expect(documents).toBe(2000 + before.reduce((all, one) => all + one, 0));
    expect(most).toBeLessThan(20);
    expect(rewrittenEach).toBeLessThan(8);
  });
});
