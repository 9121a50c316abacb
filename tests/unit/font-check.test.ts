import { describe, expect, it } from "vitest";
import { standsHere } from "../../components/looks/font-check";
import { DEFAULT_LOOKS, fontFamily, isFontName, showLooks } from "../../utils/looks";

/** A device with two fonts, one of which stands for every unknown one of its kind. */
const WIDTHS: Readonly<Record<string, number>> = {
  monospace: 500,
  serif: 400,
  "sans-serif": 420,
  '"Ferry Mono"': 500,
  '"Ferry"': 444,
};

function measure(families: string): number {
  return families.split(", ").flatMap((family) => WIDTHS[family] ?? [])[0] ?? 0;
}

describe("an installed font", () => {
  it("is known by the width of its letters, also where it is the one that stands in for others", () => {
    expect(["Ferry", "Ferry Mono", "Ferry Sans"].map((name) => standsHere(name, measure))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("is named so that nothing else can come into the styles", () => {
    for (const name of ['a"; color: red', "a\\", "a{b}", "a;b", "a\nb"]) {
      expect(isFontName(name)).toBe(false);
      expect(fontFamily(name)).toBe("serif");
    }
    const shown = showLooks({ ...DEFAULT_LOOKS, font: "own", ownFont: "Noto Serif" }, 12);
    expect(shown.style["--reading-font"]).toMatch(/^"Noto Serif", .*serif$/);
  });
});
