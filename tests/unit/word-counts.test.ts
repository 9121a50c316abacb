import { expect, it } from "vitest";
import { countOf, countsOf, NO_WORDS, sumOf, type WordCounts, withoutSingles } from "../../utils/word-counts";
import fc from "../property";

const hashes = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(2 ** 31, 2 ** 32 - 1));
const documents = fc.array(fc.uniqueArray(hashes));

it("counts in how many documents each word stands, whenever they come", () => {
  const property = fc.property(documents, documents, (first, later) => {
    const counts = sumOf(NO_WORDS, [countsOf(first), countsOf(later)]);
    const all = [...first, ...later];
    expect(counts.documents).toBe(all.length);
    for (const hash of [...all.flat(), 13])
      expect(countOf(counts, hash)).toBe(all.filter((one) => one.includes(hash)).length);
    expect([...counts.hashes]).toEqual([...new Set(all.flat())].sort((one, other) => one - other));
  });
  fc.assert(property, { numRuns: 50 });
});

it("lets go of words that stand in one document, and counts the documents on", () => {
  const counts: WordCounts = countsOf([
    [3, 9],
    [5, 9],
  ]);
  expect(withoutSingles(counts)).toEqual({
    documents: 2,
    hashes: Uint32Array.of(9),
    counts: Uint32Array.of(2),
  });
});
