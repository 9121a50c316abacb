import { attributeOf, findAll } from "../dom";
import { collapse, type Line, lineText } from "../lines";
import { isSame, isSiteName } from "./compare";
import { findDate } from "./dates";
import type { PageFacts } from "./facts";
import type { Surroundings } from "./surroundings";

/** Where pages mark who wrote: by data, by relation, by the name of a class, by the address of a link. */
const MARKED = [
  '[itemprop~="author"], [rel~="author"]',
  '[class*="author" i], [class*="autor" i], [class*="auteur" i], [class*="byline" i], [class*="verfasser" i]',
  '.vcard .fn, [class*="writer" i], [class*="contributor" i], [class*="poster" i], address, byline',
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autoren/"], a[href*="/auteur/"]',
].join(", ");

/** Parts of a page that speak of others: its menus, its comments, its other articles. */
const ELSEWHERE =
  'nav, footer, figure, [class*="comment" i], [class*="related" i], [class*="teaser-list" i], [id*="comment" i]';

/** Names of a class that belong to the lines that tell when and by whom. */
const TELLS_WHO = /meta|info|credit|signature|publication|autor|author|byline|detail/i;

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
  "shareaholic:article_author_name",
];

/** Longest run of words that is still a name or some. */
const LONGEST_BYLINE_WORDS = 14;

/** Words of one name: "Anna Maria van Rijn". */
const LONGEST_NAME_WORDS = 4;

/** Marked elements that are looked at; a forum has hundreds. */
const MOST_MARKED = 60;

const SAYS_WHO =
  "written|posted|published|reported|source|quelle|fuente|redaktion|story|text|texte|texto|words|pictures|photos|article|review|interview|beitrag|beiträge|artikel|kommentar|kolumne|gastbeitrag|autor|autorin|autoren|auteur|author|authors|tekst|автор|текст|yazar|كتب|كتبه|بقلم|作者|记者|記者|责任编辑|編集|zeige alle beiträge|alle beiträge|alle artikel|mehr|more|view all posts|posts|all posts|ein|eine|und|and";
const SAYS_BY = "by|from|von|vom|par|por|di|da|door|od|av|af|oleh|przez";

/** What introduces names: "By", "Text:", "Ein Beitrag von". */
const OPENING = new RegExp(
  `^(?:(?:${SAYS_WHO})(?:\\s*[:：]\\s*|\\s+(?=(?:${SAYS_WHO}|${SAYS_BY})(?:\\s|[:：]))))*(?:(?:${SAYS_WHO})\\s*[:：]\\s*|(?:${SAYS_BY})\\s*[:：]?\\s+)`,
  "i",
);

/** "By" and the name in two elements that only their style keeps apart. */
const GLUED_BY = /^(?:By|Von|Por|Par)(?=\p{Lu})/u;

/** Accounts that publish under nobody's name, and words that stand by a name and are none. */
const NOBODY =
  /^(?:admin|administrator|root|webmaster|user|guest|author|autor|unknown|anonymous|no author|by|por|par|von|posted|posted on|written|published|datum|date|quelle|source|n\/a|null|undefined|(?:alle|all|more|mehr|view|show|read|zum|zur|zu|über|about|profil|profile|folgen|follow|share|teilen|kontakt|contact|jobs|hire|log|sign|kommentare?|comments?|beiträge?|shares?|weltweit|pressemitteilung|gesponserte|sponsored)(?:\s.*)?|\d+ .*)$/i;

/** A staff instead of a person: better than nothing. */
const STAFF =
  /^(?:(?:die|das|the|la)\s)?(?:.*\s)?(?:redaktion|redaction|rédaction|redacción|redazione|redação|staff|editors?|team|desk|agencies|agenturen)$/i;

/** Two to four words with capitals, as most people's names are written. */
const PERSON =
  /^(?:(?:Dr|Prof|Mag|Dipl)\.?\s)*\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:von|van|de|der|den|di|da|du|la|le|al|el|bin|zu|dos|del)(?=\s)|\s\p{Lu}[\p{L}\p{M}'’.-]*){1,3}$/u;

/** Who wrote it, as names joined by commas; `null` if nobody is named. A person goes before a staff or the site itself. */
export function readByline(
  facts: PageFacts,
  siteName: string,
  surroundings: () => Surroundings,
  now: number,
): string | null {
  const isSite = (name: string) => STAFF.test(name) || isSiteName(name, siteName, facts.address);
  const sources: (() => readonly string[])[] = [
    () => facts.structured?.authors ?? [],
    () =>
      STATED.map((name) => facts.meta.get(name) ?? "")
        .filter((name) => clean(name).length > 0)
        .slice(0, 1),
    () => writtenBy(facts),
    () => markedNames(facts.body, surroundings(), isSite),
    () => namesInLines(surroundings(), now),
    () => facts.structured?.staff ?? [],
  ];
  let second: readonly string[] = [];
  for (const source of sources) {
    const names = unique(source().flatMap(clean));
    const people = names.filter((name) => !isSite(name));
    if (people.length > 0) return people.join(", ");
    if (second.length === 0) second = names;
  }
  return second.length > 0 ? second.join(", ") : null;
}

/** Turns what stands at a byline's place into names: no "By", no address, no date. */
export function clean(text: string): string[] {
  return withoutOpening(collapse(text))
    .split(/\s*(?:,|;|\||•|·|–|\s\/\s|\s-\s|\n|\s(?:and|und|et|y|i|e)\s|&)\s*/u)
    .map((name) =>
      withoutOpening(
        name
          .replace(/^@|\s*[([].*$|\s@\w+$/g, "")
          .replace(/[,:]+$|(?<=\p{L}{3})\.$/gu, "")
          .trim(),
      ),
    )
    .filter(isName);
}

function withoutOpening(text: string): string {
  return text.replace(OPENING, "").replace(GLUED_BY, "").trim();
}

function isName(name: string): boolean {
  if (name.length < 2 || name.split(" ").length > LONGEST_BYLINE_WORDS / 2) return false;
  return !/https?:|www\.|@|\d{2}|\.com\b/.test(name) && /\p{L}/u.test(name) && !NOBODY.test(name);
}

/** Blog systems write "Written by" and the name into two fields for cards. */
function writtenBy(facts: PageFacts): string[] {
  const label = facts.meta.get("twitter:label1")?.toLowerCase() ?? "";
  const name = facts.meta.get("twitter:data1") ?? "";
  return /written|verfasst|geschrieben|écrit|escrito|scritto|autor|author|geschreven|napisa/.test(label)
    ? [name]
    : [];
}

/** Names at marked places: the first below the title that is a person's, else the first. */
function markedNames(
  body: Element,
  { after }: Surroundings,
  isSite: (name: string) => boolean,
): readonly string[] {
  const start = after[0]?.element ?? null;
  const found: { names: readonly string[]; rank: number }[] = [];
  let left = MOST_MARKED;
  for (const element of findAll(body, MARKED)) {
    if (left-- <= 0) break;
    const text = attributeOf(element, "content") ?? lineText(element);
    if (text === "" || text.split(" ").length > LONGEST_BYLINE_WORDS || element.closest(ELSEWHERE) !== null)
      continue;
    const names = clean(text);
    if (names.length === 0) continue;
    const below =
      start !== null && Boolean(start.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    const person = names.some((name) => PERSON.test(name) && !isSite(name));
    found.push({ names, rank: (person ? 0 : 2) + (below ? 0 : 1) });
  }
  return found.sort((one, other) => one.rank - other.rank)[0]?.names ?? [];
}

/** Names in the lines by the title: after a word that says so, beside the date, or where such things are told. */
function namesInLines({ after, before }: Surroundings, now: number): readonly string[] {
  for (const line of [...after.slice(1), ...before]) {
    if (line.words > LONGEST_BYLINE_WORDS) continue;
    const names = clean(line.text);
    const introduced = withoutOpening(line.text) !== line.text;
    if (introduced && names[0] !== undefined && isShort(names[0])) return names.filter(isShort);
    const told = isToldIn(line) || findDate(line.text, null, now) !== null;
    const people = told ? names.filter((name) => PERSON.test(name)) : [];
    if (people.length > 0) return people;
  }
  return [];
}

/** A name after "By" need not look like a person's, but it has a capital, or none to have, and few words. */
function isShort(name: string): boolean {
  return name.split(" ").length <= LONGEST_NAME_WORDS && /^[\p{Lu}\p{Lo}]/u.test(name);
}

function isToldIn({ element }: Line): boolean {
  const around = [element, element.parentElement].map((part) => (part && attributeOf(part, "class")) ?? "");
  return around.some((names) => TELLS_WHO.test(names));
}

function unique(names: readonly string[]): string[] {
  return names.filter((name, at) => names.findIndex((other) => isSame(other, name)) === at);
}
