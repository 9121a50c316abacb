import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import {
  joinStories,
  pinStory,
  relinkSlice,
  renameStory,
  type Shelf,
  shelveArticle,
  storyTimeline,
  takeOut,
  undoByHand,
} from "../../../utils/library";
import { getRow } from "../../../utils/store/articles";
import { libraryCounts } from "../../../utils/store/counters";
import { getStory } from "../../../utils/store/stories";
import { aShelf } from "../../fixtures/library";
import { ferryArticle, seedArticles } from "../../fixtures/stories/articles";

const NOW = Date.UTC(2023, 2, 20);

/** The two seed articles, which are one story, and one of another story. */
async function aLibraryOfThree() {
  const shelf = await aShelf();
  const [hatchet, summit] = seedArticles();
  const first = await shelveArticle(shelf, hatchet, NOW);
  const second = await shelveArticle(shelf, summit, NOW + 1);
  const ferry = await shelveArticle(shelf, ferryArticle(0), NOW + 2);
  return { shelf, first: first.stored, second: second.stored, ferry: ferry.stored };
}

async function storyOf(shelf: Shelf, articleId: number): Promise<number | undefined> {
  return (await getRow(shelf.library, articleId))?.storyId;
}

async function relinkAll(shelf: Shelf): Promise<void> {
  for (;;) if ((await relinkSlice(shelf, NOW))?.phase !== "running") return;
}

describe("an article that the reader takes out of its story", () => {
  it("stands by itself, whatever linking thinks of it", async () => {
    const { shelf, first, second } = await aLibraryOfThree();
    expect(await takeOut(shelf, second.id, NOW)).not.toBeNull();
    expect(await storyOf(shelf, second.id)).not.toBe(first.storyId);
    await relinkAll(shelf);
    expect(await storyOf(shelf, second.id)).not.toBe(first.storyId);
    expect(await storyOf(shelf, first.id)).toBe(first.storyId);
    expect(await libraryCounts(shelf.library)).toMatchObject({ articles: 3, stories: 0 });
    const timeline = await storyTimeline(shelf.library, first.storyId, first.id, NOW);
    expect(timeline).toMatchObject({ pinned: true, articleCount: 1 });
    expect(timeline?.related.map(({ storyId }) => storyId)).toEqual([await storyOf(shelf, second.id)]);
  });

  it("comes back when that is undone", async () => {
    const { shelf, first, second } = await aLibraryOfThree();
    const before = await takeOut(shelf, second.id, NOW);
    const alone = (await storyOf(shelf, second.id)) ?? 0;
    await undoByHand(shelf, before ?? [], NOW);
    expect(await storyOf(shelf, second.id)).toBe(first.storyId);
    expect(await getStory(shelf.library, first.storyId)).toMatchObject({ pinned: false, articleCount: 2 });
    expect(await getStory(shelf.library, alone)).toBeNull();
  });

  it("stays where it is if it is the only one", async () => {
    const { shelf, ferry } = await aLibraryOfThree();
    expect(await takeOut(shelf, ferry.id, NOW)).toBeNull();
  });
});

describe("stories that the reader joins", () => {
  it("are one, whatever linking thinks of it, and two again when that is undone", async () => {
    const { shelf, first, ferry } = await aLibraryOfThree();
    await renameStory(shelf, ferry.storyId, "At sea", NOW);
    const before = await joinStories(shelf, ferry.storyId, first.storyId, NOW);
    await relinkAll(shelf);
    expect(await storyOf(shelf, ferry.id)).toBe(first.storyId);
    const joined = { readerLabel: "At sea", pinned: true, articleCount: 3 };
    expect(await getStory(shelf.library, first.storyId)).toMatchObject(joined);
    await undoByHand(shelf, before ?? [], NOW);
    expect(await storyOf(shelf, ferry.id)).toBe(ferry.storyId);
    const alone = { readerLabel: "At sea", pinned: false, articleCount: 1 };
    expect(await getStory(shelf.library, ferry.storyId)).toMatchObject(alone);
    expect(await getStory(shelf.library, first.storyId)).toMatchObject({
      readerLabel: null,
      articleCount: 2,
    });
  });

  it("are left alone if one of them is gone", async () => {
    const { shelf, first } = await aLibraryOfThree();
    expect(await joinStories(shelf, 99, first.storyId, NOW)).toBeNull();
    expect(await joinStories(shelf, first.storyId, first.storyId, NOW)).toBeNull();
  });
});

describe("names and pins", () => {
  it("are kept and undone", async () => {
    const { shelf, first } = await aLibraryOfThree();
    const unnamed = await renameStory(shelf, first.storyId, "Two neighbors", NOW);
    const unpinned = await pinStory(shelf, first.storyId, true, NOW);
    await relinkAll(shelf);
    const kept = { readerLabel: "Two neighbors", pinned: true };
    expect(await getStory(shelf.library, first.storyId)).toMatchObject(kept);
    await undoByHand(shelf, unpinned, NOW);
    await undoByHand(shelf, unnamed, NOW);
    const story = await getStory(shelf.library, first.storyId);
    expect(story).toMatchObject({ readerLabel: null, pinned: false });
    expect(story?.label).not.toBe("");
  });
});
