import { attributeOf } from "./dom";
import { collapse, type Line, linesOf, totalOf } from "./lines";
import { HEADING } from "./tags";

/** A caption and its credit have at most so many words. */
const MOST_CAPTION_WORDS = 60;

/** A picture's box is looked for this far above it. */
const MOST_LEVELS = 3;

/** A box that holds a picture and no more lines than these is the picture with its caption. */
const MOST_CAPTION_LINES = 2;

/** A box that holds this share of all the text is an article with a picture. */
const LARGEST_SHARE = 0.5;

/** Text in these is the article's. */
const RUNS_TEXT = /^(?:p|li|h[1-6]|blockquote)$/;

/** Takes figures out of boxes that hold nothing else: Readability drops such boxes as galleries. */
export function freeFigures(page: Element): void {
  dropRepeats(page);
  for (const figure of page.querySelectorAll("div > figure, ul > li > figure, section > figure")) {
    let box = figure.parentElement;
    while (box !== null && box !== page && holdsOnlyFigures(box)) {
      const outer = box.parentElement;
      box.replaceWith(...box.childNodes);
      box = outer;
    }
  }
}

function holdsOnlyFigures(box: Element): boolean {
  if (!/^(?:div|section|li|ul)$/.test(box.localName)) return false;
  return [...box.childNodes].every((node) =>
    node.nodeType === Node.ELEMENT_NODE
      ? /^(?:figure|li)$/.test((node as Element).localName)
      : (node.textContent ?? "").trim() === "",
  );
}

/** Which of how many pictures a gallery shows. */
const COUNTER = /^\s*\d+\s*(?:\/|of|von|de|di|sur|van)\s*\d+\s*$/;

/** Galleries that go round count their pictures and repeat the first and the last. */
function dropRepeats(page: Element): void {
  const slides = [...page.querySelectorAll("div > div:has(> figure:only-child)")];
  for (const gallery of new Set(slides.map((slide) => slide.parentElement))) {
    for (const beside of gallery?.parentElement?.children ?? [])
      if (COUNTER.test(beside.textContent)) beside.remove();
  }
  const shown = new Map<Element | null, Set<string>>();
  for (const slide of slides) {
    const before = shown.get(slide.parentElement) ?? new Set<string>();
    const address = slide.querySelector("img")?.getAttribute("src") ?? "";
    if (before.has(address)) slide.remove();
    else if (address !== "") shown.set(slide.parentElement, before.add(address));
  }
}

/** Makes figures of pictures that stand in a box of their own with a line or two: those are their captions. */
export function settleFigures(root: Element): void {
  const most = root.textContent.length * LARGEST_SHARE;
  for (const image of root.querySelectorAll("img")) {
    if (image.closest("figure, table, pre") !== null) continue;
    const box = boxOf(image, root);
    if (box !== null && box.textContent.length < most) makeFigure(box);
  }
}

function boxOf(image: Element, root: Element): Element | null {
  let box: Element | null = null;
  let outer = image.parentElement;
  for (let level = 0; level < MOST_LEVELS && outer !== null && outer !== root; level += 1) {
    if (RUNS_TEXT.test(outer.localName) && !isSetApart(outer)) break;
    const lines = linesOf(outer, MOST_CAPTION_LINES + 1);
    if (lines.some((line) => HEADING.test(line.element.localName)) || !isCaption(lines)) break;
    if (lines.length > 0) box = outer;
    outer = outer.parentElement;
  }
  return box;
}

/** Text beside a picture belongs to it if all of it is set apart, as editors write captions that have no markup of their own. */
function isSetApart(paragraph: Element): boolean {
  return [...paragraph.childNodes].every((node) => {
    if (collapse(node.textContent ?? "") === "") return true;
    return node.nodeType === Node.ELEMENT_NODE && /^(?:em|i|small)$/.test((node as Element).localName);
  });
}

function isCaption(lines: readonly Line[]): boolean {
  return lines.length <= MOST_CAPTION_LINES && totalOf(lines) <= MOST_CAPTION_WORDS;
}

function makeFigure(box: Element): void {
  const figure = box.ownerDocument.createElement("figure");
  const caption = box.ownerDocument.createElement("figcaption");
  const place = attributeOf(box, "data-cl-n");
  if (place !== null) figure.setAttribute("data-cl-n", place);
  const images = [...box.querySelectorAll("img")];
  figure.append(...images);
  caption.append(...box.childNodes);
  figure.append(caption);
  box.replaceWith(figure);
}
