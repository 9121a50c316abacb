import type { Article, Removal } from "../../utils/article";
import type { SanitizeOptions } from "../../utils/extract/sanitize";

/** The one door for HTML, handed in: `sanitizeToFragment`. */
export type ToFragment = (html: string, options: SanitizeOptions) => DocumentFragment;

/** What the body of an article is made of. */
export type BodySource = Pick<Article, "html" | "removed">;

/** Images whose addresses are held back. */
const HELD_IMAGE = "img[data-cl-src]:not([src]), img[data-cl-srcset]:not([srcset])";

/** Links between a text and its footnotes: the sanitizer lets no other fragment through. */
const NOTE_LINKS = 'a[href^="#cl-"]';

const REMOTE_LINKS = 'a[href]:not([href^="#"])';

/** How a body is made. */
export interface BodyMaking {
  /** Ids of removed blocks that stand in their places again. */
  readonly restored: readonly number[];
  readonly render: (html: string) => DocumentFragment;
  /** The accessible name of a table without a caption. */
  readonly tableLabel: string;
  /** The accessible name of a block that was put back. */
  readonly labelOf: (removal: Removal) => string;
  /** Where links open: pages of the extension must not be navigated away. */
  readonly linkTarget: "_blank" | "_self";
}

/** An article's body, ready to stand in the document. */
export function bodyFragment({ html, removed }: BodySource, making: BodyMaking): DocumentFragment {
  const body = making.render(html);
  const blocks = [...body.children];
  for (const removal of removed.filter(({ id }) => making.restored.includes(id)))
    body.insertBefore(restoredBlock(removal, making), blocks[removal.before] ?? null);
  settleLevels(body);
  for (const code of body.querySelectorAll("pre")) code.tabIndex = 0;
  for (const table of body.querySelectorAll("table")) boxTable(table, making.tableLabel);
  for (const link of body.querySelectorAll<HTMLAnchorElement>(REMOTE_LINKS)) link.target = making.linkTarget;
  for (const link of body.querySelectorAll(NOTE_LINKS)) link.addEventListener("click", followNote);
  return body;
}

/** How many images of `body` are held back. */
export function countHeldImages(body: ParentNode): number {
  return body.querySelectorAll(HELD_IMAGE).length;
}

/** Loads images before they come into sight: the reader has asked for all of them. */
export function loadAtOnce(body: ParentNode): void {
  for (const image of body.querySelectorAll("img")) image.loading = "eager";
}

function restoredBlock(removal: Removal, { render, labelOf }: BodyMaking): HTMLElement {
  const section = document.createElement("section");
  section.className = "restored";
  section.setAttribute("aria-label", labelOf(removal));
  section.append(render(removal.html));
  return section;
}

/** A table wider than the column scrolls in a box of its own, and stays a table. */
function boxTable(table: HTMLTableElement, label: string): void {
  const box = document.createElement("div");
  Object.assign(box, { className: "table-box", tabIndex: 0, role: "region" });
  box.ariaLabel = table.caption?.textContent?.trim() || label;
  table.replaceWith(box);
  box.append(table);
}

/** The levels of the body's headings, told without gaps: the title above them is the first. */
function settleLevels(body: DocumentFragment): void {
  const headings = [...body.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const tags = [...new Set(headings.map((heading) => heading.localName))].sort();
  for (const heading of headings) heading.ariaLevel = String(2 + tags.indexOf(heading.localName));
}

/** Goes to the footnote, or back to its place in the text; the address of the page around it stays as it is. */
function followNote(event: Event): void {
  if (!(event.currentTarget instanceof Element)) return;
  const link = event.currentTarget;
  const id = link.getAttribute("href")?.slice(1);
  event.preventDefault();
  link.closest(".article-body")?.querySelector(`[id="${id}"]`)?.scrollIntoView({ block: "center" });
}
