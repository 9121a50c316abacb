// @vitest-environment jsdom
import { expect, test } from "vitest";
import { takeOut } from "../../../utils/extract/boilerplate/engine.ts";
import { BODY_RULES } from "../../../utils/extract/boilerplate/rules/index.ts";
import { linesOf } from "../../../utils/extract/lines.ts";

const PROSE = "The harbor wall held through the night, and the boats came home one by one.";

function element(html: string): Element {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  return holder;
}

const textsOf = (html: string, page: string) => {
  const root = element(html);
  takeOut(root, BODY_RULES, linesOf(root), { root: element(page) });
  return linesOf(root).map((line) => line.text);
};

test("a box keeps its name for its lines, though its element was lost on the way", () => {
  const caption = "The wall at dawn, seen from the pier.";
  const page = `<p data-cl-n="1">${PROSE}</p><p data-cl-n="2">${PROSE}</p><div class="PhotoCaption" data-cl-n="3"><p data-cl-n="4">${caption}</p></div>`;
  const body = `<p data-cl-n="1">${PROSE}</p><p data-cl-n="2">${PROSE}</p><p data-cl-n="4">${caption}</p>`;
  expect(textsOf(body, page)).toEqual([PROSE, PROSE]);
});

test("the name of a box that holds most of the text says nothing of its lines", () => {
  const page = `<div class="social" data-cl-n="1"><p>Pass it on</p><p>${PROSE}</p><p>${PROSE}</p></div><p>The end.</p>`;
  expect(textsOf(page, page)).toEqual(["Pass it on", PROSE, PROSE, "The end."]);
});
