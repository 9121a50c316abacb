import { expect, it } from "vitest";
import { bestOf, rankOf } from "../../../utils/store/search/rank";
import fc from "../../property";

const score = fc.oneof(fc.constantFrom(1, 1.5, 250), fc.float({ min: 1, max: 4000, noNaN: true }));

const matches = fc.array(score, { maxLength: 300 }).map((scores) => ({
  ids: Uint32Array.from(scores, (_, at) => 3 * at + 1),
  scores: Float32Array.from(scores),
}));

it("gives the best first, the latest among equals, as if all were sorted", () => {
  const property = fc.property(matches, fc.integer({ min: 0, max: 60 }), ({ ids, scores }, count) => {
    const places = [...ids.keys()].sort(
      (one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || other - one,
    );
    expect(bestOf({ ids, scores }, count)).toEqual(places.slice(0, count).map((at) => ids[at]));
    for (const [rank, at] of places.slice(0, count).entries())
      expect(rankOf({ ids, scores }, ids[at] ?? 0)).toBe(rank);
  });
  fc.assert(property);
});
