import { blankDocument } from "./dom";
import { LeanReadability } from "./lean-readability";
import type { Names } from "./names";

/** The least text that Readability takes for an article before it tries again, less strictly: set by the extraction bench. */
const ENOUGH_CHARACTERS = 250;

/** Readability takes a heading that is called a header, as recipes and documents call theirs, for the page's header. */
const CALLED_HEADER =
  ":is(h2, h3, h4, h5, h6):is([class*='header' i], [id*='header' i]), [class*='header' i] > :is(h2, h3, h4, h5, h6):only-child";

/** Where a report is from, within its first paragraph: Readability takes it for the author's name. */
const DATELINE = "p [class*='dateline' i]";

/** What stands for a player or a drawing. */
const STAND_IN = "[data-cl-kind='video'], [data-cl-kind='drawing']";

/** Finds the part of `page` that is worth reading, as Readability sees it, and gives it as a copy. `null` if there is none. */
export function findBody(page: Element, names: Names): Element | null {
  const copy = blankDocument();
  copy.body.replaceWith(copyOf(page, names, copy));
  const refill = () => copy.body.replaceChildren(...copyOf(page, names, copy).childNodes);
  const body = new LeanReadability(copy, ENOUGH_CHARACTERS, refill).findBody();
  for (const card of body?.querySelectorAll(STAND_IN) ?? []) showWords(card);
  return body;
}

/** A copy of the page without what would mislead Readability. */
function copyOf(page: Element, names: Names, owner: Document): Element {
  const copy = owner.importNode(page, true);
  for (const card of copy.querySelectorAll(STAND_IN)) hideWords(card);
  if (names.include("header"))
    for (const heading of copy.querySelectorAll(CALLED_HEADER)) callHeading(heading);
  if (names.include("dateline"))
    for (const place of copy.querySelectorAll(DATELINE)) place.removeAttribute("class");
  return copy;
}

/** Has Readability see a picture: a card's words are no text and its link none of the text's. */
function hideWords(card: Element): void {
  card.setAttribute("title", card.textContent);
  card.replaceChildren(card.ownerDocument.createElement("img"));
}

function showWords(card: Element): void {
  card.textContent = card.getAttribute("title");
  card.removeAttribute("title");
}

/** Takes the word off the heading and off the boxes that hold nothing else. */
function callHeading(heading: Element): void {
  let element: Element | null = heading;
  while (element !== null && element.localName !== "body") {
    element.className = element.className.replace(/header/gi, "heading");
    element.id = element.id.replace(/header/gi, "heading");
    element = element.parentElement?.childElementCount === 1 ? element.parentElement : null;
  }
}
