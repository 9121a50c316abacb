import { expect, it } from "vitest";
import { IndexPage } from "../../../utils/store/search/index-page";
import { eachEntry, type Lookup } from "../../../utils/store/search/lookup";
import { Postings } from "../../../utils/store/search/postings";
import fc from "../../property";

/** Terms that share beginnings, of one byte a letter and of several, in orders that differ between UTF-8 and UTF-16. */
const term = fc
  .array(fc.constantFrom("a", "b", "bo", "é", "灯", "\uff21", "𝒳"), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(""));

const posting = fc.record({ term, id: fc.integer({ min: 1, max: 300 }) });

const lookup: fc.Arbitrary<Lookup> = fc.record({ term, prefix: fc.boolean(), weight: fc.constant(1) });

/** The articles in what a lookup meets, in its order. */
function met(page: IndexPage, wanted: Lookup): readonly number[] {
  const ids: number[] = [];
  eachEntry(page, wanted, (entry) => entry.eachPosting((id) => ids.push(id)));
  return ids;
}

it("meets the same terms wherever it begins to read a page", () => {
  const property = fc.property(
    fc.array(posting, { minLength: 1, maxLength: 400 }),
    fc.array(lookup, { maxLength: 12 }),
    (added, lookups) => {
      const postings = new Postings();
      for (const { term, id } of added) postings.add(term, id, 9);
      const [{ bytes } = { bytes: new Uint8Array() }] = postings.pages();
      const known = new IndexPage(bytes);
      for (const wanted of lookups)
        for (const page of [known, known])
          expect(met(page, wanted)).toEqual(met(new IndexPage(bytes), wanted));
    },
  );
  fc.assert(property, { numRuns: 60 });
});
