import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { type Library, read, write } from "../../../utils/store/db";
import { type Related, relate, relatedTo, tidyRelated } from "../../../utils/store/related";
import { aLibrary } from "../../fixtures/library";
import fc from "../../property";

/** Terms next to each other, which share a list, and far apart, and the greatest there is. */
const TERMS = [0, 1, 2047, 2048, 70_000, 0xffffff];

const related = fc.record({
  id: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 2 ** 31 })),
  terms: fc.uniqueArray(fc.constantFrom(...TERMS)),
});

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("relate" as const), articles: fc.array(related) }) },
  { weight: 1, arbitrary: fc.constant({ kind: "tidy" } as const) },
);

function having(term: number, articles: readonly Related[]): readonly number[] {
  return [...new Set(articles.filter(({ terms }) => terms.includes(term)).map(({ id }) => id))];
}

const ascending = (ids: readonly number[]) => ids.toSorted((one, other) => one - other);

it("tells of each term all articles that ever had it, once, in lists or not yet", async () => {
  const property = fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
    const library = await aLibrary();
    const all: Related[] = [];
    for (const did of steps) {
      if (did.kind === "tidy") await tidyRelated(library, 1);
      else await write(library, () => relate(library, did.articles));
      if (did.kind === "relate") all.push(...did.articles);
    }
    const found = await read(library, () => relatedTo(library, TERMS));
    expect(found.map(ascending)).toEqual(TERMS.map((term) => ascending(having(term, all))));
    await library.delete();
  });
  await fc.assert(property, { numRuns: 30 });
});

async function gathered(library: Library): Promise<number> {
  return library.relatedNew.count();
}

it("puts into lists what has gathered when that is much", async () => {
  const library = await aLibrary();
  const terms = Array.from({ length: 30 }, (_, index) => index * 5000);
  await write(library, () => relate(library, [{ id: 1, terms }]));
  await tidyRelated(library);
  expect(await gathered(library)).toBe(1);
  for (let id = 2; id < 80; id++) await write(library, () => relate(library, [{ id, terms }]));
  await tidyRelated(library);
  expect(await gathered(library)).toBe(0);
  const found = await read(library, () => relatedTo(library, [5000]));
  expect(found[0]).toHaveLength(79);
});
