import { key } from "./metadata/compare";
import { HEADING } from "./tags";

/** A footnote's or a section's number, by which the sanitizer gives it the only kind of id there is. */
const NUMBER = "data-cl-id";

/** A number as an id in the article's own output. */
const OWN_ID = /^cl-\d+$/;

/** Blocks that say nothing by themselves: the article's blocks are lifted out of them. */
const WRAPPER = /^(?:div|section|aside|article|main)$/;

/** A page of so many headings that bear their own words as ids is a document with sections. */
const LEAST_SECTIONS = 3;

/** A paragraph in whose place Readability drops the box around it, address and all. */
const BOXED = "div[id] > p:only-child:not([id])";

/** A heading that opens a section of the document: no label of links elsewhere, whatever its words. */
export const SECTION_HEADING = `[${NUMBER}]`;

/** Notes that the page sets in its margin stand beside the words that they are about. */
export function settleMarginNotes(page: Element): void {
  for (const note of page.querySelectorAll("span.sidenote, span.marginnote")) {
    const small = page.ownerDocument.createElement("small");
    small.append(...note.childNodes);
    note.replaceWith(" ", small);
  }
}

/** Marks the headings of a document whose sections have addresses, and saves those of notes. */
export function markSections(page: Element): void {
  for (const lone of page.querySelectorAll(BOXED)) lone.id = lone.parentElement?.id ?? "";
  const sections = [...page.querySelectorAll("h2, h3, h4, h5, h6")].filter(isSection);
  if (sections.length < LEAST_SECTIONS) return;
  for (const heading of sections) heading.setAttribute(NUMBER, "");
}

function isSection(heading: Element): boolean {
  const { id } = heading.id === "" ? (heading.querySelector("[id]") ?? heading) : heading;
  return OWN_ID.test(id) || (id !== "" && key(id) === key(heading.textContent));
}

/** Lets links to notes and sections lead to them by number, in reading order. `page` is the page's own address. */
export function numberNotes(body: Element, page: string): void {
  const links = linksByTarget(body, page);
  let number = 0;
  for (const target of body.querySelectorAll(`[id], ${SECTION_HEADING}`)) {
    const here = links.get(target.id);
    links.delete(target.id);
    if (here === undefined && !target.hasAttribute(NUMBER)) continue;
    number += 1;
    shownPart(target).setAttribute(NUMBER, String(number));
    for (const link of here ?? []) link.setAttribute("href", `#cl-${number}`);
  }
}

function linksByTarget(body: Element, page: string): Map<string, Element[]> {
  const links = new Map<string, Element[]>();
  for (const link of body.querySelectorAll("a[href*='#']")) {
    const [address = "", id = ""] = (link.getAttribute("href") ?? "").split("#");
    if (id === "" || (address !== "" && address !== page.split("#")[0])) continue;
    links.set(id, [...(links.get(id) ?? []), link]);
  }
  return links;
}

function shownPart(target: Element): Element {
  if (HEADING.test(target.localName) || !WRAPPER.test(target.localName)) return target;
  return target.querySelector("p, li, h2, h3, h4") ?? target;
}
