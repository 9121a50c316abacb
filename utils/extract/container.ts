import { type Line, placeOf, proseOf, totalOf } from "./lines";
import type { Names } from "./names";

/** What pages call the part that holds their article, surest first. */
const NAMED_BODIES =
  "[itemprop~='articleBody'], [property~='articleBody'], .article-body, .article__body, .articleBody, .article-content, .article__content, .article-text, .article_body, .articlebody, .story-body, .story-content, .storytext, .entry-content, .post-content, .post-body, .post__content, .td-post-content, .single-content, .content-article, .news-content, .blog-content, .post-entry, .entry-text, .body-text, .richtext, article, main, [role='main'], .post, .entry";

/** Candidates that are weighed: pages have a few. */
const MOST_CANDIDATES = 12;

/** A candidate counts only if less than this share of the chosen lines lies in it. Set by the extraction bench. */
const MOST_SHARED = 0.3;

/** Share of a candidate's words that may be links. Set by the extraction bench. */
const MOST_LINKED = 0.35;

/** A candidate needs this share of the chosen body's prose. Set by the extraction bench. */
const LEAST_PROSE = 0.7;

/** A part of the page that its author calls the article. */
export interface Candidate {
  readonly place: number;
  readonly lines: readonly Line[];
}

/** The parts of the page that bear an article's name, while the page is whole. */
export function candidatesIn(page: Element, names: Names, lines: readonly Line[]): Candidate[] {
  return [...page.querySelectorAll(names.narrow(NAMED_BODIES))].slice(0, MOST_CANDIDATES).map((element) => ({
    place: placeOf(element),
    lines: lines.filter((line) => element.contains(line.element)),
  }));
}

/**
 * Finds a better body than the one that was chosen: one that its author calls the article, that has about as much prose,
 * and that is another part of the page. One that merely encloses the choice is never taken.
 */
export function betterBody(chosen: readonly Line[], candidates: readonly Candidate[]): Candidate | null {
  const texts = new Set(chosen.map((line) => line.text));
  const prose = proseOf(chosen);
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    const shared = new Set(candidate.lines.map((line) => line.text).filter((text) => texts.has(text)));
    if (shared.size >= texts.size * MOST_SHARED || linkShare(candidate.lines) > MOST_LINKED) continue;
    const own = proseOf(candidate.lines);
    if (own === 0 || own < prose * LEAST_PROSE) continue;
    if (best === null || own > proseOf(best.lines)) best = candidate;
  }
  return best;
}

function linkShare(lines: readonly Line[]): number {
  const words = totalOf(lines);
  return words === 0 ? 1 : totalOf(lines, "linkWords") / words;
}
