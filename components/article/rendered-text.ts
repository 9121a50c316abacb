/** A rendered text as sentences are looked for in it: its text nodes end to end, without white space. */

/** A stretch of one text node. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** Characters that rendering adds or folds: they make no difference between a sentence and its place. */
const UNSEEN = /[\s\u00ad\u200b]+/g;

/** What stands in the text and is no part of the article's words: readings of signs, blocks that were put back, translations. */
export const NOT_READ = "rt, rp, .restored, .translated";

interface Placed {
  readonly node: Text;
  /** Where its characters begin among all that are compared. */
  readonly at: number;
  readonly length: number;
}

function bare(text: string): string {
  return text.replace(UNSEEN, "");
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null)
    if (!walker.currentNode.parentElement?.closest(NOT_READ)) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The offset in `data` of its compared character number `count`. */
function offsetOf(data: string, count: number): number {
  let offset = 0;
  for (let seen = 0; offset < data.length; offset++) {
    if (bare(data.charAt(offset)) === "") continue;
    if (seen === count) break;
    seen++;
  }
  return offset;
}

/** The pieces of `nodes` between two compared characters, with the white space that lies between them. */
function piecesBetween(nodes: readonly Placed[], from: number, until: number): Piece[] {
  const held = nodes.filter(({ at, length }) => length > 0 && at < until && at + length > from);
  return held.map(({ node, at }, place) => ({
    node,
    start: place > 0 ? 0 : offsetOf(node.data, from - at),
    end: place < held.length - 1 ? node.length : offsetOf(node.data, until - at - 1) + 1,
  }));
}

/**
 * Finds sentences in the order of the text, each after the one before it.
 *
 * @param sentences As they stand in the article's blocks; inline elements and line breaks between their words don't matter.
 * @returns The pieces of each sentence; none for one that the rendered text does not have.
 */
export function findSentences(root: Element, sentences: readonly string[]): readonly (readonly Piece[])[] {
  let text = "";
  const nodes = textNodes(root).map((node): Placed => {
    const own = bare(node.data);
    const placed = { node, at: text.length, length: own.length };
    text += own;
    return placed;
  });
  let from = 0;
  return sentences.map((sentence) => {
    const wanted = bare(sentence);
    const at = text.indexOf(wanted, from);
    if (at === -1 || wanted === "") return [];
    from = at + wanted.length;
    return piecesBetween(nodes, at, from);
  });
}
