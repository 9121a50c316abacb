import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { removeArticle, restoreArticle, type Shelf, shelveArticle } from "../../../utils/library";
import {
  getHighlights,
  type HighlightPage,
  listHighlights,
  putHighlight,
  removeHighlight,
} from "../../../utils/store/highlights";
import { getPosition, putPosition } from "../../../utils/store/positions";
import { aHighlight } from "../../fixtures/highlights";
import { aShelf } from "../../fixtures/library";
import { ferryArticle } from "../../fixtures/stories/articles";

async function aShelfOfTwo() {
  const shelf = await aShelf();
  const [one, other] = [ferryArticle(0), ferryArticle(1)];
  const first = (await shelveArticle(shelf, one, 1)).stored.id;
  const second = (await shelveArticle(shelf, other, 2)).stored.id;
  return { shelf, first, second };
}

/** The numbers of all highlights that have `words`, by pages of two. */
async function listed({ library }: Shelf, ...words: readonly string[]): Promise<number[]> {
  const numbers: number[] = [];
  let page: HighlightPage = await listHighlights(library, words, null, 2);
  for (;;) {
    expect(page.rows.length).toBeLessThanOrEqual(2);
    numbers.push(...page.rows.map(({ highlight }) => highlight.createdAt));
    if (page.next === null) return numbers;
    page = await listHighlights(library, words, page.next, 2);
  }
}

describe("The highlights of an article", () => {
  it("are its own, in the order in which they were made, and can be changed", async () => {
    const { shelf, first, second } = await aShelfOfTwo();
    for (const highlight of [aHighlight(first, 2), aHighlight(first, 1), aHighlight(second, 3)])
      await putHighlight(shelf.library, highlight);
    await putHighlight(shelf.library, aHighlight(first, 2, { note: "Ask the crew." }));
    const found = await getHighlights(shelf.library, first);
    expect(found.map(({ createdAt, note }) => [createdAt, note])).toEqual([
      [1, null],
      [2, "Ask the crew."],
    ]);
  });

  it("are removed and kept by nobody else", async () => {
    const { shelf, first, second } = await aShelfOfTwo();
    const highlight = aHighlight(first, 1);
    await putHighlight(shelf.library, highlight);
    expect(await putHighlight(shelf.library, { ...highlight, articleId: second })).toBeNull();
    expect(await removeHighlight(shelf.library, { id: highlight.id, articleId: second })).toBeNull();
    expect(await removeHighlight(shelf.library, highlight)).toEqual(highlight);
    expect(await putHighlight(shelf.library, highlight)).toEqual(highlight);
    expect(await putHighlight(shelf.library, aHighlight(99, 4))).toBeNull();
  });

  it("are listed with all others, last made first, by words that they have", async () => {
    const { shelf, first, second } = await aShelfOfTwo();
    for (const number of [1, 2, 3, 4, 5])
      await putHighlight(shelf.library, aHighlight(number % 2 === 0 ? first : second, number));
    await putHighlight(shelf.library, aHighlight(first, 6, { note: "Ask the CREW.", tags: ["harbor"] }));
    expect(await listed(shelf)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(await listed(shelf, "crew", "Harbor")).toEqual([6]);
    expect(await listed(shelf, "quotation", "nowhere")).toEqual([]);
  });

  it("go with the article, and come back with it", async () => {
    const { shelf, first } = await aShelfOfTwo();
    await putHighlight(shelf.library, aHighlight(first, 1));
    await removeArticle(shelf, first, 3);
    expect(await listed(shelf)).toEqual([]);
    await restoreArticle(shelf, first);
    expect(await listed(shelf)).toEqual([1]);
  });
});

describe("The reader's place in an article", () => {
  it("is the last that was kept, of articles that are saved", async () => {
    const { shelf, first } = await aShelfOfTwo();
    expect(await getPosition(shelf.library, first)).toBeNull();
    const { anchor } = aHighlight(first, 1);
    await putPosition(shelf.library, first, anchor, 1);
    await putPosition(shelf.library, first, { ...anchor, at: 0.75 }, 2);
    await putPosition(shelf.library, 99, anchor, 3);
    expect(await getPosition(shelf.library, first)).toEqual({ ...anchor, at: 0.75 });
    expect(await getPosition(shelf.library, 99)).toBeNull();
  });
});
