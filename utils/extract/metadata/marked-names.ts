import { attributeOf, findAll } from "../dom";
import { lineText } from "../lines";
import type { PageFacts } from "./facts";
import { introducedNames, isPerson, LONGEST_BYLINE_WORDS, namesIn } from "./names";

/** Where pages mark who wrote: by data, by relation, by the name of a class, by the address of a link. */
const MARKED = [
  '[itemprop~="author"], [rel~="author"]',
  '[class*="author" i], [class*="autor" i], [class*="auteur" i], [class*="byline" i], [class*="verfasser" i]',
  '.vcard .fn, [class*="writer" i], [class*="contributor" i], [class*="poster" i], .credit, address, byline',
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autoren/"], a[href*="/auteur/"]',
].join(", ");

/** Marks that mean nothing else. */
const PLAINLY_MARKED =
  '[itemprop~="author"], [rel~="author"], .author, .byline, .vcard .fn, .post-author, .entry-author, .article-author';

/** Parts of a page that speak of others: its menus, its comments, its other articles. */
const ELSEWHERE =
  'nav, figure, .comment, .comments, [class*="comment-" i], [class*="commentlist" i], [id*="comment" i], [class*="related" i], [class*="teaser-list" i]';

/** Marked elements that are looked at; a forum has hundreds. */
const MOST_MARKED = 60;

/**
 * Names at marked places: a person before an account, a plain mark before a vague one, below the title before above it.
 *
 * @param start Where the title stands.
 */
export function markedNames(
  { body, names: called }: PageFacts,
  start: Element | null,
  isSite: (name: string) => boolean,
  now: number,
): readonly string[] {
  const found: { names: readonly string[]; rank: number }[] = [];
  let left = MOST_MARKED;
  for (const element of findAll(body, called.narrow(MARKED))) {
    if (left-- <= 0) break;
    const names = namesOfMarked(element, now);
    if (names.length === 0 || element.closest(ELSEWHERE) !== null) continue;
    const below =
      start !== null && Boolean(start.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    const person = names.some((name) => isPerson(name) && !isSite(name));
    found.push({
      names,
      rank: (person ? 0 : 2) + (below ? 0 : 1) - (element.matches(PLAINLY_MARKED) ? 3 : 0),
    });
  }
  return found.sort((one, other) => one.rank - other.rank)[0]?.names ?? [];
}

function namesOfMarked(element: Element, now: number): readonly string[] {
  const text = attributeOf(element, "content") ?? lineText(element);
  if (text === "" || text.split(" ").length > LONGEST_BYLINE_WORDS) return [];
  const labeled = introducedNames(text, now);
  return labeled.length > 0 ? labeled : namesIn(text, now);
}
