import { NO_TEXT } from "./blocks";
import { aloneIn } from "./boilerplate/engine";
import { namesOf, parts } from "./boilerplate/rule";
import { type Line, placeOf, SENTENCE_END } from "./lines";
import { sameAs } from "./metadata/compare";
import { HEADING } from "./tags";

/** A standfirst has at least so many words, one fewer if it is a sentence. Set by the extraction bench. */
const LEAST_WORDS = 13;

/** More lines than these between title and body are no standfirst. Set by the extraction bench. */
const MOST_LINES = 8;

/** Share of a standfirst's words that may be links. Set by the extraction bench. */
const MOST_LINKED = 0.3;

const ELSEWHERE = "nav, aside, footer, form, figure, figcaption, time, ul, ol, table, [data-cl-kind]";

/** Names of what stands around an article and is none of its text. */
export const NOT_LEAD = parts(
  "caption captions credit credits byline author authors date time share sharing social related newsletter promo ad ads advert breadcrumb breadcrumbs comment comments tags meta menu nav cookie consent subscribe legend",
);

/**
 * Finds the standfirst among the page's lines: what stands between the title and the body's first line. Where the title
 * stands twice, as above a picture and below it, the nearer one counts if anything follows it.
 */
export function findLead(page: readonly Line[], body: readonly Line[], title: string): string | null {
  const isCaption = (line: Line) => line.element.closest(NO_TEXT) !== null;
  const shown = body.filter((line) => !isCaption(line));
  const known = new Set(shown.map((line) => line.text));
  const captions = new Set(body.filter(isCaption).map((line) => placeOf(line.element)));
  const isTitle = sameAs(title);
  const isNew = (line: Line) => !known.has(line.text) && !captions.has(placeOf(line.element));
  let before = page.slice(0, Math.max(0, placeAmong(page, shown[0])));
  while (before.length > 0) {
    const start = before.findLastIndex((line) => line.element.localName === "h1" || isTitle(line.text));
    if (start < 0) return null;
    const lines = before.slice(start + 1).filter((line) => isLead(line) && isNew(line));
    if (lines.length > MOST_LINES) return null;
    if (lines.length > 0) return [...new Set(lines.map((line) => line.text))].join(" ");
    before = before.slice(0, start);
  }
  return null;
}

/** Where the body's first line stands among the page's, -1 if nowhere. */
function placeAmong(page: readonly Line[], first: Line | undefined): number {
  if (first === undefined) return -1;
  const same = page.findIndex((line) => line.text === first.text);
  return same >= 0 ? same : page.findIndex((line) => placeOf(line.element) >= placeOf(first.element));
}

/** How pages name a standfirst. */
const STANDFIRST = parts(
  "dek deck standfirst summary subtitle sub-title subheadline sub-headline subhead article-lead chapo chapeau vorspann entradilla bajada sumario subline intro-text article-intro",
);

/** Lines of the body among which a standfirst is looked for. */
const HEAD_LINES = 3;

/** Takes a standfirst out of the body's first lines, if the page names it so or has the first line above it as well. */
export function takeStandfirst(root: Element, lines: readonly Line[], page: readonly Line[]): string | null {
  const present = aloneIn(root, lines);
  for (const line of present.slice(0, HEAD_LINES)) {
    const outer = line.element.parentElement;
    const named =
      (line === present[0] && page.filter((other) => other.text === line.text).length > 1) ||
      STANDFIRST.test(namesOf(line.element)) ||
      (outer !== null && outer !== root && STANDFIRST.test(namesOf(outer)));
    const least = HEADING.test(line.element.localName) ? LEAST_WORDS : LEAST_NAMED_WORDS;
    if (named && line.words >= least && present.length > HEAD_LINES) {
      line.element.remove();
      return line.text;
    }
  }
  return null;
}

/** A standfirst that is named so may be shorter. */
const LEAST_NAMED_WORDS = 4;

function isLead(line: Line): boolean {
  const least = SENTENCE_END.test(line.text) ? LEAST_WORDS - 1 : LEAST_WORDS;
  if (line.words < least || line.linkWords > line.words * MOST_LINKED) return false;
  if (line.element.closest(ELSEWHERE) !== null) return false;
  if (HEADING.test(line.element.localName)) return true;
  const outer = line.element.parentElement;
  return !NOT_LEAD.test(namesOf(line.element)) && !(outer !== null && NOT_LEAD.test(namesOf(outer)));
}
