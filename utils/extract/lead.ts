import { isAlone } from "./boilerplate/engine";
import { namesOf, parts } from "./boilerplate/rule";
import { type Line, placeOf } from "./lines";
import { isSame } from "./metadata/compare";

/** A standfirst has at least so many words, one fewer if it is a sentence. Set by the extraction bench. */
const LEAST_WORDS = 13;

/** More lines than these between title and body are no standfirst. Set by the extraction bench. */
const MOST_LINES = 8;

/** Share of a standfirst's words that may be links. Set by the extraction bench. */
const MOST_LINKED = 0.3;

const ENDS_SENTENCE = /[.!?。！？…]["”’»)]*$/u;

const ELSEWHERE = "nav, aside, footer, form, figure, figcaption, time, ul, ol, table, [data-cl-kind]";

const NOT_LEAD = parts(
  "caption captions credit credits byline author authors date time share sharing social related newsletter promo ad ads advert breadcrumb breadcrumbs comment comments tags meta menu nav cookie consent subscribe legend",
);

/** Finds the standfirst among the page's lines: what stands between the title and the body's first line. */
export function findLead(page: readonly Line[], body: readonly Line[], title: string): string | null {
  const first = body[0];
  if (first === undefined) return null;
  const same = page.findIndex((line) => line.text === first.text);
  const end = same >= 0 ? same : page.findIndex((line) => placeOf(line.element) >= placeOf(first.element));
  const before = page.slice(0, Math.max(0, end));
  const start = before.findLastIndex((line) => line.element.localName === "h1" || isSame(line.text, title));
  if (start < 0) return null;
  const known = new Set(body.map((line) => line.text));
  const lines = before.slice(start + 1).filter((line) => isLead(line) && !known.has(line.text));
  return lines.length === 0 || lines.length > MOST_LINES ? null : lines.map((line) => line.text).join(" ");
}

/** How pages name a standfirst. */
const STANDFIRST = parts(
  "dek deck standfirst summary subtitle sub-title subheadline sub-headline subhead article-lead chapo chapeau vorspann entradilla bajada sumario subline intro-text article-intro",
);

/** Lines of the body among which a standfirst is looked for. */
const HEAD_LINES = 3;

/** Takes a standfirst out of the body's first lines, if the page names it so. */
export function takeStandfirst(root: Element, lines: readonly Line[]): string | null {
  const present = lines.filter((line) => isAlone(line, root));
  for (const line of present.slice(0, HEAD_LINES)) {
    const outer = line.element.parentElement;
    const named =
      STANDFIRST.test(namesOf(line.element)) ||
      (outer !== null && outer !== root && STANDFIRST.test(namesOf(outer)));
    if (named && line.words >= LEAST_NAMED_WORDS && present.length > HEAD_LINES) {
      line.element.remove();
      return line.text;
    }
  }
  return null;
}

/** A standfirst that is named so may be shorter. */
const LEAST_NAMED_WORDS = 4;

function isLead(line: Line): boolean {
  const least = ENDS_SENTENCE.test(line.text) ? LEAST_WORDS - 1 : LEAST_WORDS;
  if (line.words < least || line.linkWords > line.words * MOST_LINKED) return false;
  if (line.element.closest(ELSEWHERE) !== null) return false;
  const outer = line.element.parentElement;
  return !NOT_LEAD.test(namesOf(line.element)) && !(outer !== null && NOT_LEAD.test(namesOf(outer)));
}
