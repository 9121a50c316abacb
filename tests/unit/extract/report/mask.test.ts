// @vitest-environment jsdom

import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { maskPage } from "../../../../utils/extract/report/mask-page";
import { maskText } from "../../../../utils/extract/report/mask-text";
import { pageSlugs, readPage } from "../../../fixtures/pages";
import fc from "../../../property";

/** What letters, digits and accents become, and nothing else. */
const ONLY_MASKS = /^(?:[xXжЖξΞ文あア가عשकก0]|\u0301)*$/u;

function open(html: string): Document {
  return new JSDOM(html).window.document;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** All that a report says other than by the names of elements, attributes and classes. */
function saidIn(report: string): string[] {
  const page = open(report);
  const values = [...page.querySelectorAll("*")].flatMap((element) =>
    ["id", "href", "src", "alt", "title", "content", "style", "datetime"].map((name) =>
      (element.getAttribute(name) ?? "").replace(/^(?:https?|data|blob):/, ""),
    ),
  );
  return wordsOf([page.documentElement.textContent, ...values].join(" "));
}

describe("a masked text", () => {
  test.each([
    ["Hello, World 2024!", "Xxxxx, Xxxxx 0000!"],
    ["Привет — Ελλάδα", "Жжжжжж — Ξξξξξξ"],
    ["東京のラジオ、서울", "文文あアアア、가가"],
    ["e\u0301t\u00e9", "x\u0301xx"],
  ])("%s is %s", (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  test("has no character of a word left, and as many as before", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const masked = maskText(text);
        expect(wordsOf(masked).every((word) => ONLY_MASKS.test(word))).toBe(true);
        expect([...masked]).toHaveLength([...text].length);
      }),
    );
  });
});

describe("a page's report", () => {
  test.each(pageSlugs())("says no word of %s", (slug) => {
    const report = maskPage(open(readPage(slug).html));
    expect(saidIn(report).filter((word) => !ONLY_MASKS.test(word))).toEqual([]);
  });

  test("shows how the page is built", () => {
    const report = maskPage(
      open(
        '<article class="post" id="secret-7"><p>Ann &lt; Bo</p><a href="https://a.example/b?c=1">all</a><img src="b.jpg"></article>',
      ),
    );
    expect(report).toContain(
      '<article class="post" id="xxxxxx-0"><p>Xxx &lt; Xx</p><a href="https://x.xxxxxxx/x?x=0">xxx</a><img src="x.xxx"></article>',
    );
  });

  test("has open shadow roots, and no scripts, comments or styles", () => {
    const page = open("<div></div><script>let name = 'Ann'</script><style>.ann {}</style><!-- Ann -->");
    const root = page.querySelector("div")?.attachShadow({ mode: "open" });
    root?.append("Ann");
    const report = maskPage(page);
    expect(report).toContain('<div><template shadowrootmode="open">Xxx</template></div>');
    expect(report.toLowerCase()).not.toContain("ann");
  });

  test("has no words that broken markup made names of", () => {
    const report = maskPage(open('<p>If a <secret> is kept</p><img alt="He said "never again" to me">'));
    expect(report).not.toMatch(/secret|never|again/);
  });

  test("ends however deep or long the page is", () => {
    const page = open("<body></body>");
    let inner: Element = page.body;
    for (let depth = 0; depth < 1_000; depth += 1) inner = inner.appendChild(page.createElement("div"));
    page.body.append("long ".repeat(100_000));
    expect(maskPage(page)).toContain("<div><div>");
  });
});
