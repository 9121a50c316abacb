/** Elements around stretches of a rendered text, which change no word of it. */
import type { Piece } from "./rendered-text";

/** Elements between whose children only white space may stand: a wrapper there would be a box of its own. */
const NO_TEXT_OF_ITS_OWN =
  "table, thead, tbody, tfoot, tr, colgroup, ul, ol, dl, figure, div, section, blockquote";

/**
 * Puts an element around each of `pieces`, which lie in the order of the text and do not overlap.
 *
 * @returns The elements, in the order of the text; white space between blocks gets none.
 */
export function wrapPieces(pieces: readonly Piece[], make: () => HTMLElement): readonly HTMLElement[] {
  const words = pieces.filter(({ node, start, end }) => end > start && !isBetweenBlocks(node));
  const range = document.createRange();
  // From the end: what lies before a piece keeps its place.
  const made = words.toReversed().map(({ node, start, end }) => {
    const element = make();
    range.setStart(node, start);
    range.setEnd(node, end);
    range.surroundContents(element);
    return element;
  });
  return made.reverse();
}

/** Takes away the elements that match `selector`, and leaves what they hold. */
export function unwrapAll(root: ParentNode, selector: string): void {
  const parents = new Set<Node>();
  for (const element of root.querySelectorAll(selector)) {
    if (element.parentNode !== null) parents.add(element.parentNode);
    element.replaceWith(...element.childNodes);
  }
  for (const parent of parents) parent.normalize();
}

function isBetweenBlocks({ data, parentElement }: Text): boolean {
  return data.trim() === "" && parentElement?.matches(NO_TEXT_OF_ITS_OWN) === true;
}
