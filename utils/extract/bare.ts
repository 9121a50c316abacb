import { PLACE } from "./snapshot";

/** Attributes that extraction reads and a reader does not need. */
const WORKING_ATTRIBUTES: ReadonlySet<string> = new Set([
  PLACE,
  ..."class id role itemprop itemtype itemscope rel data-lang data-language data-testid data-type aria-label pubdate content value".split(
    " ",
  ),
]);

/** Elements that the sanitizer takes the tags from: it would have to go over what is left once more. */
const WORKING_TAGS = "address, article, aside, data, footer, form, header, hgroup, main, nav";

/** What it takes the contents of too. */
const DROPPED_TAG = "form";

/** The HTML in `root` without what only extraction needed, so that a message carries the article alone. It makes nothing safe. */
export function bareHtml(root: Element): string {
  for (const element of root.querySelectorAll(WORKING_TAGS)) {
    element.replaceWith(...(element.localName === DROPPED_TAG ? [] : element.childNodes));
  }
  for (const element of root.querySelectorAll("*")) {
    for (const name of element.getAttributeNames()) {
      if (WORKING_ATTRIBUTES.has(name)) element.removeAttribute(name);
    }
  }
  return root.innerHTML;
}
