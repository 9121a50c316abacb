import { type Line, linesOf } from "./lines";

/** A heading between paragraphs has at most so many words. */
const MOST_HEADING_WORDS = 9;

/** The paragraphs around it have at least so many. */
const LEAST_PARAGRAPH_WORDS = 15;

/** A point of a list has at least so many; fewer are an entry. */
const LEAST_POINT_WORDS = 6;

const ENDS_SENTENCE = /[.!?。！？…:;,"”’»)]$/u;

/** Turns short lines that stand as headings between paragraphs into headings, where the page did not say so. */
export function settleHeadings(root: Element): void {
  const lines = linesOf(root).filter((line) => line.element.closest("[data-cl-kind]") === null);
  for (const [at, line] of lines.entries()) {
    const [before, after] = [lines[at - 1], lines[at + 1]];
    if (line.element.localName !== "p" || !looksLikeHeading(line) || after === undefined) continue;
    const opensText = before !== undefined && isParagraph(before) && isParagraph(after);
    if (opensText || opensList(line, after)) rename(line.element, "h2");
  }
}

/** "Key points": what stands right before a list of sentences, and in no list itself. */
function opensList({ element }: Line, after: Line): boolean {
  return after.words >= LEAST_POINT_WORDS && after.element.closest("ul, ol")?.contains(element) === false;
}

function looksLikeHeading(line: Line): boolean {
  if (line.words > MOST_HEADING_WORDS || ENDS_SENTENCE.test(line.text)) return false;
  return (
    line.linkWords === 0 &&
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(line.text) &&
    line.element.closest("blockquote, li") === null
  );
}

function isParagraph(line: Line): boolean {
  return (
    line.element.localName === "p" &&
    line.words >= LEAST_PARAGRAPH_WORDS &&
    /[.!?。！？"”’]$/u.test(line.text)
  );
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) renamed.setAttribute(attribute, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
