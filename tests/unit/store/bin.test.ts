import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { binArticle, purgeBin, unbinArticle } from "../../../utils/store/bin";
import type { Library } from "../../../utils/store/db";
import { putVector } from "../../../utils/store/stories";
import { anArticle } from "../../fixtures/articles";
import { addArticle, aLibrary } from "../../fixtures/library";

const filing = { canonicalUrl: "https://harbor.example/ferry", storyId: 1, savedAt: 5, updatedAt: 5 };
const anchor = { quote: "The ferry", prefix: "", suffix: " sails", at: 0 };

/** Saves the page and highlights some words of it. */
async function aHighlighted(library: Library): Promise<number> {
  const { id } = await addArticle(library, anArticle(), filing);
  await putVector(library, { id, storyId: 1, at: 5, packed: new Uint8Array() }, []);
  const mark = { id: "one", color: "yellow", note: null, tags: [], createdAt: 6, updatedAt: 6 } as const;
  await library.highlights.add({ articleId: id, anchor, ...mark });
  return id;
}

describe("the highlights of a removed article", () => {
  it("stay as long as the bin has it", async () => {
    const library = await aLibrary();
    await binArticle(library, await aHighlighted(library), 10);
    await purgeBin(library, 10);
    expect(await library.highlights.count()).toBe(1);
    await purgeBin(library, 11);
    expect(await library.highlights.count()).toBe(0);
  });

  it("pass to the article that its page was saved as meanwhile", async () => {
    const library = await aLibrary();
    const removed = await aHighlighted(library);
    await binArticle(library, removed, 10);
    const anew = await addArticle(library, anArticle(), filing);
    expect(await unbinArticle(library, removed)).toMatchObject({ id: anew.id });
    expect(await library.highlights.where({ articleId: anew.id }).toArray()).toMatchObject([{ anchor }]);
  });
});
