// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { H1, ld, read } from "./read";

describe("the byline", () => {
  test.each([
    ["<p>Von Ann Lee und Bo Ray</p>", "Ann Lee, Bo Ray"],
    ["<p>Text: Ann Lee</p>", "Ann Lee"],
    ['<div class="meta"><span>By</span><a href="/author/lee">Ann Lee</a></div>', "Ann Lee"],
    ["<p>1. Februar 2022, Ann van der Lee</p>", "Ann van der Lee"],
    ['<span class="article-author-name">Dr. Ann Lee</span>', "Dr. Ann Lee"],
    ['<p class="credits">بقلم: سلمى الخطيب</p>', "سلمى الخطيب"],
    ["<p>Date: 3 May 2021 Author: Ann Lee Source: Pier Post</p>", "Ann Lee"],
    ["<p>Posted by: lampfan | 3 May 2021</p>", "lampfan"],
    ["<p>lampfan 3.5.2021, 15:07</p>", "lampfan"],
    ['<p class="author">Ann Lee im Gespräch mit Bo Ray</p>', "Ann Lee, Bo Ray"],
    ['<p class="byline">Ann Lee, Chief Reporter</p>', "Ann Lee"],
    ['<article class="comments-open"><footer><span class="author">Ann</span></footer></article>', "Ann"],
    ["<p>Hamburg (dpa/lno) - The lamp on the pier was lit again.</p>", "dpa/lno"],
  ])("%s gives %s", (line, byline) => {
    expect(read(`${H1}${line}`).byline).toBe(byline);
  });

  test("prefers a person to a staff", () => {
    const staff = '<meta name="author" content="Redaktion">';
    expect(read(`${H1}<p class="byline">Ann Lee</p>`, staff).byline).toBe("Ann Lee");
    expect(read(H1, staff).byline).toBe("Redaktion");
  });

  test("prefers a person to an organization of the page's data", () => {
    const data = { "@type": "NewsArticle", author: { "@type": "Organization", name: "Pier Press" } };
    const head = ld(data);
    expect(read(`${H1}<p class="byline">Ann Lee</p>`, head).byline).toBe("Ann Lee");
    expect(read(H1, head).byline).toBe("Pier Press");
  });

  test("is nobody's who set the page up, if the page shows who wrote it", () => {
    const head = '<meta name="author" content="Web Works">';
    expect(read(`${H1}<p>By Ann Lee</p>`, head).byline).toBe("Ann Lee");
    expect(read(H1, head).byline).toBe("Web Works");
    expect(read(`${H1}<p>By Ann Lee</p>`, '<meta property="article:author" content="@pier">').byline).toBe(
      "Ann Lee",
    );
  });

  test("is the one that the page introduces, not the account that its data state", () => {
    const head = ld({ "@type": "NewsArticle", author: { "@type": "Person", name: "Cy Fox" } });
    expect(read(`${H1}<p>By Ann Lee</p><p>Set by Cy Fox</p>`, head).byline).toBe("Ann Lee");
  });

  test("has all authors that a journal states, before those of its references", () => {
    const head = ["Ann Lee", "Bo Ray"].map((name) => `<meta name="citation_author" content="${name}">`);
    expect(read(H1, `<meta name="author" content="Cy Fox">${head.join("")}`).byline).toBe("Ann Lee, Bo Ray");
  });

  test("is of the plain mark, not of a book beside the article", () => {
    const book = '<div class="shelf-author">Cy Fox</div>';
    expect(read(`${H1}${book}<p class="post-author">Posted by lampfan</p>`).byline).toBe("lampfan");
  });

  test.each([
    '<p class="author"><a href="/all">All posts</a></p>',
    "<p>Published: 3 May 2021</p>",
    "<p>Hamburg, 3 May 2021</p>",
    '<div class="comment-list"><p class="author">Ann Lee</p></div>',
    '<p class="byline">Reviewed by Bo Ray</p>',
    "<p>Und da ist er, der große – Hafen Plan</p>",
    "<p>Hamburg (Pier) - The lamp was lit.</p>",
  ])("is nobody where a page names nobody: %s", (line) => {
    expect(read(`${H1}${line}`).byline).toBeNull();
  });
});
