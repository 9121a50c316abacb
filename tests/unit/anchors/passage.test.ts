import { describe, expect, it } from "vitest";
import { anchorText, makeAnchor } from "../../../utils/anchors";
import { passageAddress } from "../../../utils/anchors/passage";

const TEXT = [
  "After two winters in dock the night ferry left the harbor on Monday with ninety people aboard.",
  "The yard found rust where the drawings showed steel, and well-known names beneath it.",
].join("\n");

/** The directive for `quote` as it stands in a text, decoded. */
function directive(quote: string, text = TEXT): string {
  const start = text.indexOf(quote);
  const anchor = makeAnchor(anchorText(text), { start, end: start + quote.length });
  const address = passageAddress("https://a.example/ferry", anchor);
  expect(address.startsWith("https://a.example/ferry#:~:text=")).toBe(true);
  return decodeURIComponent(address.split(":~:text=")[1] ?? "");
}

describe("passageAddress", () => {
  it("quotes a passage of some words as it is", () => {
    expect(directive("the night ferry left the harbor")).toBe("the night ferry left the harbor");
  });

  it("tells a short passage by what stands beside it in its block", () => {
    expect(directive("night ferry")).toBe("in dock the-,night ferry,-left the harbor");
    expect(directive("The yard")).toBe("The yard,-found rust where");
  });

  it("tells a long passage, or one of several blocks, by its first and last words", () => {
    const long = TEXT.slice(0, TEXT.indexOf(" aboard"));
    expect(directive(long)).toBe("After two winters in dock,on Monday with ninety people");
    expect(directive("people aboard.\nThe yard found rust where the drawings")).toBe(
      "people aboard.,found rust where the drawings",
    );
  });

  it("takes whole words only", () => {
    expect(directive("ight ferry left the harbor on Mon")).toBe("night ferry left the harbor on Monday");
  });

  it("writes dashes, commas and a fragment that is there so that they stay what they are", () => {
    const start = TEXT.indexOf("steel, and well-known names beneath it");
    const anchor = makeAnchor(anchorText(TEXT), { start, end: start + 38 });
    expect(passageAddress("https://a.example/#top", anchor)).toBe(
      "https://a.example/#top:~:text=steel%2C%20and%20well%2Dknown%20names%20beneath%20it",
    );
  });

  it("finds words where none are written apart", () => {
    const text = "夜行フェリーは月曜日に港を出た。乗客は九十人だった。船員は二人しかいなかった。";
    expect(directive(text, text)).toMatch(/^夜行.*,.*なかった。$/u);
  });
});
