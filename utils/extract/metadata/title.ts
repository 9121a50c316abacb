import { attributeOf, findAll } from "../dom";
import { collapse, lineText } from "../lines";
import { hostOf, type PageFacts } from "./facts";

/** What stands between a title and a site's name. */
const SEPARATOR = /\s+[|\-–—·•»«›:/\\~]+\s+|\s*[|»›]\s*|\s+::\s+/;

/** The site's name before the title, as "Site: Title" has it. */
const PREFIX = /^([^:]{2,40}):\s+(.+)$/;

/** The shortest title that a cut may leave, in words, unless the page shows it as a heading. */
const SHORTEST_TITLE_WORDS = 3;

/** Headings that are looked at: more are not titles. */
const MOST_HEADINGS = 20;

/** Names of a class that mark the line above a title. */
const KICKER =
  /kicker|topline|overline|dachzeile|ober(?:zeile|titel)|roofline|eyebrow|pre-?title|superline|spitzmarke|surtitre|antetitulo|occhiello|prefix|subhead|sub-?title|sub-?line/i;

/** The article's title without the site's name; empty if the page has none. */
export function readTitle(facts: PageFacts, siteName: string): string {
  const isSite = (text: string) => isSiteName(text, siteName, facts.address);
  const headings = headingsOf(facts.body).filter((heading) => !isSite(heading));
  const stated = statedTitles(facts);
  const shown = headings.find((heading) => stated.some((title) => opensWith(title, heading)));
  if (shown !== undefined) return shown;
  const only = headings.length === 1 ? headings[0] : undefined;
  if (only !== undefined && isTitle(only, stated, siteName)) return only;
  const stripped = stated
    .map((title) => stripSite(title, isSite))
    .filter((title) => title !== "" && !isSite(title));
  const inside = stripped.find(
    (title) => wordsOf(title).length > 1 && headings.some((heading) => endsWith(heading, title)),
  );
  if (inside !== undefined) return inside;
  return onlyHeading(headings) ?? stripped[0] ?? headings[0] ?? stated[0] ?? "";
}

/** Compares titles by their letters and digits alone. */
export function isSame(one: string, other: string): boolean {
  return key(one) === key(other) && key(one) !== "";
}

/** A title's letters and digits. */
export function key(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether a text is the site's name, or its host's. */
export function isSiteName(text: string, siteName: string, address: string): boolean {
  const own = key(text);
  if (own === "") return false;
  if (own === key(siteName)) return true;
  const host = hostOf(address);
  return own === key(host) || own === key(host.split(".").at(-2) ?? "");
}

function statedTitles(facts: PageFacts): string[] {
  const titles = [
    facts.structured?.headline ?? null,
    facts.meta.get("og:title") ?? null,
    facts.meta.get("twitter:title") ?? null,
    facts.documentTitle,
    facts.meta.get("dc.title") ?? null,
  ];
  return titles.map((title) => withoutHyphens(title ?? "")).filter((title) => title !== "");
}

/** The only heading of a page is its title, though others state it in other words; a site's name or motto shares none. */
function isTitle(heading: string, stated: readonly string[], siteName: string): boolean {
  const words = heading
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > SHORTEST_TITLE_WORDS);
  if (isSame(heading, siteName) || heading.split(" ").length < SHORTEST_TITLE_WORDS) return false;
  return stated.some((title) => words.some((word) => title.toLowerCase().includes(word)));
}

function headingsOf(body: Element): string[] {
  const texts: string[] = [];
  for (const heading of findAll(body, 'h1, [itemprop~="headline"]')) {
    if (texts.length >= MOST_HEADINGS) break;
    if (heading.closest("nav, aside, footer") !== null) continue;
    const text = withoutHyphens(headingText(heading));
    if (text !== "" && !texts.includes(text)) texts.push(text);
  }
  return texts;
}

/** A heading's text without the kicker that some pages put into it. */
function headingText(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  for (const part of [...copy.children]) {
    if (part.localName === "small" || KICKER.test(attributeOf(part, "class") ?? "")) part.remove();
  }
  return lineText(copy) || lineText(heading);
}

/** Hyphens that show only at a line's end are no letters of the title. */
function withoutHyphens(title: string): string {
  return collapse(title.replace(/\u00ad/g, ""));
}

/** A heading is the title if a stated title is the same, or the same and a site's name beside it. */
function opensWith(stated: string, heading: string): boolean {
  const [whole, part] = [key(stated), key(heading)];
  if (part === "" || whole === part) return part !== "";
  const pieces = stated.split(SEPARATOR).filter((piece) => piece.trim() !== "");
  const beside = pieces.some((piece) => isSame(piece, heading));
  const longest = pieces.every((piece) => key(piece).length <= part.length);
  return (
    (beside && (longest || isSame(pieces[0] ?? "", heading))) ||
    (whole.startsWith(part) && part.length > whole.length / 2)
  );
}

/** A kicker before the title makes the heading end with it. */
function endsWith(heading: string, title: string): boolean {
  return key(heading).endsWith(key(title));
}

/** Pages reword their title for search engines; a single heading that is long enough is what their readers see. */
function onlyHeading(headings: readonly string[]): string | undefined {
  const [first, second] = headings;
  return first !== undefined && second === undefined && wordsOf(first).length >= SHORTEST_TITLE_WORDS
    ? first
    : undefined;
}

function wordsOf(title: string): string[] {
  return title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function stripSite(title: string, isSite: (text: string) => boolean): string {
  const prefixed = PREFIX.exec(title);
  if (prefixed?.[1] !== undefined && isSite(prefixed[1])) return prefixed[2] ?? title;
  const pieces = title
    .split(SEPARATOR)
    .map((piece) => piece.trim())
    .filter(Boolean);
  if (pieces.length < 2) return title;
  const own = pieces.filter((piece) => !isSite(piece));
  if (own.length < pieces.length && own.length === 1) return own[0] ?? title;
  const cut = /^(.*\S)\s*(?:\s[|\-–—·•»›~]+\s|[|»›]|\s::\s)\s*[^|»›]{1,60}$/.exec(title)?.[1];
  return cut !== undefined && cut.split(/\s+/).length >= SHORTEST_TITLE_WORDS ? cut : title;
}
