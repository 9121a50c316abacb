import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { markHandlers } from "../../../entrypoints/background/mark-requests";
import { shelveArticle } from "../../../utils/library";
import { getHighlights, putHighlight } from "../../../utils/store/highlights";
import { aHighlight } from "../../fixtures/highlights";
import { aShelf } from "../../fixtures/library";
import { ferryArticle } from "../../fixtures/stories/articles";

/** Two saved articles, the second with a highlight; and what the overlay over the first may ask. */
async function stage() {
  const shelf = await aShelf();
  const [own, other] = [ferryArticle(0), ferryArticle(1)];
  const ownId = (await shelveArticle(shelf, own, 1)).stored.id;
  const otherId = (await shelveArticle(shelf, other, 2)).stored.id;
  await putHighlight(shelf.library, aHighlight(otherId, 1));
  const sender = { url: own.url, tabId: 7, incognito: false };
  return { shelf, ownId, otherId, sender, ask: markHandlers(async () => shelf) };
}

describe("The overlay", () => {
  it("keeps highlights under its own article, and reads those alone", async () => {
    const { shelf, ownId, otherId, sender, ask } = await stage();
    const kept = await ask.keepHighlight({ highlight: aHighlight(otherId, 2) }, sender);
    expect(kept).toEqual(aHighlight(ownId, 2));
    expect(await ask.readHighlights({}, sender)).toEqual([kept]);
    expect(await getHighlights(shelf.library, otherId)).toEqual([aHighlight(otherId, 1)]);
  });

  it("changes and removes no highlight of another article", async () => {
    const { shelf, otherId, sender, ask } = await stage();
    const { id } = aHighlight(otherId, 1);
    expect(await ask.keepHighlight({ highlight: aHighlight(otherId, 1) }, sender)).toBeNull();
    expect(await ask.removeHighlight({ id }, sender)).toBeNull();
    expect(await getHighlights(shelf.library, otherId)).toHaveLength(1);
  });

  it("keeps nothing that is no highlight and no place", async () => {
    const { shelf, ownId, sender, ask } = await stage();
    const { anchor } = aHighlight(ownId, 3);
    const bad = [
      aHighlight(ownId, 3, { id: "x".repeat(37) }),
      aHighlight(ownId, 3, { anchor: { ...anchor, quote: "x".repeat(20_001) } }),
      aHighlight(ownId, 3, { anchor: { ...anchor, at: 2 } }),
      aHighlight(ownId, 3, { createdAt: Number.NaN }),
    ];
    for (const highlight of bad) expect(await ask.keepHighlight({ highlight }, sender)).toBeNull();
    await ask.keepPosition({ anchor: { ...anchor, at: -1 } }, sender);
    expect(await ask.readPosition({}, sender)).toBeNull();
    expect(await getHighlights(shelf.library, ownId)).toEqual([]);
  });

  it("remembers its place, but nothing in a private window", async () => {
    const { ownId, sender, ask } = await stage();
    const { anchor } = aHighlight(ownId, 3);
    await ask.keepPosition({ anchor }, { ...sender, incognito: true });
    expect(await ask.readPosition({}, sender)).toBeNull();
    await ask.keepPosition({ anchor }, sender);
    expect(await ask.readPosition({}, sender)).toEqual(anchor);
    expect(await ask.readPosition({}, { ...sender, incognito: true })).toBeNull();
    expect(await ask.readHighlights({}, { ...sender, url: "http://elsewhere.example/" })).toEqual([]);
  });
});
