/** Where lines of a rendered text stand. Coordinates are those of the window, in CSS pixels. */
import type { BodyText } from "./body-text";

/** True for the box of what ends beyond a certain place, and of all that comes after it. */
export type Beyond = (box: DOMRect) => boolean;

/** The place in the text where the first line begins that ends beyond a certain place; `null` if none does. */
export function offsetFrom({ nodes }: BodyText, beyond: Beyond): number | null {
  const range = document.createRange();
  const place = firstWhere(nodes.length, (at) => blockEnds(nodes[at]?.node, beyond));
  for (const { node, at } of nodes.slice(place)) {
    range.selectNodeContents(node);
    const box = lastBox(range);
    if (box === undefined || !beyond(box)) continue;
    return at + firstWhere(node.length, (offset) => beyond(characterBox(range, node, offset)));
  }
  return null;
}

/** The box of the line in which the character `offset` of the text stands; `null` if it is not rendered. */
export function lineAt({ nodes }: BodyText, offset: number): DOMRect | null {
  const found = nodes.findLast(({ at }) => at <= offset);
  if (found === undefined) return null;
  const { node, at } = found;
  const range = document.createRange();
  const from = Math.min(offset - at, Math.max(0, node.length - 1));
  range.setStart(node, from);
  range.setEnd(node, Math.min(node.length, from + 1));
  const box = range.getBoundingClientRect();
  return box.height > 0 ? box : (node.parentElement?.getBoundingClientRect() ?? null);
}

/** Blocks follow each other, so that half of them can be left out at each question. */
function blockEnds(node: Text | undefined, beyond: Beyond): boolean {
  const body = node?.parentElement?.closest(".article-body");
  let block: Element | null | undefined = node?.parentElement;
  while (block && block.parentElement !== body) block = block.parentElement;
  return block == null || beyond(lastBox(block) ?? block.getBoundingClientRect());
}

/** Where something ends: columns and pages break it into several boxes. */
export function lastBox(broken: Range | Element): DOMRect | undefined {
  return [...broken.getClientRects()].findLast(({ width, height }) => width > 0 && height > 0);
}

function characterBox(range: Range, node: Text, offset: number): DOMRect {
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  return range.getBoundingClientRect();
}

/** The first number below `count` for which `holds`, which holds from some number on; `count` if it never does. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
