import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { searchArticles, searchSnippets } from "../../../utils/store/search";
import { anArticleOf } from "../../fixtures/articles";
import { addArticle, aLibrary } from "../../fixtures/library";
import fc from "../../property";

const TEXTS = [
  [
    "ferry",
    "The night ferry sails again",
    ["After two winters in dock, the Öresund ferry is back. Its crew of 12 is new."],
  ],
  ["tides", "What the tide tables leave out", ["A table knows the moon. It does not know the wind."]],
  ["hokkaido", "北海道の灯台", ["灯台守は三十年間、同じ海を見てきた。"]],
  ["arabic", "الميناء القديم", ["عادت العبّارة الليلية إلى المرفأ بعد شتاءين."]],
  ["strasse", "Die Straße am Hafen", ["Der Kapitän kennt jede Boje."]],
] as const;

async function aSmallLibrary() {
  const library = await aLibrary();
  for (const [index, [slug, title, paragraphs]] of TEXTS.entries()) {
    const filing = {
      canonicalUrl: `https://harbor.example/${slug}`,
      storyId: 1,
      savedAt: index,
      updatedAt: index,
    };
    await addArticle(library, anArticleOf(slug, title, paragraphs), filing);
  }
  return library;
}

async function found(query: string): Promise<string[]> {
  const { rows } = await searchArticles(await aSmallLibrary(), query, null, 10);
  return rows.map((hit) => hit.article.canonicalUrl.slice("https://harbor.example/".length));
}

describe("search", () => {
  it.each([
    ["a word of the title", "tables", ["tides"]],
    ["a word of the text", "crew", ["ferry"]],
    ["the beginning of a word", "ferr", ["ferry"]],
    ["any case", "NIGHT Ferry", ["ferry"]],
    ["an accent left out", "oresund", ["ferry"]],
    ["an accent put in", "nïght", ["ferry"]],
    ["a letter taken apart", "strasse", ["strasse"]],
    ["a number", "12", ["ferry"]],
    ["words far apart", "again crew", ["ferry"]],
    ["words of two articles", "ferry moon", []],
    ["the middle of a word", "erry", []],
    ["a run of characters in a script without spaces", "三十年", ["hokkaido"]],
    ["Arabic without its vowel signs", "العبارة", ["arabic"]],
    ["a site", "harbor", ["strasse", "arabic", "hokkaido", "tides", "ferry"]],
    ["signs alone", "?!", []],
    ["nothing", "", []],
  ])("meets %s", async (_what, query, slugs) => {
    expect((await found(query)).sort()).toEqual([...slugs].sort());
  });

  it("shows the place with most of the words, hits marked", async () => {
    const library = await aSmallLibrary();
    const { rows } = await searchArticles(library, "öresund FERRY", null, 10);
    const snippets = await searchSnippets(library, "öresund FERRY", [rows[0]?.article.id ?? 0]);
    const snippet = snippets.get(rows[0]?.article.id ?? 0) ?? [];
    expect(snippet.filter((part) => part.hit).map((part) => part.text)).toEqual(["Öresund", "ferry"]);
    expect(rows[0]?.title.filter((part) => part.hit).map((part) => part.text)).toEqual(["ferry"]);
    expect(rows[0]?.title.map((part) => part.text).join("")).toBe("The night ferry sails again");
  });

  it("goes page by page", async () => {
    const library = await aSmallLibrary();
    const first = await searchArticles(library, "harbor", null, 3);
    const second = await searchArticles(library, "harbor", first.next, 3);
    const times = [...first.rows, ...second.rows].map((hit) => hit.article.savedAt);
    expect(times.sort()).toEqual([0, 1, 2, 3, 4]);
    expect(second.next).toBeNull();
  });

  it("finds every article by any words of its text", async () => {
    const library = await aSmallLibrary();
    const place = fc.constantFrom(...TEXTS).chain(([slug, title, [text]]) => {
      const words = `${title} ${text}`.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
      return fc.tuple(fc.constant(slug), fc.subarray([...words], { minLength: 1, maxLength: 3 }));
    });
    const holds = async ([slug, words]: [string, string[]]) => {
      const { rows } = await searchArticles(library, words.join(" "), null, 10);
      expect(rows.map((hit) => hit.article.canonicalUrl)).toContain(`https://harbor.example/${slug}`);
    };
    await fc.assert(fc.asyncProperty(place, holds), { numRuns: 40 });
  });
});
