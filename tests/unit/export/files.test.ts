// @vitest-environment jsdom
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvLine, csvOf } from "../../../utils/export/csv";
import { fileName, uniqueName } from "../../../utils/export/file-name";
import { htmlOf } from "../../../utils/export/html";
import { markdownFile } from "../../../utils/export/markdown/document";
import { zipOf } from "../../../utils/export/zip";
import { anExported, inTurn, toFragment, WORDS, whole } from "./exported";

const NASTY = 'Tides: "high" & <low>\n---\nkey: [1, #2]\u2028\u0007';

describe("a Markdown file", () => {
  it("begins with what is known of the article", () => {
    const exported = anExported(
      {
        title: "Tides",
        byline: "Ada Pilot",
        publishedOn: "2026-11-16",
        lead: "What a table leaves *out*",
        html: "<p>Text.</p>",
      },
      {
        marks: { tags: ["sea", "a: b"], note: "Read again" },
        story: "The moon",
        highlights: [{ quote: "Text.", note: "why" }],
      },
    );
    expect(markdownFile(exported, toFragment)).toBe(`---
title: "Tides"
url: "https://harbor.example/news/ferry"
author: "Ada Pilot"
site: "harbor.example"
language: "en"
published: "2026-11-16"
saved: "2026-11-20"
tags:
  - "sea"
  - "a: b"
story: "The moon"
note: "Read again"
highlights:
  - "Text.\\n\\nwhy"
---

# Tides

*What a table leaves \\*out\\**

Text.
`);
  });

  it("lets no value break out of its line", () => {
    const [, head = ""] = markdownFile(anExported({ title: NASTY }), toFragment).split(/^---$/m);
    expect(head.trim().split("\n")[0]).toBe(`title: ${JSON.stringify(NASTY).replace("\u2028", "\\u2028")}`);
    expect(head.trim().split("\n")).toHaveLength(5);
  });

  it("has what the reader put back in its place", () => {
    const removed = [
      { id: 0, role: "newsletter" as const, rule: "x", text: "Sign up", html: "<p>Sign up</p>", before: 1 },
    ];
    const exported = anExported({ html: "<p>one</p><p>two</p>", removed }, { restored: [0] });
    expect(markdownFile(exported, toFragment)).toMatch(/one\n\nSign up\n\ntwo\n$/);
  });
});

describe("an HTML file", () => {
  it("runs nothing, asks for nothing and holds all there is", async () => {
    const html =
      '<p>See <a href="#cl-1">1</a></p><img data-cl-src="https://harbor.example/a.png" alt="Ship"><p data-cl-id="1">By day.</p>';
    const exported = anExported({ title: NASTY, html, lead: "Lead" }, { marks: { note: "<script>" } });
    const making = { title: null, contents: [], toFragment, words: WORDS };
    const page = new DOMParser().parseFromString(await whole(htmlOf(inTurn(exported), making)), "text/html");
    expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain("default-src 'none'");
    expect(page.querySelectorAll("script, link, img, iframe, [src], [onclick]")).toHaveLength(0);
    expect(page.querySelector("h1")?.textContent).toContain('Tides: "high" & <low>');
    expect(page.querySelector('a[href="https://harbor.example/a.png"]')?.textContent).toBe("Ship");
    expect(page.querySelector("#article-1-cl-1")?.textContent).toBe("By day.");
    expect(page.querySelector('a[href="#article-1-cl-1"]')?.textContent).toBe("1");
    expect(page.querySelector(".aside")?.textContent).toContain("<script>");
  });

  it("of several articles begins with their headlines", async () => {
    const articles = [anExported({ title: "One", dir: "rtl", lang: "ar" }), anExported({ title: "Two" })];
    const making = { title: "A story", contents: ["One", "Two"], toFragment, words: WORDS };
    const page = new DOMParser().parseFromString(
      await whole(htmlOf(inTurn(...articles), making)),
      "text/html",
    );
    expect(page.title).toBe("A story");
    expect([...page.querySelectorAll("nav a")].map((link) => link.textContent)).toEqual(["One", "Two"]);
    expect(page.querySelector("#article-1")?.getAttribute("dir")).toBe("rtl");
    expect([...page.querySelectorAll("h1, h2")].map(({ localName }) => localName)).toEqual([
      "h1",
      "h2",
      "h2",
    ]);
  });
});

describe("a table", () => {
  it("reads back as it was written", async () => {
    const exported = anExported(
      { title: 'He said "no", twice', byline: "Ada" },
      { marks: { tags: ["a", "b"], note: "two\nlines" }, story: "Moon" },
    );
    const { data } = Papa.parse<Record<string, string>>((await whole(csvOf(inTurn(exported)))).slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      title: 'He said "no", twice',
      tags: "a, b",
      note: "two\nlines",
      story: "Moon",
    });
  });

  it("holds no formula", () => {
    for (const start of ["=", "+", "-", "@", "\t", "\r", "＝"])
      expect(csvLine([`${start}HYPERLINK("https://evil.example")\nmore`])).toMatch(/^"'/);
    expect(csvLine(["a = b", 3, null])).toBe('"a = b","3",\r\n');
  });
});

describe("an archive", () => {
  it("has each file once, under its name", async () => {
    async function* files() {
      yield { path: "a.md", text: "one" };
      yield { path: "ü/ß.md", text: "zwei" };
    }
    const pieces = await Array.fromAsync(zipOf(files()));
    const found = unzipSync(new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer()));
    expect(Object.entries(found).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
      ["a.md", "one"],
      ["ü/ß.md", "zwei"],
    ]);
  });
});

describe("a file's name", () => {
  it.each([
    ["Tides & moons", "Tides & moons"],
    ['a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j"],
    ["../../etc/passwd", "etc passwd"],
    ["  . ", "clearline"],
    ["CON", "clearline"],
    ["مدّ وجزر", "مدّ وجزر"],
    ["a\u202egnp.exe", "a gnp.exe"],
    ["…", "…"],
  ])("of %j is %j", (title, name) => {
    expect(fileName(title, "clearline")).toBe(name);
  });

  it("is short enough for every disk", () => {
    expect(new TextEncoder().encode(fileName("潮".repeat(300), "x")).length).toBeLessThanOrEqual(180);
  });

  it("comes once in an archive, whatever its case", () => {
    const taken = new Set<string>();
    expect(["Tides", "tides", "Tides"].map((name) => uniqueName(name, taken))).toEqual([
      "Tides",
      "tides 2",
      "Tides 3",
    ]);
  });
});
