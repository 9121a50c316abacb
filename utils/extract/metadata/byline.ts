import { attributeOf, textOf } from "../dom";
import type { Line } from "../lines";
import { isSame, isSiteName } from "./compare";
import { findDate } from "./dates";
import { type PageFacts, stated } from "./facts";
import { markedNames } from "./marked-names";
import { introducedNames, isPerson, isStaff, LONGEST_BYLINE_WORDS, namesIn } from "./names";
import type { Surroundings } from "./surroundings";

/** Names of a class that belong to the lines that tell when and by whom. */
const TELLS_WHO = /meta|info|credit|signature|publication|autor|author|byline|detail/i;

const STATED =
  "citation_author dc.creator dcterms.creator author article:author parsely-author sailthru.author byl article:author_name shareaholic:article_author_name".split(
    " ",
  );

/** Words of one name: "Anna Maria van Rijn". */
const LONGEST_NAME_WORDS = 4;

/** A name, a day and a time of day: the head of a post in a forum. */
const TIME_OF_DAY = /\d{1,2}[:.]\d{2}(?!\d)/;

/** The agency behind a place: "Hamburg (dpa/lno) – ", "LONDON (Reuters) - ". */
const AGENCY =
  /^[\p{L}\s/,.-]{2,40}\((dpa|afp|ap|reuters|apa|sda|epd|kna|sid|ansa|efe|pap|tass|anp|belga|pti|ians|jiji|kyodo|xinhua)((?:\/\p{L}+)*)\)\s*[-–—:]/iu;

/** All that the sources read. */
interface Scene {
  readonly facts: PageFacts;
  readonly now: number;
  near(): Surroundings;
  isSite(name: string): boolean;
}

/** Reads one place in which a page may name its author. */
type NameSource = (scene: Scene) => readonly string[];

const AUTHOR: readonly NameSource[] = [
  // Introduced by the title.
  ({ near, now }) => firstNames(labelsOf(near()), (line) => introduced(line, now)),
  // JSON-LD author, shown.
  (scene) => shownOf(authorsOf(scene), scene),
  // Meta author, shown.
  (scene) => shownOf(statedNames(scene), scene),
  // Marked in the page.
  ({ facts, near, isSite, now }) => markedNames(facts, near().after[0]?.element ?? null, isSite, now),
  // JSON-LD author.
  authorsOf,
  // Beside the date by the title.
  (scene) => firstNames(labelsOf(scene.near()), (line) => toldNames(line, scene)),
  // Introduced elsewhere.
  ({ near, now }) => firstNames(near().all.filter(isLabel), (line) => introduced(line, now).filter(isPerson)),
  // Meta author.
  statedNames,
  // JSON-LD organization.
  ({ facts }) => facts.structured?.staff ?? [],
  // Agency of the dateline.
  ({ near }) => firstNames(near().after, (line) => agencyOf(line.text)),
];

function authorsOf({ facts }: Scene): readonly string[] {
  return facts.structured?.authors ?? [];
}

/** The names if the page shows one of them: systems also state who set the page up. */
function shownOf(texts: readonly string[], { facts, now }: Scene): readonly string[] {
  const names = texts.flatMap((text) => namesIn(text, now));
  const text = names.length > 0 ? textOf(facts.body) : "";
  return names.some((name) => text.includes(name)) ? names : [];
}

/** Who wrote it, as names joined by commas; `null` if nobody is named. A staff or the site itself only if nobody else is. */
export function readByline(
  facts: PageFacts,
  siteName: string,
  near: () => Surroundings,
  now: number,
): string | null {
  const isSite = (name: string) => isStaff(name) || isSiteName(name, siteName, facts.address);
  const scene: Scene = { facts, now, near, isSite };
  let staff: readonly string[] = [];
  for (const source of AUTHOR) {
    const names = unique(source(scene).flatMap((text) => namesIn(text, now)));
    const others = names.filter((name) => !isSite(name));
    if (others.length > 0) return others.join(", ");
    if (staff.length === 0) staff = names;
  }
  return staff.length > 0 ? staff.join(", ") : null;
}

/** The first field that names somebody; an account's handle names nobody. */
function statedNames({ facts, now }: Scene): readonly string[] {
  for (const name of STATED) {
    const named = (facts.meta.get(name) ?? []).filter((text) => !text.startsWith("@"));
    if (named.some((text) => namesIn(text, now).length > 0)) return named;
  }
  return writtenBy(facts);
}

/** Blog systems write "Written by" and the name into two fields for cards. */
function writtenBy(facts: PageFacts): string[] {
  const label = stated(facts, "twitter:label1")?.toLowerCase() ?? "";
  const name = stated(facts, "twitter:data1") ?? "";
  return /written|verfasst|geschrieben|écrit|escrito|scritto|autor|author|geschreven|napisa/.test(label)
    ? [name]
    : [];
}

function labelsOf({ after, before }: Surroundings): readonly Line[] {
  return [...after.slice(1), ...before].filter(isLabel);
}

function isLabel(line: Line): boolean {
  return line.words <= LONGEST_BYLINE_WORDS;
}

function firstNames(lines: readonly Line[], read: (line: Line) => readonly string[]): readonly string[] {
  for (const line of lines) {
    const names = read(line);
    if (names.length > 0) return names;
  }
  return [];
}

/**
 * Names up to the first that is none. A name after "By" need not look like a person's, but it has few words, and a capital, or
 * none to have, or a date behind it.
 */
function introduced(line: Line, now: number): readonly string[] {
  const names = introducedNames(line.text, now).filter(
    (name) => name.split(" ").length <= LONGEST_NAME_WORDS,
  );
  if (names.length === 0) return names;
  const dated = findDate(line.text, null, now) !== null;
  const other = names.findIndex((name) => (!dated || name.includes(" ")) && !/^[\p{Lu}\p{Lo}]/u.test(name));
  return other < 0 ? names : names.slice(0, other);
}

/** A person beside the date or where such things are told; before the time of day, an account. */
function toldNames(line: Line, { now }: Scene): readonly string[] {
  const names = namesIn(line.text, now);
  if (names.length === 0) return names;
  const date = findDate(line.text, null, now);
  if (date === null && !isToldIn(line)) return [];
  const people = names.filter(isPerson);
  if (people.length > 0) return people;
  const posted = date !== null && date.index > 0 && TIME_OF_DAY.test(line.text.slice(date.index));
  return posted ? names.slice(0, 1).filter((name) => !name.includes(" ")) : [];
}

function isToldIn({ element }: Line): boolean {
  const around = [element, element.parentElement].map((part) => (part && attributeOf(part, "class")) ?? "");
  return around.some((names) => TELLS_WHO.test(names));
}

function agencyOf(text: string): readonly string[] {
  const match = AGENCY.exec(text);
  return match === null ? [] : [`${match[1]}${match[2]}`];
}

function unique(names: readonly string[]): string[] {
  return names.filter((name, at) => names.findIndex((other) => isSame(other, name)) === at);
}
