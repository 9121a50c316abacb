import { describe, expect, it } from "vitest";
import { fontsFor } from "../../utils/fonts";
import type { Font } from "../../utils/looks";

const files = (text: string, font: Font = "literata") => fontsFor(text, font).map(({ file }) => file);

describe("fontsFor", () => {
  it("wants the Latin faces alone for English, and those of the controls", () => {
    expect(files("A plain line.")).toEqual([
      "literata-latin-wght-normal.woff2",
      "literata-latin-wght-italic.woff2",
      "inter-latin-wght-normal.woff2",
    ]);
  });

  it("adds the faces of each further script", () => {
    const wanted = files("Привет, мир; καλημέρα; żółw; chữ", "source-serif");
    for (const script of ["latin-", "latin-ext", "cyrillic", "greek", "vietnamese"])
      expect(wanted.some((file) => file.startsWith(`source-serif-4-${script}`))).toBe(true);
  });

  it("wants no face for a script that none covers", () => {
    expect(files("こんにちは世界")).toEqual([]);
  });

  it("wants the weights of a font that has a face for each", () => {
    expect(files("A plain line.", "opendyslexic")).toContain("opendyslexic-latin-700-normal.woff2");
  });
});
