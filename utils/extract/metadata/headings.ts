import { attributeOf, findAll, tagOf } from "../dom";
import { collapse, lineText } from "../lines";

/** What pages mark as their main heading. */
export const MAIN_HEADING = 'h1, [itemprop~="headline"]';

/** Names that content systems give to the title of what is shown, and headings of second rank. */
export const LESSER_HEADING =
  "h2, .entry-title, .post-title, .article-title, .article__title, .article-headline, .article__headline, .page-title, .story-title, .headline, .title";

/** Headings that are looked at: more are not titles. */
const MOST_HEADINGS = 20;

/** Titles in here are those of other articles. */
const ELSEWHERE = "nav, aside, footer";

/** Names of a class that mark the line above a title. */
const KICKER =
  /kicker|topline|overline|dachzeile|ober(?:zeile|titel)|roofline|eyebrow|pre-?title|superline|spitzmarke|surtitre|antetitulo|occhiello|prefix|subhead|sub-?title|sub-?line/i;

/** What stood between a kicker and the title. */
const LEFT_OVER = /^[\s:|–—-]+/;

/** The texts of a page's headings, in its order; none comes twice. */
export function headingsOf(body: Element, selector: string): string[] {
  const texts: string[] = [];
  for (const heading of findAll(body, selector)) {
    if (texts.length >= MOST_HEADINGS) break;
    if (heading.closest(ELSEWHERE) !== null) continue;
    const text = withoutHyphens(headingText(heading));
    if (text !== "" && !texts.includes(text)) texts.push(text);
  }
  return texts;
}

/** Hyphens that show only at a line's end are no letters of the title. */
export function withoutHyphens(title: string): string {
  return collapse(title.replace(/\u00ad/g, ""));
}

/** A heading's text without the kicker that some pages put into it. */
function headingText(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  for (const part of [...copy.children]) {
    if (tagOf(part) === "small" || KICKER.test(attributeOf(part, "class") ?? "")) part.remove();
  }
  return lineText(copy).replace(LEFT_OVER, "") || lineText(heading);
}
