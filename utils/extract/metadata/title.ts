import { findAll } from "../dom";
import { collapse, lineText } from "../lines";
import type { PageFacts } from "./facts";

/** What stands between a title and a site's name. */
const SEPARATOR = /\s+[|\-–—·•»«›:/\\~]+\s+|\s*[|»›]\s*|\s+::\s+/;

/** The shortest title that a cut may leave, in words, unless the page shows it as a heading. */
const SHORTEST_TITLE_WORDS = 3;

/** Headings that are looked at: more are not titles. */
const MOST_HEADINGS = 20;

/** The article's title without the site's name; empty if the page has none. */
export function readTitle(facts: PageFacts, siteName: string): string {
  const headings = headingsOf(facts.body);
  const stated = [
    facts.structured?.headline ?? null,
    facts.meta.get("og:title") ?? null,
    facts.meta.get("twitter:title") ?? null,
    facts.documentTitle,
    facts.meta.get("dc.title") ?? null,
  ].filter((title): title is string => title !== null && title !== "");
  const shown = headings.find((heading) => stated.some((title) => opensWith(title, heading)));
  if (shown !== undefined) return shown;
  const stripped = stated.map((title) => stripSite(title, siteName));
  return stripped.find((title) => title !== "" && !isSame(title, siteName)) ?? headings[0] ?? "";
}

/** Compares titles by their letters and digits alone. */
export function isSame(one: string, other: string): boolean {
  return key(one) === key(other) && key(one) !== "";
}

/** A title's letters and digits. */
export function key(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function headingsOf(body: Element): string[] {
  const texts: string[] = [];
  for (const heading of findAll(body, 'h1, [itemprop~="headline"]')) {
    if (texts.length >= MOST_HEADINGS) break;
    const text = collapse(lineText(heading));
    if (text !== "") texts.push(text);
  }
  return texts;
}

/** A heading is the title if a stated title is the same, or the same and a site's name beside it. */
function opensWith(stated: string, heading: string): boolean {
  const [whole, part] = [key(stated), key(heading)];
  if (part === "" || whole === part) return part !== "";
  const beside = stated.split(SEPARATOR).some((piece) => isSame(piece, heading));
  return beside
    ? heading.split(" ").length >= SHORTEST_TITLE_WORDS
    : whole.startsWith(part) && part.length > whole.length / 2;
}

function stripSite(title: string, siteName: string): string {
  const pieces = title
    .split(SEPARATOR)
    .map((piece) => piece.trim())
    .filter(Boolean);
  if (pieces.length < 2) return title;
  const own = pieces.filter((piece) => !isSame(piece, siteName));
  if (own.length < pieces.length && own.length === 1) return own[0] ?? title;
  const cut = /^(.*\S)\s*(?:\s[|\-–—·•»›~]+\s|[|»›]|\s::\s)\s*[^|»›]{1,60}$/.exec(title)?.[1];
  return cut !== undefined && cut.split(/\s+/).length >= SHORTEST_TITLE_WORDS ? cut : title;
}
