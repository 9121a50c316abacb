import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { setMarks } from "../../../utils/store/marks";
import { searchArticles } from "../../../utils/store/search";
import { completionsOf } from "../../../utils/store/search/completions";
import { facetValues } from "../../../utils/store/search/facet-values";
import { anArticleOf } from "../../fixtures/articles";
import { addArticle, aLibrary } from "../../fixtures/library";

const NOW = new Date(2026, 0, 15).getTime();

/** The addresses and tags of a small library. */
const SAVED: readonly (readonly [url: string, tags: readonly string[]])[] = [
  ["https://harbor.example/1", ["Sea", "night boats"]],
  ["https://harbor.example/2", ["Sea", "seaside"]],
  ["https://www.harvest.example/3", ["Éclairs"]],
  ["https://oven.example/4", []],
];

async function aTaggedLibrary() {
  const library = await aLibrary();
  for (const [index, [canonicalUrl, tags]] of SAVED.entries()) {
    const filing = { canonicalUrl, storyId: 1, savedAt: index, updatedAt: index };
    const { id } = await addArticle(library, anArticleOf(`a${index}`, `Number ${index}`, ["Text."]), filing);
    await setMarks(library, id, () => ({ tags }));
  }
  return library;
}

async function offered(query: string): Promise<readonly string[]> {
  const found = await completionsOf(await aTaggedLibrary(), query, NOW);
  return found.map(({ query }) => query);
}

describe("the condition that is being typed", () => {
  it.each([
    ["site:", ["site:harbor.example ", "site:harvest.example ", "site:oven.example "]],
    ["ferry -site:harv", ["ferry -site:harvest.example "]],
    ["tag:", ["tag:Éclairs ", 'tag:"night boats" ', "tag:Sea ", "tag:seaside "]],
    ["tag:ecl", ["tag:Éclairs "]],
    ['tag:"night b', ['tag:"night boats" ']],
    ["is:un", ["is:unread "]],
    ["in:20", ["in:2026 ", "in:2026-01 ", "in:2025-12 ", "in:2025 "]],
  ])("%s may become %j", async (query, expected) => {
    expect(await offered(query)).toEqual(expected);
  });

  it.each(["", "site", "site:harbor.example ", "http:", 'tag:"night boats"', "is:unread ferry"])(
    "is not there in %j",
    async (query) => {
      expect(await offered(query)).toEqual([]);
    },
  );

  it("never leaves a list empty that has what begins so", async () => {
    const library = await aTaggedLibrary();
    const whole = "tag:seaside";
    for (let length = "tag:s".length; length <= whole.length; length++) {
      const { rows } = await searchArticles(library, whole.slice(0, length), null, 10);
      expect(rows.map(({ article }) => article.title)).toContain("Number 1");
    }
  });
});

describe("the library's sites and tags", () => {
  it("are each told once, as many as are wanted", async () => {
    const library = await aTaggedLibrary();
    expect(await facetValues(library, "site", "", 2)).toEqual(["harbor.example", "harvest.example"]);
    expect(await facetValues(library, "tag", "SEA", 9)).toEqual(["Sea", "seaside"]);
  });
});
