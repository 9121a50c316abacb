// @vitest-environment jsdom
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { extractPage } from "../../../utils/extract";
import { LIMITS } from "../../../utils/extract/limits";

const TEXT =
  "<p>The harbor wall was built of slate in a single winter, and it stood for ninety years.</p>".repeat(6);

const read = (inside: string, head = "") => {
  const html = `<!doctype html><head><title>The harbor wall</title>${head}</head><body><article><h1>The harbor wall</h1>${TEXT}${inside}</article></body>`;
  return extractPage(new JSDOM(html, { url: "https://harbor.example/wall" }).window.document).article;
};

describe("what is longer than anything that people write", () => {
  test("is left out if it is an attribute", () => {
    const html = read(`<p lang="${"x".repeat(LIMITS.attribute + 1)}">It cracked.</p>`)?.html;
    expect(html).toContain("It cracked.");
    expect(html).not.toContain("xxx");
  });

  test("is read up to there if it is a text, and said to be cut", () => {
    const article = read(`<p>${"slate ".repeat(LIMITS.textNode / 6 + 100)}</p>`);
    expect(article?.access.cut).toBe(true);
    expect(article?.html.length).toBeLessThan(LIMITS.textNode + 2_000);
  });

  test("is not believed if it is data about the page", () => {
    const data = { "@type": "NewsArticle", headline: "Another wall", author: "Ada Lind" };
    const tell = (padding: string) =>
      read("", `<script type="application/ld+json">${JSON.stringify({ ...data, padding })}</script>`);
    expect(tell("")?.byline).toBe("Ada Lind");
    expect(tell("x".repeat(LIMITS.structuredData))?.byline).toBeNull();
  });
});
