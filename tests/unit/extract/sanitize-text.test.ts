import { describe, expect, test } from "vitest";
import { tameArticle, tameText } from "../../../utils/extract/sanitize-text";
import { anArticle } from "../../fixtures/articles";

/** Characters of a title. */
const MOST = 500;

describe("tameText", () => {
  test.each([
    ["turns nothing around", "The pier \u202Eelibom eht\u2069 opens", "The pier elibom eht opens"],
    ["breaks no line and rings no bell", "The\u2028pier\u0007\nopens", "The pier opens"],
    ["hides no character", "Pi\u200Ber\u2060 Po\u00ADst\uFEFF", "Pier Post"],
    ["joins no letters that need no joining", "Pier\u200DPost\u200C", "PierPost"],
    ["keeps Persian apart and a family together", "می\u200Cرود 👩\u200D👧", "می\u200Cرود 👩\u200D👧"],
    ["piles up no marks", `P${"\u0301".repeat(40)}ier`, "P\u0301\u0301\u0301ier"],
    ["keeps what Vietnamese and Burmese pile up", "Tiê\u0301ng လျှော့", "Tiê\u0301ng လျှော့"],
    ["mends half a character", "Pier \uD83D", "Pier \uFFFD"],
  ])("%s", (_what, text, tame) => {
    expect(tameText(text, MOST)).toBe(tame);
    expect(tameText(tame, MOST)).toBe(tame);
  });

  test("cuts what is longer than any title, and says so", () => {
    const tame = tameText("🚢".repeat(1_000_000), MOST);
    expect(tame.length).toBeLessThanOrEqual(MOST);
    expect(tame).toMatch(/^🚢+…$/u);
  });
});

test("an article's texts are tamed", () => {
  const wild = "a\u202Eb";
  const article = tameArticle(
    anArticle({
      title: wild,
      siteName: wild,
      byline: wild,
      lead: wild,
      excerpt: wild,
      html: "",
      leads: [{ title: wild, url: null, excerpt: wild }],
      embeds: [{ text: "", author: wild, publishedAt: null, publishedOn: null, url: null }],
      access: { partial: true, remaining: null, notice: wild },
    }),
  );
  expect(JSON.stringify(article)).not.toContain("\u202E");
});
