import "fake-indexeddb/auto";
import { describe, expect, it, vi } from "vitest";
import type { Article } from "../../utils/article";
import {
  findPage,
  recallArticle,
  removeArticle,
  renameStory,
  restoreArticle,
  shelveArticle,
  storyTimeline,
} from "../../utils/library";
import { getArticle, setRestored } from "../../utils/store/articles";
import { libraryCounts } from "../../utils/store/counters";
import { getStory, listStories } from "../../utils/store/stories";
import { anArticle, anArticleOf } from "../fixtures/articles";
import { aShelf, rowsOf } from "../fixtures/library";
import summit from "../fixtures/pages/summit-tokyo-seoul/expected.json";
import hatchet from "../fixtures/pages/trade-hatchet/expected.json";

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2023, 2, 20);

function seed(
  { url, title, siteName, body, publishedOn }: typeof summit | typeof hatchet,
  dated: boolean,
): Article {
  return anArticle({
    url,
    title,
    siteName,
    blocks: body.map((text) => ({ role: "body", text })),
    ...(dated && { publishedOn, publishedAt: Date.parse(publishedOn) }),
  });
}

const tides = anArticleOf("tides", "What the tide tables leave out", [
  "A table knows the moon and not the wind.",
]);

describe("saving an article", () => {
  it("makes one record of a page, whatever way led to it", async () => {
    const shelf = await aShelf();
    const first = await shelveArticle(shelf, anArticle(), NOW);
    const url = `${anArticle().url}/?utm_source=letter#top`;
    const again = await shelveArticle(shelf, anArticle({ url, title: "It sails" }), NOW + 1);
    expect(again).toMatchObject({
      created: false,
      stored: { id: first.stored.id, savedAt: NOW, title: "It sails" },
    });
    expect(await libraryCounts(shelf.library)).toMatchObject({ articles: 1, stories: 0 });
  });

  it("lets no page take another site's record", async () => {
    const shelf = await aShelf();
    const own = await shelveArticle(shelf, anArticle(), NOW);
    const claim = anArticle({
      url: "https://evil.example/x",
      canonicalUrl: own.stored.canonicalUrl,
      title: "Mine",
    });
    expect(await shelveArticle(shelf, claim, NOW)).toMatchObject({ created: true });
    expect((await getArticle(shelf.library, own.stored.id))?.article.title).toBe(anArticle().title);
  });

  it("saves all of it or nothing", async () => {
    const shelf = await aShelf();
    vi.spyOn(shelf.library.vectors, "put").mockRejectedValueOnce(
      new DOMException("full", "QuotaExceededError"),
    );
    await expect(shelveArticle(shelf, anArticle(), NOW)).rejects.toMatchObject({ code: "library-full" });
    expect(await rowsOf(shelf.library)).toEqual([]);
    expect(await shelf.library.stories.toArray()).toEqual([]);
    expect(await libraryCounts(shelf.library)).toMatchObject({ articles: 0, stories: 0 });
  });

  it("is recalled without saving anything", async () => {
    const shelf = await aShelf();
    expect(await recallArticle(shelf, anArticle())).toBeNull();
    const { stored } = await shelveArticle(
      shelf,
      anArticle({ canonicalUrl: "https://harbor.example/ferry" }),
      NOW,
    );
    await setRestored(shelf.library, stored.id, [2]);
    expect(
      await recallArticle(shelf, anArticle({ canonicalUrl: "https://harbor.example/ferry" })),
    ).toMatchObject({
      stored: { id: stored.id },
      restored: [2],
    });
    expect(await findPage(shelf, anArticle().url)).toMatchObject({ id: stored.id });
  });
});

describe("stories", () => {
  it.each([
    ["the first before the second", [hatchet, summit], true],
    ["the second before the first", [summit, hatchet], true],
    ["neither dated", [summit, hatchet], false],
  ])("hold both seed articles, %s", async (_how, [one, other], dated) => {
    const shelf = await aShelf();
    await shelveArticle(shelf, tides, NOW);
    const first = await shelveArticle(shelf, seed(one ?? summit, dated), NOW + 1);
    const second = await shelveArticle(shelf, seed(other ?? summit, dated), NOW + 2);
    expect(second.stored.storyId).toBe(first.stored.storyId);
    expect(await libraryCounts(shelf.library)).toMatchObject({ articles: 3, stories: 1 });
    const timeline = await storyTimeline(shelf.library, first.stored.storyId, second.stored.id, NOW);
    expect(timeline?.articleCount).toBe(2);
    if (dated) expect(timeline?.days.map((day) => day.on)).toEqual(["2023-03-16", "2023-03-17"]);
    expect(timeline?.days.flatMap((day) => day.entries).filter((entry) => entry.here)).toHaveLength(1);
  });

  it("show leads as unread until their page is saved", async () => {
    const shelf = await aShelf();
    const lead = { title: tides.title, url: `${tides.url}?utm_medium=card`, excerpt: null };
    const { stored } = await shelveArticle(shelf, anArticle({ leads: [lead] }), NOW);
    const kinds = async () => {
      const timeline = await storyTimeline(shelf.library, stored.storyId, null, NOW);
      return timeline?.days.flatMap((day) => day.entries.map((entry) => entry.kind));
    };
    expect(await kinds()).toEqual(["article", "lead"]);
    await shelveArticle(shelf, tides, NOW);
    expect(await kinds()).toEqual(["article"]);
  });

  it("are called as the reader calls them", async () => {
    const shelf = await aShelf();
    const { stored } = await shelveArticle(shelf, anArticle(), NOW);
    await renameStory(shelf, stored.storyId, "Ferries", NOW);
    await shelveArticle(shelf, anArticle({ title: "It sails" }), NOW + 1);
    expect((await storyTimeline(shelf.library, stored.storyId, null, NOW))?.label).toBe("Ferries");
  });
});

describe("removing an article", () => {
  it("takes it and its story's count away, and restoring brings all of it back", async () => {
    const shelf = await aShelf();
    const { stored } = await shelveArticle(shelf, seed(hatchet, true), NOW);
    await shelveArticle(shelf, seed(summit, true), NOW);
    await setRestored(shelf.library, stored.id, [1]);
    const before = await getArticle(shelf.library, stored.id);
    await removeArticle(shelf, stored.id, NOW);
    expect(await getArticle(shelf.library, stored.id)).toBeNull();
    expect(await libraryCounts(shelf.library)).toMatchObject({ articles: 1, stories: 0 });
    expect(await restoreArticle(shelf, stored.id)).toEqual(stored);
    expect(await getArticle(shelf.library, stored.id)).toEqual(before);
    expect(await libraryCounts(shelf.library)).toMatchObject({ articles: 2, stories: 1 });
    expect((await listStories(shelf.library, null, 10)).rows).toMatchObject([{ articleCount: 2 }]);
  });

  it("takes the story of its last article, which comes back with its name", async () => {
    const shelf = await aShelf();
    const { stored } = await shelveArticle(shelf, anArticle(), NOW);
    await renameStory(shelf, stored.storyId, "Ferries", NOW);
    await removeArticle(shelf, stored.id, NOW);
    expect(await getStory(shelf.library, stored.storyId)).toBeNull();
    await restoreArticle(shelf, stored.id);
    expect(await getStory(shelf.library, stored.storyId)).toMatchObject({
      readerLabel: "Ferries",
      articleCount: 1,
    });
  });

  it("gives way to the page saved anew", async () => {
    const shelf = await aShelf();
    const { stored } = await shelveArticle(shelf, anArticle(), NOW);
    await removeArticle(shelf, stored.id, NOW);
    const anew = await shelveArticle(shelf, anArticle(), NOW + 1);
    expect(await restoreArticle(shelf, stored.id)).toEqual(anew.stored);
    expect(await libraryCounts(shelf.library)).toMatchObject({ articles: 1, stories: 0 });
  });

  it("keeps it for thirty days", async () => {
    const shelf = await aShelf();
    const { stored } = await shelveArticle(shelf, anArticle(), NOW);
    await shelveArticle(shelf, tides, NOW);
    await removeArticle(shelf, stored.id, NOW);
    await removeArticle(shelf, stored.id + 1, NOW + 31 * DAY_MS);
    expect(await restoreArticle(shelf, stored.id)).toBeNull();
    expect(await restoreArticle(shelf, stored.id + 1)).not.toBeNull();
  });
});
