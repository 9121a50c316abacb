import type { Article, Removal } from "../../article";
import { blocksOf } from "../blocks";
import { collapse } from "../lines";
import { key } from "../metadata/compare";
import { parseHtml } from "./parse";

/** A note's number, as the sanitizer reads it. */
const NUMBER = "data-cl-id";

const NOTE_LINK = /^#cl-(\d+)$/;

/**
 * Puts the text of a further page at the end of `article`; what every page has at its head or foot stands there once.
 *
 * @returns `null` if the page says nothing that the article does not say.
 */
export function appendPage(article: Article, further: Article): Article | null {
  const whole = parseHtml(article.html).body;
  const page = parseHtml(further.html).body;
  if (further.lead !== null && further.lead !== article.lead) page.prepend(paragraph(page, further.lead));
  dropRepeatedHead(
    page,
    new Set([key(article.title), key(article.lead ?? ""), ...[...whole.children].map(fingerprint)]),
  );
  if (blocksOf(page).length === 0) return null;
  dropSharedEnd(whole, page);
  shiftNotes(page, highestNote(whole));
  const before = whole.childElementCount;
  whole.append(...page.childNodes);
  return {
    ...article,
    html: whole.innerHTML,
    blocks: blocksOf(whole),
    access: further.access.partial ? further.access : article.access,
    leads: [
      ...article.leads,
      ...further.leads.filter((lead) => !article.leads.some(({ title }) => title === lead.title)),
    ],
    embeds: [...article.embeds, ...further.embeds],
    removed: [...article.removed, ...newRemovals(article.removed, further.removed, before)],
  };
}

function paragraph(body: Element, text: string): Element {
  const element = body.ownerDocument.createElement("p");
  element.textContent = text;
  return element;
}

/** What a block says, or what its picture shows: equal for blocks that are repeated. */
function fingerprint(block: Element): string {
  const text = collapse(block.textContent);
  if (text !== "") return key(text) || text;
  const image = block.localName === "img" ? block : block.querySelector("img");
  return image?.getAttribute("src") ?? block.localName;
}

function dropRepeatedHead(page: Element, known: ReadonlySet<string>): void {
  while (page.firstElementChild !== null && known.has(fingerprint(page.firstElementChild))) {
    page.firstElementChild.remove();
  }
}

function dropSharedEnd(whole: Element, page: Element): void {
  let last = page.lastElementChild;
  while (
    last !== null &&
    whole.lastElementChild !== null &&
    fingerprint(last) === fingerprint(whole.lastElementChild)
  ) {
    whole.lastElementChild.remove();
    last = last.previousElementSibling;
  }
}

function highestNote(body: Element): number {
  const numbers = [...body.querySelectorAll(`[${NUMBER}]`)].map((note) => Number(note.getAttribute(NUMBER)));
  return Math.max(0, ...numbers);
}

function shiftNotes(page: Element, by: number): void {
  for (const note of page.querySelectorAll(`[${NUMBER}]`))
    note.setAttribute(NUMBER, String(Number(note.getAttribute(NUMBER)) + by));
  for (const link of page.querySelectorAll("a[href^='#cl-']")) {
    const number = NOTE_LINK.exec(link.getAttribute("href") ?? "")?.[1];
    link.setAttribute("href", `#cl-${Number(number) + by}`);
  }
}

/** Every page has the same furniture: it is listed once. */
function newRemovals(known: readonly Removal[], further: readonly Removal[], before: number): Removal[] {
  const texts = new Set(known.map(({ text }) => text));
  return further
    .filter(({ text }) => !texts.has(text))
    .map((removal, at) => ({ ...removal, id: known.length + at, before: before + removal.before }));
}
