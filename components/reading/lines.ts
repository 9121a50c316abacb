/** Where lines of a rendered text stand. Coordinates are those of the window, in CSS pixels. */
import type { BodyText } from "./body-text";

/** The place in the text where the first line begins that ends below `y`; `null` if all of it lies above. */
export function offsetBelow({ nodes }: BodyText, y: number): number | null {
  const range = document.createRange();
  const endsBelow = (place: number) => {
    const node = nodes[place]?.node;
    if (node === undefined) return true;
    range.selectNodeContents(node);
    const { bottom, height } = range.getBoundingClientRect();
    return height > 0 && bottom > y;
  };
  const place = firstWhere(nodes.length, (at) => blockEndsBelow(nodes[at]?.node, y));
  for (let at = place; at < nodes.length; at++) {
    if (!endsBelow(at)) continue;
    const found = nodes[at];
    if (found === undefined) break;
    const { node } = found;
    return found.at + firstWhere(node.length, (offset) => bottomOf(range, node, offset) > y);
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

/** Blocks stand one below the other, so that half of them can be left out at each question. */
function blockEndsBelow(node: Text | undefined, y: number): boolean {
  const body = node?.parentElement?.closest(".article-body");
  let block: Element | null | undefined = node?.parentElement;
  while (block && block.parentElement !== body) block = block.parentElement;
  return block == null || block.getBoundingClientRect().bottom > y;
}

function bottomOf(range: Range, node: Text, offset: number): number {
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  return range.getBoundingClientRect().bottom;
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
