import { blocksOf } from "./blocks";
import type { Notes } from "./inline";

/**
 * An article's body as Markdown: CommonMark with the tables, strike-throughs and footnotes of GitHub's, and formulas between
 * dollar signs. What Markdown has no sign for (superscript, marked text) stands as HTML, which it allows.
 *
 * @param body Sanitized.
 */
export function markdownOf(body: DocumentFragment): string {
  return blocksOf(body, notesOf(body));
}

/** A note's number in the text: what a link says that leads to a footnote. */
const REFERENCE = /^\s*[[(]?\s*(?:\d{1,4}|[a-z*†‡§])\s*[\])]?\s*$/i;

/** Which of the numbered elements are footnotes: those to which a number in the text leads. */
function notesOf(body: DocumentFragment): Notes {
  const links = [...body.querySelectorAll('a[href^="#cl-"]')];
  const numbers = links
    .filter((link) => REFERENCE.test(link.textContent))
    .map((link) => (link.getAttribute("href") ?? "").slice("#cl-".length));
  const isNote = (number: string) =>
    body.querySelector(`li[data-cl-id="${number}"], p[data-cl-id="${number}"]`) !== null;
  return { footnotes: new Set(numbers.filter(isNote)) };
}
