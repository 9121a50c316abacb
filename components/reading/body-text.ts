/** An article's text as it is rendered: one string in reading order, and the text nodes that it comes from. */
import { type AnchorText, anchorText, type Span } from "../../utils/anchors";
import { NOT_READ, type Piece } from "../article/rendered-text";

/** Elements that begin a new line. */
const BLOCKS =
  "p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, pre, blockquote, figcaption, caption, summary, figure, div, section";

interface PlacedNode {
  readonly node: Text;
  /** Where it begins in the text. */
  readonly at: number;
  /** The block that it stands in. */
  readonly block: Element | null;
}

export interface BodyText {
  readonly text: string;
  readonly nodes: readonly PlacedNode[];
}

/** The text of `root`, a line for each block. It holds until the text nodes change. */
export function bodyText(root: Element): BodyText {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: PlacedNode[] = [];
  const parts: string[] = [];
  let [length, block]: [number, Element | null] = [0, null];
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    const { parentElement } = node;
    if (parentElement === null || parentElement.closest(NOT_READ) !== null) continue;
    const own = parentElement.closest(BLOCKS);
    if (own !== block && length > 0) length += parts.push("\n") && 1;
    block = own;
    nodes.push({ node, at: length, block });
    length += node.length;
    parts.push(node.data);
  }
  return { text: parts.join(""), nodes };
}

/** The pieces of the text's nodes that `span` covers. */
export function piecesIn({ nodes }: BodyText, { start, end }: Span): readonly Piece[] {
  return nodes.flatMap(({ node, at }) => {
    if (at >= end || at + node.length <= start) return [];
    return [{ node, start: Math.max(0, start - at), end: Math.min(node.length, end - at) }];
  });
}

/** The range of `span`; `null` if it is empty. */
export function rangeIn(text: BodyText, span: Span): Range | null {
  const pieces = piecesIn(text, span);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return null;
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

/** What of the text lies in `range`, without white space at its ends; `null` if nothing does. */
export function spanOf({ text, nodes }: BodyText, range: Range): Span | null {
  const within = nodes.filter(({ node }) => range.intersectsNode(node));
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined) return null;
  const start = first.at + (range.startContainer === first.node ? range.startOffset : 0);
  const end = last.at + (range.endContainer === last.node ? range.endOffset : last.node.length);
  return trimmed(text, { start, end });
}

/** `span` without the white space at its ends; `null` if nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  if (words.trim() === "") return null;
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
}

const prepared = new WeakMap<Element, AnchorText>();

/** The text of `root` prepared for finding places in it; once for all who ask while it stays the same. */
export function placesIn(root: Element, { text }: BodyText): AnchorText {
  const known = prepared.get(root);
  if (known?.raw === text) return known;
  const made = anchorText(text);
  prepared.set(root, made);
  return made;
}
