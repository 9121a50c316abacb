import type { Lead } from "../article";
import { aloneIn, type Taken, takeElement } from "./boilerplate/engine";
import { plain, wholly } from "./boilerplate/rule";
import { RELATED_LABELS, SEE_MORE } from "./boilerplate/rules/related";
import { collapse, isProse, type Line, linesOf, lineText, SENTENCE_END, totalOf, wordsIn } from "./lines";
import { isSame } from "./metadata/compare";
import { resolve } from "./metadata/facts";
import { HEADING } from "./tags";

/** A headline has at least so many words; fewer are a label. */
const LEAST_HEADLINE_WORDS = 4;

/** A headline or a teaser has at most so many. */
const MOST_TEASER_WORDS = 60;

/** An excerpt that was cut short ends so. */
const CUT_SHORT = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/;

/** Takes out cards of other articles, whatever their markup: a headline, a teaser cut short, "see more". */
export function takeCards(root: Element, lines: readonly Line[]): Taken[] {
  const taken: Taken[] = [];
  const seeMore = wholly(SEE_MORE);
  for (const [at, line] of lines.entries()) {
    const [headline, teaser] = [lines[at - 2], lines[at - 1]];
    if (headline === undefined || teaser === undefined || teaser.words > MOST_TEASER_WORDS) continue;
    if (!CUT_SHORT.test(teaser.text) || !isHeadline(headline) || !seeMore.test(plain(line.text))) continue;
    if (root.contains(headline.element)) taken.push(takeCard(root, [headline, teaser, line]));
  }
  return taken;
}

/** A label of links has at most so many characters. */
const LONGEST_LABEL = 120;

/** A box of links holds at most so many words. */
const MOST_BOX_WORDS = 150;

/** At least this share of a box's words, but for its label, stands in links or teasers. */
const LEAST_LINKED = 0.6;

/** Boxes are looked for this far above their label. */
const MOST_LEVELS = 3;

/** Takes out boxes inside the article that open with a label such as "Related" and hold links. */
export function takeLinkBoxes(root: Element, lines: readonly Line[]): Taken[] {
  const taken: Taken[] = [];
  const label = wholly(RELATED_LABELS);
  for (const line of lines) {
    if (line.text.length > LONGEST_LABEL || !label.test(plain(line.text)) || !root.contains(line.element))
      continue;
    const box = boxAround(line, root);
    if (box !== null) taken.push(takeElement(box, "related", "related-box"));
  }
  return taken;
}

function boxAround(label: Line, root: Element): Element | null {
  if (label.element.closest(ARTICLE) === null || label.element.closest(BESIDE) !== null) return null;
  let box: Element | null = null;
  let outer: Element | null = label.element;
  for (let level = 0; level < MOST_LEVELS && outer !== null && outer !== root; level += 1) {
    if (isLinkBox(linesOf(outer), label)) box = outer;
    outer = outer.parentElement;
  }
  return box;
}

function isLinkBox(lines: readonly Line[], label: Line): boolean {
  const others = lines.filter((line) => line.text !== label.text);
  const words = totalOf(others);
  if (others.length === 0 || words > MOST_BOX_WORDS || lines[0]?.text !== label.text) return false;
  return totalOf(others, "linkWords") >= words * LEAST_LINKED;
}

/** Where a box belongs to the article and not to the page around it. */
const ARTICLE =
  "article, main, [role='main'], [itemprop~='articleBody'], .entry-content, .post-content, .article-body";

const BESIDE = "[role='complementary'], footer, nav";

/** A line of fewer words without a label is no headline of another article, but a word of this one. */
const LEAST_LINK_WORDS = 4;

/** Takes out links to other articles that stand in lines of their own between the paragraphs, with the label before them. */
export function takeLinkRuns(root: Element, lines: readonly Line[]): Taken[] {
  const present = aloneIn(root, lines);
  const label = wholly([...RELATED_LABELS, "more"]);
  const taken: Taken[] = [];
  let start = 0;
  for (const [at, line] of present.entries()) {
    if (isBareLink(line)) continue;
    const run = present.slice(start, at);
    const before = present[start - 1];
    start = at + 1;
    if (run.length === 0 || before === undefined || !isProse(line)) continue;
    const labeled = label.test(plain(before.text));
    if (!labeled && !(isProse(before) && interrupts(run, before))) continue;
    for (const out of labeled ? [before, ...run] : run) {
      taken.push(takeElement(out.element, "related", "related-run", out.text));
    }
  }
  return taken;
}

function isBareLink(line: Line): boolean {
  return line.linkWords === line.words && line.element.closest(NOT_RUN) === null;
}

const NOT_RUN = "td, th, dt, pre, blockquote, figure, [data-cl-kind]";

/** Links that a sentence announces belong to it, linked headings to what follows them; a list of links, or a linked word, is often the article's own. */
function interrupts(run: readonly Line[], before: Line): boolean {
  if (/[:：]$/.test(before.text)) return false;
  return !run.some(
    (line) =>
      line.words < LEAST_LINK_WORDS ||
      HEADING.test(line.element.localName) ||
      line.element.closest("li") !== null,
  );
}

function isHeadline(line: Line): boolean {
  return (
    line.words >= LEAST_HEADLINE_WORDS && line.words <= MOST_TEASER_WORDS / 2 && !SENTENCE_END.test(line.text)
  );
}

function takeCard(root: Element, lines: readonly Line[]): Taken {
  const text = lines.map((line) => line.text).join(" ");
  const card = lines[0]?.element.parentElement ?? null;
  if (card !== null && card !== root && lineText(card) === text)
    return takeElement(card, "related", "related-card", text);
  const parts = aloneIn(root, lines).map((line) =>
    takeElement(line.element, "related", "related-card", line.text),
  );
  const holder = root.ownerDocument.createElement("div");
  holder.append(...parts.map((part) => part.element));
  return {
    role: "related",
    rule: "related-card",
    text: parts.map((part) => part.text).join(" "),
    element: holder,
    place: parts[0]?.place ?? 0,
  };
}

/** The headlines that the related blocks of a page name. */
export function leadsOf(removed: readonly Taken[], base: string): Lead[] {
  const leads: Lead[] = [];
  for (const taken of removed) {
    if (taken.role !== "related") continue;
    for (const lead of leadsIn(taken.element, base)) {
      if (!leads.some((known) => isSame(known.title, lead.title))) leads.push(lead);
    }
  }
  return leads;
}

function leadsIn(card: Element, base: string): Lead[] {
  const lines = linesOf(card);
  const leads: Lead[] = [];
  const seeMore = wholly(SEE_MORE);
  for (const [at, line] of lines.entries()) {
    const link = line.element.querySelector("a[href]") ?? line.element.closest("a[href]");
    const title = headlineOf(line, link);
    if (wordsIn(title) < LEAST_HEADLINE_WORDS || seeMore.test(plain(title)) || CUT_SHORT.test(title))
      continue;
    const teaser = lines[at + 1];
    const teased = teaser !== undefined && CUT_SHORT.test(teaser.text);
    if (line.linkWords === 0 && !teased && !HEADING.test(line.element.localName)) continue;
    leads.push({
      title,
      url: resolve(link?.getAttribute("href") ?? null, base),
      excerpt: teased ? teaser.text : null,
    });
  }
  return leads;
}

/** A headline is what is linked, without the label before it. */
function headlineOf(line: Line, link: Element | null): string {
  const linked = link === null ? "" : collapse(link.textContent);
  return wordsIn(linked) >= LEAST_HEADLINE_WORDS && line.text.endsWith(linked) ? linked : collapse(line.text);
}
