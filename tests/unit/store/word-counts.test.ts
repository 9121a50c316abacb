import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { openLibrary } from "../../../utils/store/db";
import { addWordCounts, getWordCounts, putWordCounts } from "../../../utils/store/word-counts";
import { countsOf, NO_WORDS, sumOf, type WordCounts } from "../../../utils/word-counts";
import { aLibrary } from "../../fixtures/library";
import fc from "../../property";

const documents = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 40 })), { minLength: 1, maxLength: 3 });

/** Words from which they are put into the parts. */
const MOST = 30;

const all = (words: WordCounts) => words;

it("has the words of all articles, however they were added and whoever reads them", async () => {
  const property = fc.asyncProperty(
    fc.array(documents, { minLength: 1, maxLength: 8 }),
    async (additions) => {
      const library = await aLibrary();
      const expected = sumOf(NO_WORDS, additions.map(countsOf));
      for (const added of additions) await addWordCounts(library, "de", countsOf(added), all, MOST);
      expect(await getWordCounts(library, "de")).toEqual(expected);
      const later = await openLibrary(library.name);
      expect(await getWordCounts(later, "de")).toEqual(expected);
      expect(await getWordCounts(later, "d")).toBeNull();
      later.close();
      await library.delete();
    },
  );
  await fc.assert(property, { numRuns: 30 });
});

it("writes what is added alone, and all of it once much has gathered", async () => {
  const library = await aLibrary();
  await putWordCounts(library, "de", countsOf([Array.from({ length: 9000 }, (_, word) => word)]));
  const rows = () => library.state.where("id").startsWith("words:de").primaryKeys();
  const inParts = await rows();
  await addWordCounts(library, "de", countsOf([[1, 2, 3]]), all, 5);
  expect(await rows()).toHaveLength(inParts.length + 1);
  await addWordCounts(library, "de", countsOf([[1, 2, 3]]), all, 5);
  expect(await rows()).toEqual(inParts);
  expect((await getWordCounts(library, "de"))?.documents).toBe(3);
});

it("lets go of what is not to be kept when all is written", async () => {
  const library = await aLibrary();
  await putWordCounts(library, "de", countsOf([[1, 2]]));
  await addWordCounts(library, "de", countsOf([[1]]), () => countsOf([[1], [1]]), 0);
  expect([...((await getWordCounts(library, "de"))?.hashes ?? [])]).toEqual([1]);
});

it("has nothing of an addition that was undone", async () => {
  const library = await aLibrary();
  await putWordCounts(library, "de", countsOf([[1, 2]]));
  const undone = library.transaction("rw", library.tables, async () => {
    await addWordCounts(library, "de", countsOf([[7]]), all);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await addWordCounts(library, "de", countsOf([[8]]), all);
  expect([...((await getWordCounts(library, "de"))?.hashes ?? [])]).toEqual([1, 2, 8]);
});
