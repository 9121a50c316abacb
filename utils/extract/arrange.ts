import { isElement } from "./dom";
import { collapse } from "./lines";
import { PLACE } from "./snapshot";
import { INLINE_TAGS } from "./tags";

/** Blocks whose own text needs no paragraph around it. */
const HOLDS_TEXT: ReadonlySet<string> = new Set(
  "p h1 h2 h3 h4 h5 h6 li td th dt dd figcaption caption pre summary a".split(" "),
);

/** Wrappers that say nothing by themselves: the article's blocks are taken out of them. */
const WRAPPERS: ReadonlySet<string> = new Set(
  "div section article main header footer aside form address hgroup nav details summary figcaption li dd dt td th tr tbody thead tfoot caption".split(
    " ",
  ),
);

/** Blocks that stay as they are at the top level. */
const BLOCKS: ReadonlySet<string> = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre table figure hr img".split(" "),
);

/** Gives every run of text its own element and turns double line breaks into paragraphs. */
export function arrangeRuns(root: Element): void {
  // Paragraphs as well: of a box with nothing but a heading in it, Readability makes one.
  for (const inline of [
    ...root.querySelectorAll("p, a, span, b, i, em, strong, small, label, time, q, s, u, font, cite, code"),
  ]) {
    if (holdsBlock(inline)) inline.replaceWith(...inline.childNodes);
  }
  const verbatim = root.querySelector("pre") !== null;
  for (const element of [root, ...root.querySelectorAll("*")]) {
    if (INLINE_TAGS.has(element.localName) || isListPart(element)) continue;
    if (verbatim && element.closest("pre") !== null) continue;
    arrangeBlock(element);
  }
}

/** Lifts the blocks out of their wrappers, so that they are the top-level elements of `root`. */
export function flatten(root: Element): void {
  const blocks: Node[] = [];
  collect(root, blocks);
  root.replaceChildren(...blocks);
}

function collect(parent: Element, into: Node[]): void {
  for (const node of [...parent.childNodes]) {
    if (!isElement(node)) {
      if (collapse(node.textContent ?? "") !== "") into.push(paragraph(parent, [node]));
    } else if (WRAPPERS.has(node.localName) || isLayout(node)) {
      collect(node, into);
    } else if (!isEmpty(node)) {
      into.push(BLOCKS.has(node.localName) ? node : paragraph(parent, [node]));
    }
  }
}

function arrangeBlock(element: Element): void {
  const breaks = doubleBreaks(element);
  const mixed = [...element.children].some((child) => !INLINE_TAGS.has(child.localName));
  if (HOLDS_TEXT.has(element.localName) && !mixed && breaks.size === 0) return;
  const splitting = element.localName === "p" || /^h[1-6]$/.test(element.localName);
  if (splitting && !mixed) {
    splitParagraph(element, breaks);
    return;
  }
  for (const run of runsOf(element, breaks)) wrapRun(element, run);
  for (const node of breaks) node.remove();
}

/** The breaks of which two or more stand in a row. */
function doubleBreaks(element: Element): Set<Element> {
  const found = new Set<Element>();
  let last: Element | null = null;
  for (const node of element.childNodes) {
    if (isElement(node) && node.localName === "br") {
      if (last !== null) found.add(last).add(node);
      last = node;
    } else if (isElement(node) || collapse(node.textContent ?? "") !== "") {
      last = null;
    }
  }
  return found;
}

function splitParagraph(element: Element, breaks: ReadonlySet<Element>): void {
  const runs = runsOf(element, breaks);
  for (const run of runs.slice(1)) {
    const part = element.cloneNode(false) as Element;
    part.append(...run);
    (runs.indexOf(run) === 1 ? element : (element.nextElementSibling ?? element)).after(part);
  }
  for (const node of breaks) node.remove();
}

function runsOf(element: Element, breaks: ReadonlySet<Element>): ChildNode[][] {
  const runs: ChildNode[][] = [];
  let run: ChildNode[] = [];
  for (const node of [...element.childNodes]) {
    const inline = !isElement(node) || (INLINE_TAGS.has(node.localName) && !breaks.has(node));
    if (inline) run.push(node);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs.filter((nodes) => nodes.some((node) => !isBlank(node)));
}

function wrapRun(parent: Element, run: readonly ChildNode[]): void {
  const first = run[0];
  if (first === undefined || run.every((node) => isBlank(node) || isPicture(node))) return;
  const holder = paragraph(parent, []);
  first.before(holder);
  holder.append(...run);
}

function paragraph(parent: Element, nodes: readonly Node[]): Element {
  const holder = parent.ownerDocument.createElement("p");
  const place = parent.closest(`[${PLACE}]`)?.getAttribute(PLACE);
  if (place) holder.setAttribute(PLACE, place);
  holder.append(...nodes);
  return holder;
}

/** A table that only places things beside one another. */
function isLayout(element: Element): boolean {
  if (element.localName === "center") return true;
  if (element.localName !== "table") return false;
  if (element.querySelector("th, caption, thead") !== null) return false;
  const rows = element.querySelectorAll("tr");
  const columns = Math.max(0, ...[...rows].map((row) => row.children.length));
  return columns < 2 || rows.length < 2 || element.querySelector("table, h1, h2, h3, td p + p") !== null;
}

function holdsBlock(inline: Element): boolean {
  return [...inline.querySelectorAll("*")].some((child) => !INLINE_TAGS.has(child.localName));
}

function isListPart(element: Element): boolean {
  return /^(?:ul|ol|dl|table|tbody|thead|tfoot|tr|colgroup|col|figure|hr)$/.test(element.localName);
}

function isEmpty(element: Element): boolean {
  if (element.localName === "hr" || element.localName === "img") return false;
  return collapse(element.textContent) === "" && element.querySelector("img") === null;
}

function isBlank(node: Node): boolean {
  if (isElement(node))
    return node.localName === "br" || (collapse(node.textContent) === "" && !isPicture(node));
  return node.nodeType !== Node.TEXT_NODE || collapse(node.textContent ?? "") === "";
}

function isPicture(node: Node): boolean {
  return (
    isElement(node) &&
    collapse(node.textContent) === "" &&
    (node.localName === "img" || node.querySelector("img") !== null)
  );
}
