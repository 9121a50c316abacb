import type { TextBlock } from "../article";
import { type Line, linesOf } from "./lines";
import { HEADING } from "./tags";

/** What is shown with the article but is no part of its text. */
export const NO_TEXT = "figure, figcaption, [data-cl-kind]";

/** The text of the article's blocks in reading order. */
export function blocksOf(root: Element): TextBlock[] {
  return blocksFrom(linesOf(root));
}

/** The same from the lines of the article. */
export function blocksFrom(lines: readonly Line[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of lines) {
    if (line.element.closest(NO_TEXT) !== null) continue;
    const heading = HEADING.test(line.element.localName);
    blocks.push({ role: heading ? "heading" : "body", text: line.text });
  }
  return blocks;
}
