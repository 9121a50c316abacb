import { withoutForbidden } from "../escape-xml";
import { copyAttributes } from "./attributes";
import { formulaOf } from "./math";

export const XHTML = "http://www.w3.org/1999/xhtml";

/** Takes a picture that stands in the text into the book; `null` if books can't have it. */
export type TakePicture = (dataUrl: string) => string | null;

/** What an element of the article becomes. */
type Writer = (source: Element, into: Element, book: Book) => void;

/** The chapter that is being written. */
export interface Book {
  readonly document: Document;
  readonly takePicture: TakePicture;
}

/** Elements that stand in a line and hold a line. */
const PHRASES =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var)$/;

/** Those that may not stand in one of their own. */
const NEVER_NESTED = /^(?:a|dfn)$/;

/** A chapter nests a few levels; what is deeper is told as text. */
const DEEPEST = 200;

const BLOCKS: Readonly<Record<string, Writer>> = {
  p: line("p"),
  pre: line("pre"),
  ...Object.fromEntries(["h2", "h3", "h4", "h5", "h6"].map((tag) => [tag, line(tag)])),
  h1: line("h2"),
  summary: line("p"),
  hr: (source, into, book) => add(into, "hr", source, book),
  blockquote: (source, into, book) =>
    writeFlow(source.childNodes, add(into, "blockquote", source, book), book),
  ul: writeList,
  ol: writeList,
  dl: writeTerms,
  figure: writeFigure,
  table: writeTable,
  ...Object.fromEntries(
    ["div", "section", "details", "figcaption", "li", "dd", "dt", "caption", "td", "th"].map((tag) => [
      tag,
      box,
    ]),
  ),
};

/**
 * Writes what an article has as a book has it: well-formed, each element only where books allow it.
 *
 * @see https://html.spec.whatwg.org/multipage/dom.html#content-models
 */
export function writeFlow(nodes: Iterable<Node>, into: Element, book: Book): void {
  const deep = depthOf(into) > DEEPEST;
  for (const node of nodes) {
    const write = isElement(node) && !deep ? BLOCKS[node.localName] : undefined;
    if (write !== undefined && isElement(node)) write(node, into, book);
    else writePhrase(node, into, book);
  }
}

/** Writes what may stand in a line; blocks in it are divided by line breaks. */
function writePhrase(node: Node, into: Element, book: Book): void {
  if (node.nodeType === Node.TEXT_NODE) into.append(withoutForbidden(node.textContent ?? ""));
  if (!isElement(node)) return;
  const { localName } = node;
  if (depthOf(into) > DEEPEST) into.append(withoutForbidden(node.textContent));
  else if (localName === "br" || localName === "wbr") add(into, localName, node, book);
  else if (localName === "img") writePicture(node, into, book);
  else if (localName === "math") into.append(formulaOf(node, book.document) ?? node.textContent);
  else if (localName === "ruby") writeRuby(node, into, book);
  else if (PHRASES.test(localName)) writePhrases(node.childNodes, phraseElement(node, into, book), book);
  else if (localName !== "rp") {
    if (BLOCKS[localName] !== undefined && into.hasChildNodes()) add(into, "br", null, book);
    writePhrases(node.childNodes, into, book);
  }
}

function writePhrases(nodes: Iterable<Node>, into: Element, book: Book): void {
  for (const node of nodes) writePhrase(node, into, book);
}

function phraseElement(source: Element, into: Element, book: Book): Element {
  const { localName } = source;
  if (NEVER_NESTED.test(localName) && into.closest(localName) !== null) return into;
  const lacksDirection = localName === "bdo" && !/^(?:ltr|rtl)$/.test(source.getAttribute("dir") ?? "");
  const element = add(into, lacksDirection || localName === "time" ? "span" : localName, source, book);
  if (localName === "a") copyAddress(source, element);
  return element;
}

function copyAddress(source: Element, link: Element): void {
  const address = source.getAttribute("href") ?? "";
  if (address.startsWith("#")) link.setAttribute("href", address);
  else if (URL.canParse(address)) link.setAttribute("href", new URL(address).href);
}

function line(tag: string): Writer {
  return (source, into, book) => writePhrases(source.childNodes, add(into, tag, source, book), book);
}

function box(source: Element, into: Element, book: Book): void {
  writeFlow(source.childNodes, add(into, "div", source, book), book);
}

function writeList(source: Element, into: Element, book: Book): void {
  const list = add(into, source.localName, source, book);
  for (const node of source.childNodes) {
    const isItem = isElement(node) && node.localName === "li";
    if (isItem) writeFlow(node.childNodes, add(list, "li", node, book), book);
    else if ((node.textContent ?? "").trim() !== "") writeFlow([node], add(list, "li", null, book), book);
  }
  if (list.children.length === 0) list.remove();
}

/** Terms with what they mean; where one of them stands alone, plain boxes. */
function writeTerms(source: Element, into: Element, book: Book): void {
  const items = [...source.children];
  const order = items.map(({ localName }) => localName).join(" ");
  if (!/^(?:(?:dt ?)+(?:dd ?)+)+$/.test(order)) {
    box(source, into, book);
    return;
  }
  const list = add(into, "dl", source, book);
  for (const item of items) {
    const copy = add(list, item.localName, item, book);
    if (item.localName === "dt") writePhrases(item.childNodes, copy, book);
    else writeFlow(item.childNodes, copy, book);
  }
}

/** A figure has one caption, at its end. */
function writeFigure(source: Element, into: Element, book: Book): void {
  const figure = add(into, "figure", source, book);
  const isCaption = (node: Node): node is Element => isElement(node) && node.localName === "figcaption";
  const captions = [...source.childNodes].filter(isCaption);
  writeFlow(
    [...source.childNodes].filter((node) => !isCaption(node)),
    figure,
    book,
  );
  const words = captions.flatMap((caption) => [...caption.childNodes]);
  if (words.length > 0) writeFlow(words, add(figure, "figcaption", captions[0] ?? null, book), book);
}

function writeTable(source: Element, into: Element, book: Book): void {
  const rows = [...source.querySelectorAll("tr")].filter((row) => row.closest("table") === source);
  const filled = rows.filter(({ children }) => [...children].some(isCell));
  if (filled.length === 0) {
    writeFlow(source.childNodes, into, book);
    return;
  }
  const table = add(into, "table", source, book);
  const caption = [...source.children].find(({ localName }) => localName === "caption");
  if (caption !== undefined) writePhrases(caption.childNodes, add(table, "caption", caption, book), book);
  const isHead = (row: Element) => row.parentElement?.localName === "thead";
  for (const [tag, part] of [
    ["thead", filled.filter(isHead)],
    ["tbody", filled.filter((row) => !isHead(row))],
  ] as const)
    if (part.length > 0) writeRows(part, add(table, tag, null, book), book);
}

function writeRows(rows: readonly Element[], into: Element, book: Book): void {
  for (const row of rows) {
    const copy = add(into, "tr", row, book);
    for (const cell of [...row.children].filter(isCell)) {
      const into = add(copy, cell.localName, cell, book);
      if (cell.localName === "th") writePhrases(cell.childNodes, into, book);
      else writeFlow(cell.childNodes, into, book);
    }
  }
}

function isCell({ localName }: Element): boolean {
  return localName === "td" || localName === "th";
}

/** Words with their reading above them; what is not in that order is told as text. */
function writeRuby(source: Element, into: Element, book: Book): void {
  const parts = [...source.childNodes].filter(
    (node) => node.textContent?.trim() !== "" && !(isElement(node) && node.localName === "rp"),
  );
  const order = parts.map((node) => (isElement(node) && node.localName === "rt" ? "t" : "b")).join("");
  if (!/^(?:b+t)+$/.test(order)) {
    writePhrases(parts, into, book);
    return;
  }
  const ruby = add(into, "ruby", source, book);
  for (const part of parts) {
    if (isElement(part) && part.localName === "rt")
      writePhrases(part.childNodes, add(ruby, "rt", part, book), book);
    else writePhrase(part, ruby, book);
  }
}

function writePicture(source: Element, into: Element, book: Book): void {
  const alt = withoutForbidden(source.getAttribute("alt") ?? "");
  const path = book.takePicture(source.getAttribute("src") ?? "");
  if (path === null) {
    into.append(alt);
    return;
  }
  const image = add(into, "img", source, book);
  image.setAttribute("src", path);
  image.setAttribute("alt", alt);
}

function add(into: Element, tag: string, source: Element | null, { document }: Book): Element {
  const element = document.createElementNS(XHTML, tag);
  if (source !== null) copyAttributes(source, element);
  if (document.getElementById(element.id) !== null) element.removeAttribute("id");
  into.append(element);
  return element;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) depth += 1;
  return depth;
}
