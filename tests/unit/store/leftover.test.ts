import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import { type Library, write } from "../../../utils/store/db";
import { dropLeftover, leaveOver } from "../../../utils/store/search/leftover";
import { tidySearch } from "../../../utils/store/search/tidy";
import { aLibrary } from "../../fixtures/library";

const PAGES = 70;

async function withMerged(segments: readonly number[]): Promise<Library> {
  const library = await aLibrary();
  const firstTerms = Array.from({ length: PAGES }, (_, number) => `t${number}`);
  await write(library, async () => {
    const pages = firstTerms.map((_, number) => ({ number, bytes: new Uint8Array(9) }));
    await library.searchPages.bulkPut(
      segments.flatMap((segment) => pages.map((page) => ({ segment, ...page }))),
    );
    const rows = segments.slice(1).map((id) => ({ id, order: null, documents: 1, firstTerms, merge: null }));
    await leaveOver(library, rows);
  });
  return library;
}

it("takes away the pages of merged segments, some at a time, and no others", async () => {
  const library = await withMerged([1, 2, 3]);
  const deleted = vi.spyOn(library.outdated, "put");
  await dropLeftover(library);
  expect(deleted.mock.calls.length).toBeGreaterThan(2);
  const left = await library.searchPages.toArray();
  expect(left.map(({ segment }) => segment)).toEqual(Array(PAGES).fill(1));
});

it("goes on where it was cut off", async () => {
  const library = await withMerged([1, 2]);
  vi.spyOn(library.outdated, "put").mockRejectedValueOnce(new Error("cut off"));
  await expect(dropLeftover(library)).rejects.toThrow("cut off");
  await tidySearch(library);
  expect(await library.searchPages.count()).toBe(PAGES);
  expect(await library.outdated.count()).toBe(0);
});
