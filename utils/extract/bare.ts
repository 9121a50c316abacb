import { PLACE } from "./snapshot";

/** Attributes that extraction reads and a reader does not need. */
const WORKING_ATTRIBUTES: ReadonlySet<string> = new Set([
  PLACE,
  ..."class id role itemprop itemtype itemscope rel data-lang data-language data-testid data-type aria-label pubdate content value".split(
    " ",
  ),
]);

/** Takes off what only extraction needed, so that a message carries the article alone. It makes nothing safe. */
export function bare(root: Element): Element {
  for (const element of [root, ...root.querySelectorAll("*")]) {
    for (const name of element.getAttributeNames()) {
      if (WORKING_ATTRIBUTES.has(name)) element.removeAttribute(name);
    }
  }
  return root;
}
