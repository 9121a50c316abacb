// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { findDate } from "../../../../utils/extract/metadata/dates";
import { H1, ld, NOW, read, TEXT } from "./read";

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
    ["令和6年（2024年）5月7日", "2024-05-07"],
    ["2024年（令和6年）5月7日", "2024-05-07"],
    ["Stand: 31.01.2022", "2022-01-31"],
    ["02/03/2021", "2021-02-03"],
    ["28.09.19", "2019-09-28"],
    ["03.05.2108:15", "2021-05-03"],
    ["26/10/13, 03:48 pm", "2013-10-26"],
    ["2 января 2026", "2026-01-02"],
    ["3.März 2021", "2021-03-03"],
    ["March 3,2021", "2021-03-03"],
    ["03/mar/2021", "2021-03-03"],
    ["3-Mar-2021", "2021-03-03"],
    ["2021. március 3.", "2021-03-03"],
    ["2021. 3. 3. 오전", "2021-03-03"],
    ["3 martie 2021", "2021-03-03"],
    ["12 iulie 2021", "2021-07-12"],
    ["3 Agustus 2021", "2021-08-03"],
    ["ngày 3 tháng 7 năm 2021", "2021-07-03"],
    ["٣ مارس، ٢٠٢١", "2021-03-03"],
    ["Published Nov 20, 20194:29 AM", "2019-11-20"],
    ["2019.11.2014:29", "2019-11-20"],
    ["Ann LeeNovember 20, 2019", "2019-11-20"],
    ["Room 12 sounds 2020, seen on 3 May 2021", "2021-05-03"],
  ])("%s is %s", (text, on) => {
    expect(findDate(text, null, NOW)?.date.on).toBe(on);
  });

  test.each([
    "In 2019 and 2020",
    "Section 3.4.5",
    "31 February 2020",
    "12 monkeys 2020",
    "99.99.2020",
    "3 January 2026",
    "1/2/3",
    "1/2/34/5",
  ])("%s is none", (text) => {
    expect(findDate(text, null, NOW)).toBeNull();
  });

  test("is read day first outside America", () => {
    expect(findDate("02/03/2021", "en-GB", NOW)?.date.on).toBe("2021-03-02");
    expect(findDate("02/03/2021", "en-US", NOW)?.date.on).toBe("2021-02-03");
    const line = "<p>02/03/2021</p>";
    expect(read(H1 + line, "", "https://pier.example/lamp").published?.on).toBe("2021-02-03");
    expect(read(H1 + line, "", "https://pier.co.uk/lamp").published?.on).toBe("2021-03-02");
  });
});

describe("the date of publication", () => {
  test("is taken from the line by the title", () => {
    expect(read(`${H1}<p>12 March 2024, Hamburg</p>`).published?.on).toBe("2024-03-12");
    expect(read(`<p>12 March 2024</p>${H1}`).published?.on).toBe("2024-03-12");
  });

  test("is the title's, not that of a header above it or of a change below it", () => {
    const today = "<header><time datetime='2024-05-01'>Wednesday, May 1, 2024</time></header>";
    expect(read(`${today}${H1}<p>Pier, 12 March 2024</p>`).published?.on).toBe("2024-03-12");
    const changed = "<p>Updated 14 March 2024</p>";
    expect(read(`${H1}${changed}<p>Pier, 12 March 2024</p>`).published?.on).toBe("2024-03-12");
    const times =
      '<time class="updated" datetime="2024-03-14"></time><time class="entry" datetime="2024-03-12"></time>';
    expect(read(`${H1}<p>Ann Lee ${times}</p>`).published?.on).toBe("2024-03-12");
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

  test("is the one shown, not the one of an unsure field", () => {
    const made = '<meta name="date" content="2024-05-01">';
    expect(read(`${H1}<p>12 March 2024</p>`, made).published?.on).toBe("2024-03-12");
    expect(read(H1, made).published?.on).toBe("2024-05-01");
    expect(read(H1, '<meta name="dc.date.modified" content="2024-05-01">').published).toBeNull();
  });

  test("is the address's when nothing else says when", () => {
    expect(read(H1, "", "https://pier.example/2017/jul/12/lamp").published?.on).toBe("2017-07-12");
    expect(read(H1, "", "https://pier.example/lamp-20170712.html").published?.on).toBe("2017-07-12");
  });

  test("is that of the next day where the address has the day before", () => {
    const shown = '<time datetime="2017-07-13T13:43:46">the day after</time>';
    expect(read(H1 + shown, "", "https://pier.example/2017/07/12/lamp").published?.on).toBe("2017-07-13");
  });

  test("is that of a wiki's last edit, whatever days it speaks of", () => {
    const edited =
      '<ul><li id="footer-info-lastmod">This page was last edited on 4 March 2024, at 19:23.</li></ul>';
    expect(read(`${H1}<p>Next meeting: 1 March 2024</p>${edited}`).published?.on).toBe("2024-03-04");
  });

  test.each([
    ["JSON-LD", ld({ "@type": "NewsArticle", datePublished: "2024-03-12T08:00:00Z" }), ""],
    ["a meta field", '<meta name="dc.date.issued" content="2024-03-12">', ""],
    ["microdata", "", '<meta itemprop="datePublished" content="2024-03-12">'],
    ["a marked time", "", '<time class="entry-date" datetime="2024-03-12T08:00:00Z">yesterday</time>'],
    ["hCard", "", '<abbr class="published" title="2024-03-12">long ago</abbr>'],
    ["a hidden mark", "", '<span itemprop="datePublished" hidden>2024-03-12</span>'],
    ["seconds since the epoch", '<meta name="pubdate" content="1710201600">', ""],
    [
      "a post's own foot, on a page that names its comments",
      "",
      '<div class="has-comments"><h1>Lamps</h1><article><footer><time class="entry-date published" datetime="2024-03-12"></time></footer></article></div>',
    ],
    [
      "a link to the page itself",
      "",
      `${TEXT.repeat(18)}<aside><a href="/bridge">1 March 2024</a><a href="/lamp">12 March 2024</a></aside>`,
    ],
    ["a page's JSON-LD", ld({ "@type": "WebPage", datePublished: "2024-03-12" }), ""],
    ["its scripts' data", '<script>start({"publishedAt":"2024-03-12T08:00:00Z"})</script>', ""],
    ["a page's foot", "", "<footer>Imprint. Last modified: 12 March 2024</footer>"],
    ["a line of its own", "", `${TEXT.repeat(18)}<p>12 March 2024</p>`],
  ])("is read from %s", (_, head, body) => {
    expect(read(`${H1}${body}`, head).published?.on).toBe("2024-03-12");
  });

  test.each([
    ["JSON-LD of an event's place", ld({ "@type": "Place", datePublished: "2024-03-12" }), ""],
    ["a field to come", '<meta name="date" content="2031-03-12">', ""],
    ["a copyright", "", "<footer>© 12 March 2024 Pier Post</footer>"],
    ["a comment", "", '<div class="comments"><time datetime="2024-03-12">12 March 2024</time></div>'],
    ["a script's other dates", '<script>start({"expiresAt":"2024-03-12T08:00:00Z"})</script>', ""],
  ])("is not read from %s", (_, head, body) => {
    expect(read(`${H1}${body}`, head).published).toBeNull();
  });

  test("has the stated instant and the day that the page shows", () => {
    const head = '<meta property="article:published_time" content="2024-03-13T01:30:00Z">';
    const { published } = read(`${H1}<p>12 March 2024, 9:30 pm</p>`, head);
    expect(published).toEqual({ at: Date.UTC(2024, 2, 13, 1, 30), on: "2024-03-12" });
    expect(read(`${H1}<p>Updated 14 March 2024</p>`, head).published?.on).toBe("2024-03-13");
  });

  test("is the day of the page's own time zone", () => {
    const head = '<meta property="article:published_time" content="2024-03-12T23:30:00-05:00">';
    expect(read(H1, head).published).toEqual({ at: Date.UTC(2024, 2, 13, 4, 30), on: "2024-03-12" });
  });

  test("is found at the foot where a line says what it is", () => {
    const at = read(`${H1}${TEXT}<p>Veröffentlicht am 16.08.2019</p>`);
    expect(at.published?.on).toBe("2019-08-16");
  });

  test("is no day that it can be nowhere at the stated instant", () => {
    const head = '<meta property="article:published_time" content="2024-03-13T12:00:00Z">';
    expect(read(`${H1}<p>12 March 2024</p>`, head).published?.on).toBe("2024-03-13");
  });

  test("is the one of two stated that the page shows", () => {
    const head = `<meta property="article:published_time" content="2024-03-13T12:00:00Z">${ld({ "@type": "NewsArticle", headline: "x", datePublished: "2024-03-09" })}`;
    expect(read(`${H1}<p>13 March 2024</p>`, head).published?.on).toBe("2024-03-13");
    expect(read(H1, head).published?.on).toBe("2024-03-09");
  });

  test("is the earlier one shown where what is stated is the time of a change", () => {
    const stated = (field: string) =>
      `<meta property="article:${field}_time" content="2024-05-01T10:00:00Z">`;
    expect(read(`${H1}<p>12 March 2024</p>`, stated("published") + stated("modified")).published?.on).toBe(
      "2024-03-12",
    );
    expect(read(`${H1}<p>12 March 2024</p>`, stated("published")).published?.on).toBe("2024-05-01");
  });

  test("is not that of a comment in the box of a bare line by the title", () => {
    const body = `<div>${H1}Pier Post${"<p>Word</p>".repeat(20)}<section><time datetime="2024-05-01">1 May 2024</time><p>So it is.</p></section></div>`;
    expect(
      read(`${body}<p>Published 12 March 2024 in the harbor news of the third ward of the old town</p>`)
        .published?.on,
    ).toBe("2024-03-12");
  });

  test("is beside the title, even if a path above repeats the title's words", () => {
    const title = "The lamp on the pier burns again";
    const head = `<meta property="og:title" content="${title}">`;
    const path = `<p>You are here: <a href="/">Pier</a></p><p>${title}</p><p>Offer ends 31.12.2020</p>`;
    const h1 = `<h1><span class="topline">12.03.2024</span>${title}</h1>`;
    expect(read(path + "<p>Word</p>".repeat(20) + h1, head).published?.on).toBe("2024-03-12");
  });
});

describe("the day that a page shows without its year", () => {
  test.each([
    ["Tuesday, 14 March", "2023-03-14"],
    ["Published Wed March 14", "2018-03-14"],
    ["14 March, 10:30", "2025-03-14"],
    ["24.12.", "2025-12-24"],
    ["3月14日", "2025-03-14"],
  ])("%s is the latest that fits", (line, day) => {
    const { published, inferred } = read(`${H1}<p>${line}</p>`);
    expect([published, inferred?.on]).toEqual([null, day]);
  });

  test("is read with the weekdays of the page's language", () => {
    const german = '<meta http-equiv="content-language" content="de">';
    expect(read(`${H1}<p>Dienstag, 14. März</p>`, german).inferred?.on).toBe("2023-03-14");
  });

  test.each([
    "Top 14 march songs",
    "On 14 March the boats came home",
    "Version 3.14.",
    "Chapter 3, may 14 pages",
  ])("is not in %s", (line) => expect(read(`${H1}<p>${line}</p>`).inferred).toBeNull());
});
