// @vitest-environment jsdom
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { type Metadata, readMetadata } from "../../../utils/extract/metadata";
import { findDate } from "../../../utils/extract/metadata/dates";
import { takeSnapshot } from "../../../utils/extract/snapshot";

const NOW = Date.UTC(2026, 0, 1);

const TEXT = `<p>${"The lamp on the pier was lit again after eleven years, and nobody had to climb the stairs. ".repeat(4)}</p>`;

function read(body: string, head = "", url = "https://pier.example/lamp"): Metadata {
  const html = `<!doctype html><html><head>${head}</head><body>${body}${TEXT}</body></html>`;
  const page = new JSDOM(html, { url }).window.document;
  return readMetadata(page, takeSnapshot(page), NOW);
}

const H1 = "<h1>The lamp on the pier burns again</h1>";

describe("a date in words", () => {
  test.each([
    ["15 августа 2016, 13:43", "2016-08-15"],
    ["05. Februar 2020", "2020-02-05"],
    ["jeudi 13 juin 2019", "2019-06-13"],
    ["Apr 7, 2009", "2009-04-07"],
    ["26 Mai, 2008 | von Eva", "2008-05-26"],
    ["3 de mayo de 2022", "2022-05-03"],
    ["12 września 2021", "2021-09-12"],
    ["7. července 2020", "2020-07-07"],
    ["2024年5月7日 6時00分", "2024-05-07"],
    ["Stand: 31.01.2022", "2022-01-31"],
    ["02/03/2021", "2021-02-03"],
    ["28.09.19", "2019-09-28"],
  ])("%s is %s", (text, on) => {
    expect(findDate(text, null, NOW)?.date.on).toBe(on);
  });

  test.each(["In 2019 and 2020", "Section 3.4.5", "31 February 2020", "12 monkeys 2020", "99.99.2020"])(
    "%s is none",
    (text) => {
      expect(findDate(text, null, NOW)).toBeNull();
    },
  );

  test("is read day first outside America", () => {
    expect(findDate("02/03/2021", "en-GB", NOW)?.date.on).toBe("2021-03-02");
    expect(findDate("02/03/2021", "en-US", NOW)?.date.on).toBe("2021-02-03");
  });
});

describe("the date of publication", () => {
  test("is taken from the line by the title", () => {
    expect(read(`${H1}<p>12 March 2024, Hamburg</p>`).published?.on).toBe("2024-03-12");
    expect(read(`<p>12 March 2024</p>${H1}`).published?.on).toBe("2024-03-12");
  });

  test("is not that of another article or of a quoted post", () => {
    const teaser = '<a href="/x">Read also: the bridge is closed from 3 May 2020 for repairs</a>';
    expect(read(`${H1}<div>${teaser}</div>`).published).toBeNull();
    expect(read(`${H1}<p>— Pier (@pier) March 16, 2023</p>`).published).toBeNull();
  });

  test("is the address's when the page states a later edition's", () => {
    const later = '<meta property="article:published_time" content="2024-05-01T10:00:00Z">';
    expect(read(H1, later, "https://pier.example/2017/07/12/lamp").published?.on).toBe("2017-07-12");
    expect(read(H1, later, "https://pier.example/2024/04/30/lamp").published?.on).toBe("2024-05-01");
  });

  test("is found at the foot where a line says what it is", () => {
    const at = read(`${H1}${TEXT}<p>Veröffentlicht am 16.08.2019</p>`);
    expect(at.published?.on).toBe("2019-08-16");
  });
});

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
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
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
    "<p>Hamburg (Pier) - The lamp was lit.</p>",
  ])("is nobody where a page names nobody: %s", (line) => {
    expect(read(`${H1}${line}`).byline).toBeNull();
  });
});

describe("the title", () => {
  test.each([
    ["<title>The lamp on the pier burns again | Pier Post</title>", H1],
    ["<title>Pier: The lamp on the pier burns again</title>", ""],
    ["<title>The lamp on the pier burns again - pier.example</title>", ""],
    [
      '<title>x</title><meta property="og:title" content="The lamp on the pier burns again">',
      '<h1><span class="kicker">Harbor</span> The lamp on the pier burns again</h1>',
    ],
    ["<title>Lamp on pier burns, locals delighted - Pier Post</title>", H1],
    ["<title>The lamp on the pier burns again &laquo; Pier</title>", '<h1><a href="/">Pier</a></h1>'],
    [
      "<title>Pier - The lamp on the pier burns again</title>",
      "<h1>Harbor news</h1><h1>The lamp on the pier burns again</h1>",
    ],
    [
      '<title>News - Pier Post</title><meta property="og:title" content="The lamp on the pier burns again">',
      "<h1>News</h1><h1>The lamp on the pier burns again</h1>",
    ],
    [
      "<title>The lamp on the pier burns again | Life by the sea</title>",
      "<h1>Life by the sea</h1><h2>The lamp on the pier burns again</h2>",
    ],
    ["<title>The Pier - The lamp on the pier burns once again (en)</title>", `${H1}<h1>How to visit</h1>`],
  ])("of %s over %s is the article's alone", (head, body) => {
    expect(read(body, head).title).toBe("The lamp on the pier burns again");
  });

  test.each([
    ["/lamp-on-the-pier-a-report", "", "The lamp on the pier – a report"],
    ["/lamp-on-the-pier", "<h1>The lamp on the pier</h1>", "The lamp on the pier"],
    ["/12345", "", "The lamp on the pier"],
  ])("keeps the part after a dash that the address has: %s with %s", (path, body, title) => {
    const head = "<title>The lamp on the pier – a report</title>";
    expect(read(body, head, `https://shore.example${path}`).title).toBe(title);
  });

  test("goes without a kicker if the address does, and with its subtitle if the address has it", () => {
    const glued = "<h1><span>Harbor</span><span>The lamp burns again</span></h1>";
    const head = "<title>Harbor – The lamp burns again</title>";
    expect(read(glued, head, "https://shore.example/the-lamp-burns-again").title).toBe(
      "The lamp burns again",
    );
    expect(read(glued, head, "https://shore.example/harbor-the-lamp-burns-again").title).toBe(
      "Harbor – The lamp burns again",
    );
  });

  test("has no soft hyphens", () => {
    expect(read("<h1>The light&shy;house lamp</h1>", "<title>The lighthouse lamp</title>").title).toBe(
      "The lighthouse lamp",
    );
  });
});
