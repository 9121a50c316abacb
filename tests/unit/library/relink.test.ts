import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { linking, pauseRelinking, relinkSlice, type Shelf, shelveArticle } from "../../../utils/library";
import { beginLinking } from "../../../utils/library/linking";
import { getRow } from "../../../utils/store/articles";
import { moveArticles } from "../../../utils/store/filing";
import { addStory, getStory } from "../../../utils/store/stories";
import { anArticleOf } from "../../fixtures/articles";
import { aShelf } from "../../fixtures/library";
import { ferryArticle, seedArticles } from "../../fixtures/stories/articles";

const NOW = Date.UTC(2024, 5, 1);

/** A library that other weights have linked: what belongs together stands apart, and the other way round. */
async function aLibraryLinkedOtherwise(): Promise<{ shelf: Shelf; ids: readonly number[] }> {
  const shelf = await aShelf();
  const articles = [ferryArticle(0), ...seedArticles(), ferryArticle(1), ferryArticle(2)];
  const ids: number[] = [];
  for (const [place, article] of articles.entries())
    ids.push((await shelveArticle(shelf, article, NOW + place)).stored.id);
  for (let filler = 0; filler < 8; filler++)
    await shelveArticle(
      shelf,
      anArticleOf(`filler-${filler}`, `Number ${filler}`, [`Only ${filler}.`]),
      NOW + 9,
    );
  const [ferry = 0, hatchet = 0, summit = 0] = ids;
  await moveArticles(shelf.library, [hatchet], (await getRow(shelf.library, ferry))?.storyId ?? 0);
  await moveArticles(shelf.library, [summit], await addStory(shelf.library, NOW));
  return { shelf, ids };
}

async function storiesOf(shelf: Shelf, ids: readonly number[]) {
  return Promise.all(ids.map(async (id) => (await getRow(shelf.library, id))?.storyId));
}

async function expectRight(shelf: Shelf, ids: readonly number[]): Promise<void> {
  const [ferry, hatchet, summit, next, last] = await storiesOf(shelf, ids);
  expect([next, last]).toEqual([ferry, ferry]);
  expect(summit).toBe(hatchet);
  expect(hatchet).not.toBe(ferry);
  expect(await getStory(shelf.library, ferry ?? 0)).toMatchObject({ articleCount: 3, several: 1 });
}

describe("linking a library anew", () => {
  it("goes on in slices until each article is where it belongs", async () => {
    const { shelf, ids } = await aLibraryLinkedOtherwise();
    expect(await linking(shelf.library)).toMatchObject({ phase: "running", done: 0, total: 13 });
    expect(await relinkSlice(shelf, NOW)).toMatchObject({ phase: "running", done: 8 });
    expect(await relinkSlice(shelf, NOW)).toMatchObject({ phase: "finished", done: 13 });
    await expectRight(shelf, ids);
    expect(await relinkSlice(shelf, NOW)).toMatchObject({ phase: "finished", done: 13 });
  });

  it("reads articles again whose vectors have another form", async () => {
    const { shelf, ids } = await aLibraryLinkedOtherwise();
    const { vectors } = shelf.library;
    for (const row of await vectors.bulkGet([...ids])) {
      if (row !== undefined) await vectors.put({ ...row, packed: row.packed.with(0, 0) });
    }
    await relinkSlice(shelf, NOW);
    await relinkSlice(shelf, NOW);
    await expectRight(shelf, ids);
  });

  it("is stopped by the reader, and goes on from there", async () => {
    const { shelf, ids } = await aLibraryLinkedOtherwise();
    await relinkSlice(shelf, NOW);
    await pauseRelinking(shelf.library, true);
    expect(await relinkSlice(shelf, NOW)).toMatchObject({ phase: "stopped", done: 8 });
    await pauseRelinking(shelf.library, false);
    await relinkSlice(shelf, NOW);
    await expectRight(shelf, ids);
  });

  it("does each slice once, though two pages ask for it", async () => {
    const { shelf, ids } = await aLibraryLinkedOtherwise();
    const [one, other] = await Promise.all([relinkSlice(shelf, NOW), relinkSlice(shelf, NOW)]);
    expect([one?.done, other?.done]).toEqual([8, 8]);
    await relinkSlice(shelf, NOW);
    await expectRight(shelf, ids);
  });

  it("is not needed in a library that begins with these weights", async () => {
    const shelf = await aShelf();
    expect(await linking(shelf.library)).toBeNull();
    await beginLinking(shelf.library);
    await shelveArticle(shelf, ferryArticle(0), NOW);
    expect(await linking(shelf.library)).toMatchObject({ phase: "finished" });
  });
});
