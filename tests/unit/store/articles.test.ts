import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { findArticle, getArticle, savedAmong, setRestored } from "../../../utils/store/articles";
import { libraryCounts } from "../../../utils/store/counters";
import { write } from "../../../utils/store/db";
import { updateArticle } from "../../../utils/store/save-articles";
import { anArticle } from "../../fixtures/articles";
import { addArticle, aLibrary, rowsOf } from "../../fixtures/library";

const removal = {
  id: 0,
  role: "ad",
  rule: "ad-label",
  text: "Buy rope",
  html: "<p>Buy rope</p>",
  before: 1,
} as const;

function filing(slug: string, at: number, storyId = 1) {
  return { canonicalUrl: `https://harbor.example/${slug}`, storyId, savedAt: at, updatedAt: at };
}

describe("a saved article", () => {
  it("comes back as it was", async () => {
    const library = await aLibrary();
    const article = anArticle({ removed: [removal], leads: [{ title: "Tides", url: null, excerpt: null }] });
    const { id } = await addArticle(library, article, filing("ferry", 5));
    expect(await getArticle(library, id)).toMatchObject({ article, restored: [] });
    expect(await findArticle(library, "https://harbor.example/ferry")).toMatchObject({
      id,
      savedAt: 5,
      wordCount: 10,
    });
    expect(await findArticle(library, "https://harbor.example/other")).toBeNull();
    expect(await getArticle(library, id + 1)).toBeNull();
  });

  it("keeps id, story and first time when it is saved again", async () => {
    const library = await aLibrary();
    const first = await addArticle(library, anArticle(), filing("ferry", 5, 3));
    const again = await updateArticle(library, first, anArticle({ title: "It sails" }), 9);
    expect(again).toMatchObject({ id: first.id, storyId: 3, savedAt: 5, updatedAt: 9, title: "It sails" });
    expect((await getArticle(library, first.id))?.article.title).toBe("It sails");
    expect(await libraryCounts(library)).toMatchObject({ articles: 1 });
  });

  it("keeps a block that was put back while the page still has it", async () => {
    const library = await aLibrary();
    const article = anArticle({ removed: [removal] });
    const stored = await addArticle(library, article, filing("ferry", 5));
    await setRestored(library, stored.id, [0]);
    await updateArticle(library, stored, article, 6);
    expect((await getArticle(library, stored.id))?.restored).toEqual([0]);
    await updateArticle(library, stored, anArticle({ removed: [{ ...removal, text: "Buy sails" }] }), 7);
    expect((await getArticle(library, stored.id))?.restored).toEqual([]);
  });
});

describe("the list", () => {
  it("has the last saved first, the same times included", async () => {
    const library = await aLibrary();
    for (const [index, at] of [3, 9, 9, 9, 1, 7].entries())
      await addArticle(library, anArticle(), filing(String(index), at));
    expect((await rowsOf(library)).map(({ id }) => id)).toEqual([4, 3, 2, 6, 1, 5]);
  });

  it("tells which addresses it has", async () => {
    const library = await aLibrary();
    await addArticle(library, anArticle(), filing("ferry", 5));
    const asked = ["https://harbor.example/ferry", "https://harbor.example/tides"];
    expect([...(await savedAmong(library, asked))]).toEqual(["https://harbor.example/ferry"]);
  });
});

it("writes all of a transaction or nothing", async () => {
  const library = await aLibrary();
  const broken = write(library, async () => {
    await addArticle(library, anArticle(), filing("ferry", 5));
    throw new Error("the power is out");
  });
  await expect(broken).rejects.toThrow("the power is out");
  expect(await rowsOf(library)).toEqual([]);
  expect(await libraryCounts(library)).toMatchObject({ articles: 0 });
});

it("counts an article of which only the address is known as pending, until its page is saved", async () => {
  const library = await aLibrary();
  const link = anArticle({ html: "", blocks: [] });
  const pending = await addArticle(library, link, filing("ferry", 5));
  expect(pending.pending).toBe(true);
  expect(await libraryCounts(library)).toMatchObject({ pending: 1, unread: 1 });
  expect(await rowsOf(library, "pending")).toMatchObject([{ id: pending.id }]);
  await updateArticle(library, pending, anArticle(), 6);
  expect(await libraryCounts(library)).toMatchObject({ pending: 0, unread: 1 });
});
