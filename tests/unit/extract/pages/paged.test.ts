// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import type { Article, NextPage, Pages } from "../../../../utils/article";
import { PagedArticle } from "../../../../utils/extract/pages";
import { appendPage } from "../../../../utils/extract/pages/append";
import { anArticleOf } from "../../../fixtures/articles";

const STEM = "https://harbor.example/wall";

const toPage = (number: number): NextPage => ({ url: `${STEM}/${number}`, stem: STEM, number, total: null });

const page = (number: number, ...paragraphs: string[]): Article => ({
  ...anArticleOf("wall", "The Harbor Wall", paragraphs),
  url: number === 1 ? STEM : `${STEM}/${number}`,
});

const pagesOf = (article: Article, next: NextPage | null): Pages => ({ article, next });

/** A site that answers with these pages, and remembers what was asked for. */
function siteOf(pages: Readonly<Record<string, Pages>>) {
  const asked: string[] = [];
  const fetch = async (url: string) => {
    asked.push(url);
    if (!(url in pages)) throw new Error("404");
    return document;
  };
  const read = (_page: Document, as: NextPage) => pages[as.url] ?? null;
  return { asked, source: { fetch, read } };
}

const texts = (article: Article | null | undefined) => article?.blocks.map(({ text }) => text);

describe("an article of several pages", () => {
  test("gets one page after the other, each fetched once", async () => {
    const { asked, source } = siteOf({
      [`${STEM}/2`]: pagesOf(page(2, "Slate."), toPage(3)),
      [`${STEM}/3`]: pagesOf(page(3, "Herring."), null),
    });
    const paged = new PagedArticle(pagesOf(page(1, "Masons."), toPage(2)), source);
    expect(texts((await paged.add()).pages?.article)).toEqual(["Masons.", "Slate."]);
    expect(texts((await paged.add()).pages?.article)).toEqual(["Masons.", "Slate.", "Herring."]);
    expect((await paged.add()).failure).toBe("repeated");
    expect(asked).toEqual([`${STEM}/2`, `${STEM}/3`]);
  });

  test("has them again when the page is read again", async () => {
    const { asked, source } = siteOf({ [`${STEM}/2`]: pagesOf(page(2, "Slate."), null) });
    const paged = new PagedArticle(pagesOf(page(1, "Masons."), toPage(2)), source);
    await paged.add();
    const again = new PagedArticle(pagesOf(page(1, "Masons."), toPage(2)), source, paged);
    expect(texts(again.pages.article)).toEqual(["Masons.", "Slate."]);
    expect(asked).toHaveLength(1);
  });

  test("does not run in circles", async () => {
    const { asked, source } = siteOf({ [`${STEM}/2`]: pagesOf(page(2, "Slate."), toPage(2)) });
    const paged = new PagedArticle(pagesOf(page(1, "Masons."), toPage(2)), source);
    await paged.add();
    expect((await paged.add()).failure).toBe("repeated");
    expect(asked).toHaveLength(1);
  });

  test("says why a page is missing, and can be asked again", async () => {
    const { source } = siteOf({});
    const paged = new PagedArticle(pagesOf(page(1, "Masons."), toPage(2)), source);
    expect((await paged.add()).failure).toBe("unreachable");
    expect(texts(paged.pages.article)).toEqual(["Masons."]);
    expect((await paged.add()).failure).toBe("unreachable");
  });

  test("ends where a page says the same again", async () => {
    const { source } = siteOf({ [`${STEM}/2`]: pagesOf(page(2, "Masons."), toPage(3)) });
    const paged = new PagedArticle(pagesOf(page(1, "Masons."), toPage(2)), source);
    expect((await paged.add()).failure).toBe("repeated");
  });
});

describe("what all pages have", () => {
  const whole = (one: Partial<Article>, other: Partial<Article>) =>
    appendPage({ ...page(1, "Masons."), ...one }, { ...page(2, "Slate."), ...other });

  test("at their head is there once", () => {
    const head = '<h2>The Harbor Wall</h2><img src="/wall.jpg" alt="">';
    const joined = whole({ html: `${head}<p>Masons.</p>` }, { html: `${head}<p>Slate.</p>` });
    expect(joined?.html).toBe(`${head}<p>Masons.</p><p>Slate.</p>`);
  });

  test("at their foot is there once, at the end", () => {
    const foot = "<p>Ada Pilot writes about walls.</p>";
    const joined = whole({ html: `<p>Masons.</p>${foot}` }, { html: `<p>Slate.</p>${foot}` });
    expect(joined?.html).toBe(`<p>Masons.</p><p>Slate.</p>${foot}`);
  });

  test("taken out of them is listed once", () => {
    const share = { id: 0, role: "share", rule: "share-words", text: "Share", html: "", before: 1 } as const;
    const ad = { ...share, id: 1, role: "ad", text: "Buy herring", before: 0 } as const;
    const joined = whole({ removed: [share] }, { removed: [share, ad] });
    expect(joined?.removed.map(({ id, text, before }) => [id, text, before])).toEqual([
      [0, "Share", 1],
      [1, "Buy herring", 1],
    ]);
  });

  test("numbers its notes anew", () => {
    const notes = '<p>x<a href="#cl-1">1</a></p><ol><li data-cl-id="1">A note.</li></ol>';
    const joined = whole(
      { html: notes },
      { html: notes.replace("A note", "Another note").replace("x", "y") },
    );
    expect(joined?.html).toContain(
      '<p>y<a href="#cl-2">1</a></p><ol><li data-cl-id="2">Another note.</li></ol>',
    );
  });

  test("taken for a lead stays in the text", () => {
    expect(texts(whole({}, { lead: "It was winter." }))).toEqual(["Masons.", "It was winter.", "Slate."]);
  });
});
