// @vitest-environment jsdom
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import type { NextPage } from "../../../../utils/article";
import { nextPage } from "../../../../utils/extract/pages/next";

const HOST = "https://harbor.example";

function nextOf(address: string, links: string, as: NextPage | null = null) {
  const page = new JSDOM(`<article><p>The wall.</p></article>${links}`).window.document;
  const url = `${HOST}${address}`;
  const next = nextPage(page, url, as);
  return next && { to: next.url.replace(HOST, ""), number: next.number, total: next.total };
}

const pager = (...pages: readonly (readonly [shown: string, to: string])[]) =>
  `<div>${pages.map(([shown, to]) => `<a href="${to}">${shown}</a>`).join(" ")}</div>`;

describe("the next page is found", () => {
  test.each([
    ["a folder", "/wall", "/wall/2", "2"],
    ["a word and a folder", "/wall/", "/wall/page/2/", "Next page"],
    ["a suffix", "/wall.html", "/wall-2.html", "2"],
    ["a suffix with a word", "/wall.html", "/wall-page2.html", "›"],
    ["a comma", "/wall.html", "/wall,2.html", "2"],
    ["a file beside it", "/wall/", "/wall/page2.html", "2"],
    ["a parameter", "/wall?id=7", "/wall?id=7&page=2", "Continue"],
    ["a parameter in German", "/wall", "/wall?seite=2", "Weiter"],
    ["a newsletter's link", "/wall?utm_source=letter", "/wall?page=2", "2"],
  ])("in an address with %s", (_how, here, to, shown) => {
    expect(nextOf(here, pager([shown, to]))).toMatchObject({ to, number: 2 });
  });

  test("in the head alone", () => {
    expect(nextOf("/wall", '<link rel="next" href="/wall?page=2">')).toEqual({
      to: "/wall?page=2",
      number: 2,
      total: null,
    });
  });

  test("with the number of pages, where they are shown", () => {
    const pages = pager(["2", "/wall/2"], ["3", "/wall/3"], ["9", "/wall/9"], ["Next", "/wall/2"]);
    expect(nextOf("/wall", pages)).toEqual({ to: "/wall/2", number: 2, total: 9 });
  });

  test("where addresses count from 0", () => {
    const pages = pager(["1", "/wall?page=0"], ["2", "/wall?page=1"], ["3", "/wall?page=2"]);
    expect(nextOf("/wall", pages)).toEqual({ to: "/wall?page=1", number: 2, total: 3 });
    expect(nextOf("/wall?page=1", pages)).toEqual({ to: "/wall?page=2", number: 3, total: 3 });
  });

  test("from a page in the middle", () => {
    const pages = pager(["1", "/wall"], ["2", "/wall/2"], ["3", "/wall/3"]);
    expect(nextOf("/wall/2", pages)).toEqual({ to: "/wall/3", number: 3, total: 3 });
    expect(nextOf("/wall/3", pages)).toBeNull();
  });

  test("from one that was fetched, by what all addresses share", () => {
    const as = { url: `${HOST}/wall/2`, stem: `${HOST}/wall`, number: 2, total: null };
    expect(nextOf("/wall/2", pager(["Next", "/wall/3"]), as)).toMatchObject({ to: "/wall/3", number: 3 });
  });
});

describe("no next page is", () => {
  test.each([
    ["the next article", "/wall", '<a rel="next" href="/lighthouse">Next article</a>'],
    ["the article with the next number", "/news/7", pager(["News", "/news"], ["Next", "/news/8"])],
    ["the post with the next number", "/blog/?p=7", '<link rel="next" href="/blog/?p=8">'],
    ["a page of a site's front page", "/", pager(["2", "/page/2/"])],
    ["a page of another list", "/wall", pager(["2", "/masons/page/2"])],
    ["on another site", "/wall", pager(["2", "https://elsewhere.example/wall/2"])],
    ["a page of comments", "/wall", `<div id="comments">${pager(["2", "/wall?page=2"])}</div>`],
    ["a day's archive", "/2026/11", pager(["Yesterday", "/2026/11/21"])],
    ["the page after next", "/wall", pager(["3", "/wall/3"])],
    [
      "a long headline",
      "/wall",
      pager(["Two hundred years on, masons are paid in herring again", "/wall/2"]),
    ],
  ])("%s", (_what, here, links) => {
    expect(nextOf(here, links)).toBeNull();
  });
});
