import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { articleChanges, shelveArticle } from "../../../utils/library";
import { paragraphChanges } from "../../../utils/library/changes";
import { getRow } from "../../../utils/store/articles";
import { forgetChange, MOST_VERSIONS } from "../../../utils/store/versions";
import { anArticleOf } from "../../fixtures/articles";
import { aShelf } from "../../fixtures/library";
import fc from "../../property";

const ferry = (...paragraphs: readonly string[]) => anArticleOf("ferry", "The night ferry", paragraphs);

/** What one of the texts was, put together again from the changes to it. */
function textOf(changes: ReturnType<typeof paragraphChanges>, without: "added" | "removed"): string {
  const words = changes.flatMap((paragraph) =>
    typeof paragraph === "number"
      ? []
      : [paragraph.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join("")],
  );
  return words.join("").replace(/\s+/g, "");
}

describe("a page that is saved again", () => {
  it("keeps its earlier text and tells word by word what changed", async () => {
    const shelf = await aShelf();
    const { stored } = await shelveArticle(shelf, ferry("It has a crew of ten.", "It sails at nine."), 5);
    await shelveArticle(shelf, ferry("It has a crew of twelve.", "It sails at nine."), 6);
    expect((await getRow(shelf.library, stored.id))?.changedAt).toBe(6);
    expect(await articleChanges(shelf.library, stored.id)).toEqual([
      {
        savedAt: 5,
        paragraphs: [
          1,
          [
            { kind: "same", text: "It has a crew of " },
            { kind: "removed", text: "ten" },
            { kind: "added", text: "twelve" },
            { kind: "same", text: "." },
          ],
          1,
        ],
      },
    ]);
    await forgetChange(shelf.library, stored.id);
    expect((await getRow(shelf.library, stored.id))?.changedAt).toBeNull();
  });

  it("has no earlier text while it says the same, or only its beginning", async () => {
    const shelf = await aShelf();
    const { stored } = await shelveArticle(shelf, ferry("It sails.", "At nine."), 5);
    await shelveArticle(shelf, ferry("It sails.", "At nine."), 6);
    await shelveArticle(shelf, ferry("It sails."), 7);
    expect(await articleChanges(shelf.library, stored.id)).toEqual([]);
    expect((await getRow(shelf.library, stored.id))?.changedAt).toBeNull();
  });

  it("keeps the latest of very many texts", async () => {
    const shelf = await aShelf();
    for (let at = 1; at <= MOST_VERSIONS + 3; at++)
      await shelveArticle(shelf, ferry(`It sails at ${at}.`), at);
    const changes = await articleChanges(shelf.library, 1);
    expect(changes).toHaveLength(MOST_VERSIONS);
    expect(changes[0]?.savedAt).toBe(MOST_VERSIONS + 2);
  });
});

describe("changes", () => {
  it("take words apart in scripts without spaces", () => {
    expect(paragraphChanges(["灯台は夜に光る。"], ["灯台は朝に光る。"], "ja")).toEqual([
      [
        { kind: "same", text: "灯台は" },
        { kind: "removed", text: "夜" },
        { kind: "added", text: "朝" },
        { kind: "same", text: "に光る。" },
      ],
    ]);
  });

  it("have all words of both texts", () => {
    const text = fc.array(fc.constantFrom("the sea", "a moon rises", "a moon sets", "rye"), { maxLength: 6 });
    const property = fc.property(text, text, (before, after) => {
      const changes = paragraphChanges(before, after, "en");
      const same = changes.reduce<number>((sum, one) => sum + (typeof one === "number" ? one : 0), 0);
      if (same > 0) return;
      expect(textOf(changes, "added")).toBe(before.join("").replace(/\s+/g, ""));
      expect(textOf(changes, "removed")).toBe(after.join("").replace(/\s+/g, ""));
    });
    fc.assert(property);
  });
});
