import { describe, expect, it } from "vitest";
import { anchorText, findAnchor, makeAnchor } from "../../../utils/anchors";
import { measureHighlights } from "../../bench/reader/highlights";

const TEXT = `The ferry left at six. Nobody on the pier had expected it, for the harbor master had said nothing.

“It left at six,” said the baker, “and it left without me.” The next ferry left at eight – full.`;

/** What is found of `words` (their occurrence `place`, from 0) when the text has become `changed`. */
function foundIn(changed: string, words: string, place = 0): string | null {
  let start = TEXT.indexOf(words);
  for (let turn = 0; turn < place; turn++) start = TEXT.indexOf(words, start + 1);
  const anchor = makeAnchor(anchorText(TEXT), { start, end: start + words.length });
  const found = findAnchor(anchorText(changed), anchor);
  return found === null ? null : changed.slice(Math.max(0, found.start - 4), found.end);
}

describe("A place in a text", () => {
  it("is found in the same text, also where its words stand several times", () => {
    expect(foundIn(TEXT, "left at", 0)).toBe("rry left at");
    expect(foundIn(TEXT, "left at", 1)).toBe("“It left at");
    expect(foundIn(TEXT, "left at", 2)).toBe("rry left at");
  });

  it("is found whatever the shape of white space, case, quotes and dashes", () => {
    const reset = TEXT.replace(/\s+/g, "\n").replaceAll("“", '"').replaceAll("”", '"').replace("–", "-");
    expect(foundIn(reset, "“and it left without me.”")).toBe('er,\n"and\nit\nleft\nwithout\nme."');
    expect(foundIn(TEXT.toUpperCase(), "eight – full")).toBe(" AT EIGHT – FULL");
  });

  it("is found where words in it and around it have changed", () => {
    const edited = `A notice of the harbor. ${TEXT.replace("harbor master had said", "mayor had said")}`;
    expect(foundIn(edited, "had expected it, for the harbor master had said nothing")).toBe(
      "ier had expected it, for the mayor had said nothing",
    );
  });

  it("is found near the beginning when the end is gone", () => {
    expect(foundIn(TEXT.slice(0, -20), "left", 0)).toBe("rry left");
  });

  it("is not found where its words are gone, though they stand elsewhere", () => {
    expect(foundIn(TEXT.replace("“It left at six,” said the baker, ", ""), "left at", 1)).toBeNull();
    expect(foundIn("Another text altogether, about bread.", "said the baker")).toBeNull();
    expect(foundIn("", "said the baker")).toBeNull();
  });
});

describe("Highlights of pages of which one word in ten was edited", () => {
  it("are found again, and none in a wrong place", () => {
    const { highlightsFound, highlightsWrong } = measureHighlights(3);
    expect(highlightsFound).toBeGreaterThanOrEqual(0.95);
    expect(highlightsWrong).toBe(0);
  });
});
