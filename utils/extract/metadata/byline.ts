import { attributeOf, find, findAll } from "../dom";
import { collapse, lineText } from "../lines";
import type { PageFacts } from "./facts";
import { isSame } from "./title";

/** Places where pages show who wrote, best first. */
const SHOWN = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  'a[rel~="author"], [rel~="author"]',
  ".author .fn, .vcard .fn, .author-name, .authorname, .author__name, .byline__name, .byline-name, .article-author, .post-author, .entry-author",
  ".byline a, .by-line a, .author a, [class*='byline' i] a",
  ".byline, .by-line, .author, .article-byline, .post-byline",
];

const STATED = [
  "author",
  "article:author",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "byl",
  "citation_author",
  "article:author_name",
  "twitter:data1",
];

/** Longest run of words that is still a name or some. */
const LONGEST_BYLINE_WORDS = 14;

const OPENING =
  /^(?:(?:written|posted|published|reported|story|text|words|article|review|interview|von|vom|by|par|por|di|da|door|автор|текст|autor|auteur|author|tekst|af|av|oleh|yazar|كتب|بقلم|text von|interview|文)(?![\p{L}])\s*(?:by|von|par|por|:)?\s*[:：]?\s*)+/iu;

/** Accounts that publish under no person's name. */
const NOBODY =
  /^(?:admin|administrator|root|webmaster|editor|staff|user|guest|author|redaktion|redaction|redacción|redazione|redação|unknown|anonymous|n\/a|null|undefined|team|\d+ .*)$/i;

/** Who wrote it, as names joined by commas; `null` if nobody is named. */
export function readByline(facts: PageFacts, siteName: string): string | null {
  for (const names of candidates(facts)) {
    const kept = unique(names.flatMap((name) => clean(name))).filter((name) => !isSame(name, siteName));
    if (kept.length > 0) return kept.join(", ");
  }
  return null;
}

/** The dearest are looked up last. */
function* candidates(facts: PageFacts): Generator<readonly string[]> {
  yield facts.structured?.authors ?? [];
  for (const name of STATED) yield [facts.meta.get(name) ?? ""];
  for (const where of SHOWN) yield shownIn(facts.body, where);
}

/** Turns what stands at a byline's place into names: no "By", no address, no date. */
export function clean(text: string): string[] {
  const opened = collapse(text).replace(OPENING, "");
  return opened
    .split(/\s*(?:,|;|\||•|·|\s\/\s|\n|\sand\s|\sund\s|\set\s|\sy\s|&| i \b)\s*/u)
    .map((name) =>
      name
        .replace(OPENING, "")
        .replace(/^@|\s*[([].*$|[.,:]+$/g, "")
        .trim(),
    )
    .filter(isName);
}

function isName(name: string): boolean {
  if (name.length < 2 || name.split(" ").length > LONGEST_BYLINE_WORDS / 2) return false;
  return !/https?:|www\.|@|\d{2}|\.com\b/.test(name) && /\p{L}/u.test(name) && !NOBODY.test(name);
}

function shownIn(body: Element, selector: string): string[] {
  const names: string[] = [];
  for (const element of findAll(body, selector)) {
    if (element.closest("aside, footer, [class*='comment' i], [class*='related' i]") !== null) continue;
    const content = attributeOf(element, "content");
    const text = content ?? collapse(lineText(find(element, '[itemprop~="name"]') ?? element));
    if (text !== "" && text.split(" ").length <= LONGEST_BYLINE_WORDS) names.push(text);
    if (names.length > 0) break;
  }
  return names;
}

function unique(names: readonly string[]): string[] {
  return names.filter((name, at) => names.findIndex((other) => isSame(other, name)) === at);
}
