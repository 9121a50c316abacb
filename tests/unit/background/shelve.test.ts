import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { type Offer, shelve, tellStory } from "../../../entrypoints/background/shelve";
import type { Article } from "../../../utils/article";
import { anArticle } from "../../fixtures/articles";
import { aShelf } from "../../fixtures/library";
import { ferryArticle } from "../../fixtures/stories/articles";

const offerOf = (article: Article): Offer => ({ article, explicit: true, restored: null });
const from = (url: string) => ({ url, incognito: false });

describe("an offer from a page that may be hostile", () => {
  const article = anArticle();
  it.each<readonly [what: string, offer: unknown]>([
    ["no article", offerOf({} as Article)],
    ["a time that no date has", offerOf({ ...article, publishedAt: 1e300 })],
    ["an address that is none", offerOf({ ...article, url: "harbor" })],
    ["a text that is none", offerOf({ ...article, title: ["x"] as unknown as string })],
    ["blocks of no known role", offerOf({ ...article, blocks: [{ role: "x" as "body", text: "x" }] })],
    ["put back blocks that are no numbers", { ...offerOf(article), restored: ["x"] }],
    ["another site's article", offerOf({ ...article, url: "https://elsewhere.example/a" })],
  ])("is refused with %s, and nothing is kept", async (_what, offer) => {
    const shelf = await aShelf();
    const asked = shelve(async () => shelf, offer as Offer, from(article.url));
    await expect(asked).rejects.toMatchObject({ code: "refused" });
    expect(await shelf.library.articles.count()).toBe(0);
  });

  it("keeps of an article what an article has", async () => {
    const shelf = await aShelf();
    const offer = offerOf({ ...article, publishedOn: "never", storyId: 7, extra: "x" } as Article);
    const { stored } = await shelve(async () => shelf, offer, from(article.url));
    expect(stored).toMatchObject({ title: article.title, publishedOn: null, storyId: 1 });
    expect(stored).not.toHaveProperty("extra");
  });
});

describe("the story of an article", () => {
  it("is told to the article's own page, and not to another one of its site", async () => {
    const shelf = await aShelf();
    const open = async () => shelf;
    const [own, other] = [ferryArticle(0), anArticle({ url: new URL("/other", ferryArticle(0).url).href })];
    const { stored } = await shelve(open, offerOf(own), from(own.url));
    await shelve(open, offerOf(other), from(other.url));
    const id = stored?.id ?? 0;
    expect(await tellStory(open, id, own.url)).not.toBeNull();
    expect(await tellStory(open, id, other.url)).toBeNull();
    expect(await tellStory(open, id, new URL("/unknown", own.url).href)).toBeNull();
    expect(await tellStory(open, id, null)).not.toBeNull();
  });
});
