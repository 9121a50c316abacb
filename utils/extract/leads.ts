import type { Lead } from "../article";
import { type Taken, takeElement } from "./boilerplate/engine";
import { SEE_MORE } from "./boilerplate/rules/related";
import { collapse, type Line, linesOf } from "./lines";
import { resolve } from "./metadata/facts";
import { isSame } from "./metadata/title";

/** A headline has at least so many words; fewer are a label. */
const LEAST_HEADLINE_WORDS = 4;

/** A headline or a teaser has at most so many. */
const MOST_TEASER_WORDS = 60;

/** An excerpt that was cut short ends so. */
const CUT_SHORT = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/;

const ENDS_SENTENCE = /[.!?。！？]["”’)]?$/u;

/** Takes out cards of other articles that have lost their markup: a headline, a teaser cut short, "see more". */
export function takeUnmarkedCards(root: Element): Taken[] {
  const taken: Taken[] = [];
  const lines = linesOf(root);
  for (const [at, line] of lines.entries()) {
    const [headline, teaser] = [lines[at - 2], lines[at - 1]];
    if (headline === undefined || teaser === undefined || !SEE_MORE.test(line.text)) continue;
    if (!CUT_SHORT.test(teaser.text) || !isHeadline(headline) || teaser.words > MOST_TEASER_WORDS) continue;
    taken.push(takeCard([headline, teaser, line]));
  }
  return taken;
}

function isHeadline(line: Line): boolean {
  return (
    line.words >= LEAST_HEADLINE_WORDS &&
    line.words <= MOST_TEASER_WORDS / 2 &&
    !ENDS_SENTENCE.test(line.text)
  );
}

function takeCard(lines: readonly Line[]): Taken {
  const parts = lines.map((line) => takeElement(line.element, "related", "related-card", line.text));
  return {
    role: "related",
    rule: "related-card",
    text: parts.map((part) => part.text).join(" "),
    html: parts.map((part) => part.html).join(""),
    place: parts[0]?.place ?? 0,
  };
}

/** The headlines that the related blocks of a page name. */
export function leadsOf(removed: readonly Taken[], base: string, parse: (html: string) => Element): Lead[] {
  const leads: Lead[] = [];
  for (const taken of removed) {
    if (taken.role !== "related") continue;
    for (const lead of leadsIn(parse(taken.html), base)) {
      if (!leads.some((known) => isSame(known.title, lead.title))) leads.push(lead);
    }
  }
  return leads;
}

function leadsIn(card: Element, base: string): Lead[] {
  const lines = linesOf(card);
  const leads: Lead[] = [];
  for (const [at, line] of lines.entries()) {
    const link = line.element.querySelector("a[href]") ?? line.element.closest("a[href]");
    const title = collapse(line.text).replace(/^[\p{L}\s]{3,20}:\s(?=\S+\s\S+\s\S+)/u, (label) =>
      /more|also|aussi|auch/i.test(label) ? "" : label,
    );
    if (line.words < LEAST_HEADLINE_WORDS || SEE_MORE.test(title) || CUT_SHORT.test(title)) continue;
    const next = lines[at + 1];
    const card = next !== undefined && CUT_SHORT.test(next.text);
    if (line.linkWords === 0 && !card && !/^H[1-6]$/.test(line.element.tagName)) continue;
    leads.push({
      title,
      url: resolve(link?.getAttribute("href") ?? null, base),
      excerpt: card ? next.text : null,
    });
  }
  return leads;
}
