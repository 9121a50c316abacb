// @vitest-environment jsdom

import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { epubOf } from "../../../utils/export/epub";
import type { ExportedArticle } from "../../../utils/export/exported";
import type { Timeline } from "../../../utils/timeline";
import { pageSlugs, readPage } from "../../fixtures/pages";
import fc from "../../property";
import { faultsOf } from "./epub-rules";
import { anExported, toFragment, WORDS } from "./exported";

const MAKING = {
  title: null,
  timeline: null,
  toFragment,
  words: WORDS,
  id: "0f8fad5b-d9cb-469f-a165-70867728950e",
  now: Date.UTC(2026, 10, 22),
};

const PIXEL =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

function textOf(book: Uint8Array, path: string): string {
  return strFromU8(unzipSync(book)[path] ?? new Uint8Array());
}

function chapterOf(html: string): Document {
  const book = epubOf([anExported({ html })], MAKING);
  return new DOMParser().parseFromString(textOf(book, "EPUB/article-1.xhtml"), "application/xml");
}

/** [what it is, the HTML, what the chapter's text is then]. */
const SHAPES: readonly (readonly [what: string, html: string, chapter: string])[] = [
  [
    "blocks in a link",
    '<a href="https://a.example/"><p>one</p><p>two</p></a>',
    '<a href="https://a.example/">one<br />two</a>',
  ],
  ["loose items", "<ul>one<li>two</li></ul>", "<ul><li>one</li><li>two</li></ul>"],
  ["terms in order", "<dl><dt>a</dt><dd>b</dd></dl>", "<dl><dt>a</dt><dd>b</dd></dl>"],
  ["a lone term", "<dl><dd>b</dd></dl>", "<div><div>b</div></div>"],
  [
    "readings",
    "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>",
    "<p><ruby>漢<rt>kan</rt></ruby></p>",
  ],
  ["a reading alone", "<p><ruby><rt>kan</rt></ruby></p>", "<p>kan</p>"],
  ["a table", "<table><tr><th>a<td>b</table>", "<table><tbody><tr><th>a</th><td>b</td></tr></tbody></table>"],
  ["a second heading", "<h1>a</h1>", "<h2>a</h2>"],
  ["dates", '<p><time datetime="soon">a</time></p>', "<p><span>a</span></p>"],
  [
    "captions",
    "<figure><figcaption>a</figcaption><p>b</p></figure>",
    "<figure><p>b</p><figcaption>a</figcaption></figure>",
  ],
];

describe("a book", () => {
  it("is one by the rules, with facts, notes and highlights", () => {
    const exported = anExported(
      {
        title: "Tides & <moons>",
        lead: "What a table \u0001leaves out",
        html: `<p>See<a href="#cl-1">1</a> <img src="${PIXEL}" alt="A ship"></p><p data-cl-id="1">By day.</p>`,
        publishedOn: "2026-11-20",
      },
      { marks: { note: "Read\nagain" }, highlights: [{ quote: "See", note: "why" }] },
    );
    const book = epubOf([exported], MAKING);
    expect(faultsOf(book)).toEqual([]);
    const chapter = textOf(book, "EPUB/article-1.xhtml");
    for (const words of ["Tides &amp; &lt;moons&gt;", "day 2026-11-20", "Read\nagain", "why", "images/1.png"])
      expect(chapter).toContain(words);
    expect(Object.keys(unzipSync(book))).toContain("EPUB/images/1.png");
  });

  it.each(SHAPES)("has %s where books have them", (_what, html, expected) => {
    const text = chapterOf(html).querySelector(".text");
    const inner = [...(text?.childNodes ?? [])]
      .map((node) => new XMLSerializer().serializeToString(node))
      .join("");
    expect(inner.replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', "")).toContain(expected);
  });

  it("names pictures that it does not have, and leads to them", () => {
    const html = '<p><img data-cl-src="https://harbor.example/ship.jpg" alt=""></p>';
    const link = chapterOf(html).querySelector(".text a");
    expect([link?.textContent, link?.getAttribute("href")]).toEqual([
      "Picture",
      "https://harbor.example/ship.jpg",
    ]);
  });

  it("goes from right to left where its article does", () => {
    const book = epubOf([anExported({ title: "مدّ وجزر", lang: "ar", dir: "rtl" })], MAKING);
    expect(faultsOf(book)).toEqual([]);
    expect(textOf(book, "EPUB/package.opf")).toContain('page-progression-direction="rtl"');
    expect(textOf(book, "EPUB/article-1.xhtml")).toMatch(/<html [^>]*lang="ar"[^>]*dir="rtl"/);
  });

  it("of a story begins with its timeline, which leads to the chapters", () => {
    const articles = [
      anExported({ title: "Pier shut" }, { id: 4 }),
      anExported({ title: "Pier open" }, { id: 9 }),
    ];
    const book = epubOf(articles, { ...MAKING, title: "Pier of Lowmoor", timeline: timelineOf(articles) });
    expect(faultsOf(book)).toEqual([]);
    const chapter = textOf(book, "EPUB/timeline.xhtml");
    expect(chapter.indexOf('href="article-1.xhtml"')).toBeGreaterThan(0);
    expect(chapter.indexOf('href="article-2.xhtml"')).toBeGreaterThan(chapter.indexOf("article-1"));
    expect(chapter).toContain('href="https://courier.example/lead"');
  });

  it("keeps every page of the fixtures by the rules", { timeout: LONG_MS }, () => {
    const articles = pageSlugs().map((slug) => anExported({ title: slug, html: readPage(slug).html }));
    expect(articles.length).toBeGreaterThan(10);
    expect(faultsOf(epubOf(articles, { ...MAKING, title: "Everything" }))).toEqual([]);
  });

  it("keeps whatever HTML by the rules", { timeout: LONG_MS }, () => {
    const tag = fc.constantFrom(...TAGS.split(" "));
    const { html } = fc.letrec<{ html: string }>((tie) => ({
      html: fc.oneof(
        { depthSize: "medium" },
        fc.string({ maxLength: 5 }),
        fc
          .tuple(tag, fc.array(tie("html"), { maxLength: 3 }))
          .map(([name, inner]) => `<${name}>${inner.join("")}`),
        fc
          .tuple(tag, fc.array(tie("html"), { maxLength: 3 }))
          .map(
            ([name, inner]) =>
              `<${name} dir="x" lang="?" colspan="0" data-cl-id="3">${inner.join("")}</${name}>`,
          ),
      ),
    }));
    const property = fc.property(fc.array(html, { minLength: 1, maxLength: 4 }), (pieces) => {
      expect(faultsOf(epubOf([anExported({ html: pieces.join("") })], MAKING))).toEqual([]);
    });
    fc.assert(property, { numRuns: 150 });
  });
});

const LONG_MS = 60_000;

const TAGS =
  "p a h1 h3 ul ol li dl dt dd table tr td th caption thead blockquote pre code figure figcaption ruby rt rp b i sub time details summary section span math mfrac mi mn mrow msup mtable mtr mtd img br hr q del bdo";

function timelineOf(articles: readonly ExportedArticle[]): Timeline {
  const entries = articles.map(({ stored }) => ({
    kind: "article" as const,
    title: stored.title,
    siteName: stored.siteName,
    url: stored.url,
    articleId: stored.id,
    here: false,
    dateInferred: false,
    gist: "It is new.",
    novelty: null,
  }));
  const lead = {
    kind: "lead" as const,
    title: "More",
    siteName: "Courier",
    url: "https://courier.example/lead",
  };
  const further = { ...lead, articleId: null, here: false, dateInferred: false, gist: null, novelty: null };
  return {
    storyId: 1,
    label: "Pier of Lowmoor",
    pinned: false,
    articleCount: articles.length,
    siteNames: ["harbor.example"],
    days: [{ on: "2026-11-20", entries: [...entries, further], sides: [] }],
    quietSince: null,
    mentions: [],
    freshSentences: [],
    related: [],
  };
}
