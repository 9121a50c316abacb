import { expect, it } from "vitest";
import { type Slots, slotsOf } from "../../../components/library/slots";
import fc from "../../property";

const places = fc.uniqueArray(fc.integer({ min: 0, max: 30 })).map((all) => all.sort((a, b) => a - b));

it("gives each row a slot of its own, and moves none that is drawn", () => {
  const property = fc.property(fc.array(places), (lists) => {
    let before: Slots = new Map();
    for (const list of lists) {
      const after = slotsOf(before, list);
      expect([...after.keys()]).toEqual(list);
      expect(new Set(after.values()).size).toBe(list.length);
      for (const id of list) if (before.has(id)) expect(after.get(id)).toBe(before.get(id));
      const drawn = [...before.values()];
      const again = [...after.values()].filter((slot) => drawn.includes(slot));
      expect(again).toEqual(drawn.filter((slot) => again.includes(slot)));
      before = after;
    }
  });
  fc.assert(property, { numRuns: 100 });
});

it("goes on with the elements of rows that are out of sight", () => {
  const before = slotsOf(new Map(), [1, 2, 3, 4]);
  const after = slotsOf(before, [2, 90, 91, 92]);
  expect(after.get(2)).toBe(before.get(2));
  expect([after.get(90), after.get(91)]).toEqual([before.get(3), before.get(4)]);
});
