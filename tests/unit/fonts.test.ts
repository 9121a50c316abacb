import { describe, expect, it } from "vitest";
import { fontsFor } from "../../utils/fonts";

const files = (text: string) => fontsFor(text).map((font) => font.file);

describe("fontsFor", () => {
  it("wants the Latin faces alone for English", () => {
    expect(files("A plain line.")).toEqual([
      "literata-latin-wght-normal.woff2",
      "literata-latin-wght-italic.woff2",
      "inter-latin-wght-normal.woff2",
    ]);
  });

  it("adds the faces of each further script", () => {
    const wanted = files("Привет, мир; καλημέρα; żółw; chữ");
    for (const script of ["latin-", "latin-ext", "cyrillic", "greek", "vietnamese"])
      expect(wanted.some((file) => file.startsWith(`literata-${script}`))).toBe(true);
  });

  it("wants no face for a script that none covers", () => {
    expect(files("こんにちは世界")).toEqual([]);
  });
});
