import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { pinStory, renameStory, type Shelf, shelveArticle } from "../../../utils/library";
import { settle } from "../../../utils/library/settle";
import { getRow } from "../../../utils/store/articles";
import { moveArticles } from "../../../utils/store/filing";
import { addStory, getStory } from "../../../utils/store/stories";
import { getWordCounts } from "../../../utils/store/word-counts";
import { anArticle, anArticleOf } from "../../fixtures/articles";
import { aShelf } from "../../fixtures/library";
import { ferryArticle } from "../../fixtures/stories/articles";

const NOW = Date.UTC(2024, 5, 1);

/** A library in which the first two articles of a story stand apart. */
async function aSplitStory() {
  const shelf = await aShelf();
  const first = (await shelveArticle(shelf, ferryArticle(0), NOW)).stored;
  const second = (await shelveArticle(shelf, ferryArticle(1), NOW)).stored;
  const apart = await addStory(shelf.library, NOW);
  await moveArticles(shelf.library, [second.id], apart);
  return { shelf, first, second, apart };
}

async function storyOf(shelf: Shelf, articleId: number) {
  return (await getRow(shelf.library, articleId))?.storyId;
}

describe("a further article", () => {
  it("brings two stories together that are one", async () => {
    const { shelf, first, second, apart } = await aSplitStory();
    const { stored } = await shelveArticle(shelf, ferryArticle(2), NOW);
    expect(stored.storyId).toBe(first.storyId);
    expect(await storyOf(shelf, second.id)).toBe(first.storyId);
    expect(await getStory(shelf.library, apart)).toBeNull();
    expect(await getStory(shelf.library, first.storyId)).toMatchObject({ articleCount: 3 });
  });

  it("leaves two stories apart that the reader has put in order", async () => {
    const { shelf, first, second, apart } = await aSplitStory();
    await pinStory(shelf, apart, true, NOW);
    await renameStory(shelf, first.storyId, "Aground", NOW);
    await shelveArticle(shelf, ferryArticle(2), NOW);
    expect(await storyOf(shelf, first.id)).toBe(first.storyId);
    expect(await storyOf(shelf, second.id)).toBe(apart);
  });

  it("lets a member go that has nothing to do with the others", async () => {
    const shelf = await aShelf();
    const first = (await shelveArticle(shelf, ferryArticle(0), NOW)).stored;
    await shelveArticle(shelf, ferryArticle(1), NOW);
    const tides = anArticleOf("tides", "What the tide tables leave out", [
      "A table knows the moon, not the wind.",
    ]);
    const stray = (await shelveArticle(shelf, tides, NOW)).stored;
    await moveArticles(shelf.library, [stray.id], first.storyId);
    await settle(shelf, first.storyId);
    await shelveArticle(shelf, ferryArticle(2), NOW);
    expect(await storyOf(shelf, stray.id)).not.toBe(await storyOf(shelf, first.id));
    expect(await getStory(shelf.library, first.storyId)).toMatchObject({ articleCount: 3 });
  });
});

describe("words of a language other than English", () => {
  it("are counted once for each article, so that rare ones weigh more", async () => {
    const shelf = await aShelf();
    const german = (slug: string, text: string) =>
      anArticle({
        url: `https://kueste.example/${slug}`,
        title: slug,
        lang: "de",
        blocks: [{ role: "body", text }],
      });
    await shelveArticle(shelf, german("fähre", "Die Fähre lief auf ein Riff."), NOW);
    await shelveArticle(shelf, german("brücke", "Die Brücke bleibt gesperrt."), NOW);
    await shelveArticle(shelf, german("brücke", "Die Brücke bleibt lange gesperrt."), NOW);
    const words = await getWordCounts(shelf.library, "de");
    expect(words?.documents).toBe(2);
    expect([...(words?.counts ?? [])].filter((count) => count === 2)).toHaveLength(1);
    expect(await getWordCounts(shelf.library, "en")).toBeNull();
  });
});
