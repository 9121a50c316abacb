import "fake-indexeddb/auto";
import { describe, expect, it, vi } from "vitest";
import type { ReaderMarks } from "../../../utils/article";
import { libraryCounts } from "../../../utils/store/counters";
import { type Flag, flipMarks, setMarks, setProgress } from "../../../utils/store/marks";
import { searchArticles } from "../../../utils/store/search";
import { parseQuery } from "../../../utils/store/search/query";
import { suggestQuery } from "../../../utils/store/search/suggest";
import { anArticle, anArticleOf } from "../../fixtures/articles";
import { addArticle, addArticles, aLibrary } from "../../fixtures/library";

const at = (day: string) => new Date(`${day}T12:00`).getTime();

const NOTICE = { partial: true, remaining: null, notice: null };

/** Articles by slug: what they say, when they were saved, and what the reader did to them. */
const SAVED: readonly (readonly [slug: string, text: string, day: string, marks: Partial<ReaderMarks>])[] = [
  ["ferry", "The night boat sails again from the old harbor.", "2024-02-10", { starred: true }],
  [
    "tides",
    "The old tables know the moon, and the night.",
    "2024-03-01",
    { readAt: 1, tags: ["Sea tables"] },
  ],
  ["bread", "An old harbor of rye: start it at night.", "2025-01-31", { archived: true }],
];

async function aMarkedLibrary() {
  const library = await aLibrary();
  for (const [slug, text, day, marks] of SAVED) {
    const article = anArticleOf(slug, `About ${slug}`, [text]);
    const url = slug === "bread" ? "https://www.oven.example/bread" : `https://harbor.example/${slug}`;
    const filing = { canonicalUrl: url, storyId: 1, savedAt: at(day), updatedAt: at(day) };
    const { id } = await addArticle(library, article, filing);
    await setMarks(library, id, () => marks);
  }
  return library;
}

async function found(
  library: Awaited<ReturnType<typeof aLibrary>>,
  query: string,
): Promise<readonly string[]> {
  const { rows } = await searchArticles(library, query, null, 10);
  return rows.map(({ article }) => article.title.slice("About ".length));
}

describe("a query", () => {
  it.each([
    ['"night boat"', ["ferry"]],
    ['"old harbor" night', ["bread", "ferry"]],
    ['night -"night boat"', ["bread", "tides"]],
    ["night -moon", ["bread", "ferry"]],
    ["-moon", ["bread", "ferry"]],
    ["site:harbor.example", ["ferry", "tides"]],
    ["site:oven old", ["bread"]],
    ["-site:harbor.example night", ["bread"]],
    ["tag:sea", ["tides"]],
    ['tag:"sea tables"', ["tides"]],
    ["-tag:sea night", ["bread", "ferry"]],
    ["sea", ["tides"]],
    ["is:starred", ["ferry"]],
    ["is:archived", ["bread"]],
    ["is:read", ["tides"]],
    ["is:unread", ["ferry"]],
    ["is:unread is:starred night", ["ferry"]],
    ["-is:read night", ["bread", "ferry"]],
    ["is:partial", []],
    ["before:2024-03", ["ferry"]],
    ["after:2024-03-01", ["bread", "tides"]],
    ["in:2024 night", ["ferry", "tides"]],
    ["in:2025-01-31", ["bread"]],
    ["in:2025-0 night", ["bread", "ferry", "tides"]],
    ["is:un night", ["bread", "ferry", "tides"]],
    ["is:nothing", []],
    ["story:1 moon", ["tides"]],
    ["https://harbor.example/", []],
  ])("%s meets %j", async (query, slugs) => {
    expect((await found(await aMarkedLibrary(), query)).toSorted()).toEqual(slugs);
  });

  it("is taken apart as it is typed", () => {
    expect(parseQuery('Ferry "Night boat" -moon -"old harbor" tag:Sea')).toEqual({
      words: ["ferry"],
      phrases: [["night", "boat"]],
      without: [["moon"], ["old", "harbor"]],
      conditions: [{ kind: "tag", value: "sea", not: false }],
    });
    expect(parseQuery('"night bo').phrases).toEqual([["night", "bo"]]);
    expect(parseQuery("site: is: in:").words).toEqual([]);
    expect(parseQuery("ratio 3:2").words).toEqual(["ratio", "3", "2"]);
  });

  it("puts the article first that says most of it", async () => {
    const library = await aMarkedLibrary();
    expect((await found(library, "ferry night"))[0]).toBe("ferry");
    const filing = { canonicalUrl: "https://harbor.example/2", storyId: 1, savedAt: 1, updatedAt: 1 };
    await addArticle(library, anArticle({ title: "About the moon", access: NOTICE }), filing);
    expect(await found(library, "moon")).toEqual(["the moon", "tides"]);
    expect(await found(library, "is:partial")).toEqual(["the moon"]);
  });

  it.each([
    ["harbr", "harbor"],
    ["hrabor night", "harbor night"],
    ["tabels -moon", "tables -moon"],
    ["harbor", null],
    ["zzzzzz", null],
  ])("%s is mended to %s where nothing is found", async (query, mended) => {
    expect(await suggestQuery(await aMarkedLibrary(), query)).toBe(mended);
  });
});

describe("words with conditions that few articles fulfil", () => {
  const COUNT = 60;
  const filingOf = (number: number) => {
    const canonicalUrl = `https://site${number % 20}.example/${number}`;
    return { canonicalUrl, storyId: 1 + (number % 30), savedAt: at("2024-01-01") + number, updatedAt: 1 };
  };

  async function aLargerLibrary() {
    const library = await aLibrary();
    const numbers = Array.from({ length: COUNT }, (_, number) => number);
    const articleOf = (number: number) => anArticleOf(String(number), `About ${number}`, ["The old sea."]);
    const added = numbers.map((number) => ({ article: articleOf(number), filing: filingOf(number) }));
    for (const { id } of await addArticles(library, added))
      if (id % 13 === 0) await setMarks(library, id, () => ({ starred: true, tags: ["Rare"] }));
    return library;
  }

  it.each([
    ["is:starred old", [13, 26, 39, 52]],
    ["tag:rare old sea", [13, 26, 39, 52]],
    ["-tag:rare is:starred old", []],
    ["site:site7.example old", [8, 28, 48]],
    ["site:site7 old", [8, 28, 48]],
    ["story:5 old", [5, 35]],
    ["-is:unread old", []],
  ])("%s is paged through, and few rows are read", async (query, ids) => {
    const library = await aLargerLibrary();
    const asked = vi.spyOn(library.articles, "bulkGet");
    const found: number[] = [];
    let after: Parameters<typeof searchArticles>[2] = null;
    do {
      const page = await searchArticles(library, query, after, 2);
      found.push(...page.rows.map(({ article }) => article.id));
      after = page.next;
    } while (after !== null);
    expect(found.toSorted((one, other) => one - other)).toEqual(ids);
    if (query !== "site:site7 old")
      expect(asked.mock.calls.flatMap(([keys]) => keys).length).toBeLessThan(COUNT / 2);
  });
});

describe("marks", () => {
  it("are counted, and their words found, until they are taken back", async () => {
    const library = await aMarkedLibrary();
    const counts = { articles: 3, unread: 1, starred: 1, archived: 1, pending: 0, stories: 0 };
    expect(await libraryCounts(library)).toEqual(counts);
    await setMarks(library, 1, () => ({ archived: true, note: "lighthouse" }));
    expect(await libraryCounts(library)).toMatchObject({ unread: 0, archived: 2 });
    expect(await found(library, "lighthouse")).toEqual(["ferry"]);
    await setMarks(library, 1, () => ({ archived: false, note: null }));
    expect(await libraryCounts(library)).toEqual(counts);
    expect(await found(library, "lighthouse")).toEqual([]);
  });

  it("are turned round", async () => {
    const library = await aMarkedLibrary();
    const flip = async (id: number, flag: Flag, now: number) =>
      (await flipMarks(library, [id], flag, now)).after[0];
    expect(await flip(1, "starred", 5)).toMatchObject({ starred: false });
    expect(await flip(1, "read", 5)).toMatchObject({ readAt: 5 });
    expect(await flip(1, "read", 6)).toMatchObject({ readAt: null });
    expect(await flip(3, "archived", 5)).toMatchObject({ archived: false });
    expect(await flip(99, "archived", 5)).toBeUndefined();
  });

  it("tell how far an article was read", async () => {
    const library = await aMarkedLibrary();
    await setProgress(library, 1, 0.5, 5);
    expect(await setProgress(library, 1, 0.25, 6)).toMatchObject({ progress: 0.5, readAt: null });
    expect(await setProgress(library, 1, 1, 7)).toMatchObject({ progress: 1, readAt: 7 });
    expect(await setProgress(library, 1, 1, 8)).toMatchObject({ readAt: 7 });
  });
});
