// @vitest-environment jsdom
import { expect, test } from "vitest";
import { takeEnd } from "../../../utils/extract/ends.ts";
import { takeHead } from "../../../utils/extract/heads.ts";
import { takeLinkRuns } from "../../../utils/extract/leads.ts";
import { linesOf } from "../../../utils/extract/lines.ts";

const TITLE = "Harbor wall to be raised";
const PROSE = "<p>The harbor wall held through the night, and the boats came home one by one.</p>";

function root(html: string): Element {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  return holder;
}

function withoutHead(html: string): string[] {
  const body = root(html + PROSE);
  takeHead(body, linesOf(body), TITLE);
  return linesOf(body)
    .slice(0, -1)
    .map((line) => line.text);
}

function withoutRuns(html: string): string[] {
  const body = root(PROSE + html + PROSE);
  takeLinkRuns(body, linesOf(body));
  return linesOf(body)
    .slice(1, -1)
    .map((line) => line.text);
}

test.each([
  ["the title once more", `<p>${TITLE}</p>`],
  ["the main heading, whatever its words", "<h1>A wall for the ages</h1>"],
  ["a link to the section", '<h3><a href="/news">Harbor news</a></h3>'],
  ["an imprint", "<p>05/10/2018 - Por: Ann Lee - Categoria: Porto - Tags: muro</p>"],
])("takes %s from the body's head", (_, html) => expect(withoutHead(html)).toEqual([]));

test.each([
  ["a heading", "<h2>How it began</h2>", "How it began"],
  ["a short line", "<p>It was a Monday.</p>", "It was a Monday."],
  ["a list of links", '<ul><li><a href="#a">The wall</a></li></ul>', "The wall"],
  ["years between dashes", "<p>Ann Lee - harbor master - 2010</p>", "Ann Lee - harbor master - 2010"],
])("leaves %s in the body's head", (_, html, text) => expect(withoutHead(html)).toEqual([text]));

test("takes the title from the head alone", () => {
  const body = root(`${PROSE}<h2>${TITLE}</h2>${PROSE}`);
  takeHead(body, linesOf(body), TITLE);
  expect(body.textContent).toContain(TITLE);
});

const LINK = '<a href="/pier">The old pier falls at last</a>';

test.each([
  ["a link in a line of its own", `<p>${LINK}</p>`],
  ["links in lines of their own", `<p>${LINK}</p><p>${LINK}</p>`],
  ["labeled links", `<h4>More:</h4><ul><li><h4>${LINK}</h4></li></ul>`],
])("takes %s from between paragraphs", (_, html) => expect(withoutRuns(html)).toEqual([]));

test.each([
  [
    "links that a sentence announces",
    `<p>Three of our reports on the harbor have more about it:</p><p>${LINK}</p>`,
    2,
  ],
  ["a list of links", `<ul><li>${LINK}</li><li>${LINK}</li></ul>`, 2],
  ["a linked heading", `<h2>${LINK}</h2>`, 1],
  ["links under a heading of their own", `<h2>Where to look</h2><p>${LINK}</p>`, 2],
  ["a linked word", '<p><a href="/w">The wall</a></p>', 1],
])("leaves %s between paragraphs", (_, html, lines) => expect(withoutRuns(html)).toHaveLength(lines));

test("trims a label from the body's end, but not the author's own end mark", () => {
  const body = root(`${PROSE}${PROSE}${PROSE}<p>* * *</p><div>Harbor news</div>`);
  takeEnd(body, linesOf(body));
  expect(linesOf(body).map((line) => line.text)).toContain("* * *");
  expect(body.textContent).not.toContain("Harbor news");
});

test("keeps a short last line that is set as the paragraphs are", () => {
  const body = root(`${PROSE}${PROSE}<p>* Names were changed</p>`);
  takeEnd(body, linesOf(body));
  expect(body.textContent).toContain("* Names were changed");
});
