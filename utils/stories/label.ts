/** What a story is called: "Yoon, Kishida · missile launches". */

import { hashText } from "../hash";
import type { Frequencies } from "./frequencies";
import { languageOf, namesOf, STOP_WORDS, stem } from "./tokenize";
import type { StoryDocument } from "./vectors";

const MAX_NAMES = 2;

/** Share of the members that must have what stands in the label. */
const HELD_BY_MOST = 0.6;

/** Names in more documents than this share tell no story apart: "Monday", "President". */
const MAX_NAME_SHARE = 0.1;

/** A capitalised word is a name if at least this share of its documents capitalise it: "Tokyo", not "Satisfied". */
const MIN_CAPITAL_SHARE = 0.35;

/** Share of its occurrences from which a name stands beside another that is in the label already: "Fumio" beside "Kishida". */
const COMPANION_SHARE = 0.6;

/** Document count assumed of what the frequencies don't have. */
const UNKNOWN_COUNT = 3;

/** Words of the beginning that can give the phrase: what a story is about stands early. */
const PHRASE_CHARACTERS = 2500;

/** A word in the title counts as much as this many in the text. */
const TITLE_FACTOR = 3;

/** Two plain words in a row: no capitals, so no names. */
const PLAIN_PAIR = /(?<![\p{L}\p{N}’'-])(\p{Ll}{3,})[ -](?=(\p{Ll}{3,})(?![\p{L}\p{N}’'-]))/gu;

/** Days and months say when, not what. */
const CALENDAR = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday " +
    "january february march april may june july august september october november december"
  ).split(" "),
);

/** How a term is spread over the members of a story. */
interface Spread {
  readonly term: string;
  readonly holders: number;
  readonly mentions: number;
}

function textOf(document: StoryDocument): string {
  return [document.title, document.lead ?? "", ...document.blocks.map((block) => block.text)].join("\n");
}

function spreadOf(lists: readonly (readonly string[])[]): Spread[] {
  const holders = new Map<string, number>();
  const mentions = new Map<string, number>();
  for (const list of lists) {
    for (const term of list) mentions.set(term, (mentions.get(term) ?? 0) + 1);
    for (const term of new Set(list)) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  return [...holders].map(([term, count]) => ({ term, holders: count, mentions: mentions.get(term) ?? 0 }));
}

/** Greater for what is rare elsewhere, often said, and in more of the members; equal ones in the order of letters. */
function byStrength(strength: (spread: Spread) => number): (one: Spread, other: Spread) => number {
  return (one, other) => strength(other) - strength(one) || (one.term < other.term ? -1 : 1);
}

function isName(name: string, frequencies: Frequencies): boolean {
  if (CALENDAR.has(name)) return false;
  const capitalised = frequencies.names.get(hashText(name)) ?? UNKNOWN_COUNT;
  const all = frequencies.words.get(hashText(stem(name))) ?? UNKNOWN_COUNT;
  return capitalised <= frequencies.documents * MAX_NAME_SHARE && capitalised >= all * MIN_CAPITAL_SHARE;
}

/** The names that most members share, rare ones first; of a person's names only the one that is used most. */
function sharedNames(members: readonly StoryDocument[], frequencies: Frequencies): string[] {
  const lists = members.map((member) => namesOf(textOf(member), languageOf(textOf(member), member.lang)));
  const spreads = spreadOf(lists);
  const mentions = new Map(spreads.map((spread) => [spread.term, spread.mentions]));
  const rarity = (name: string) =>
    Math.log(frequencies.documents / (frequencies.names.get(hashText(name)) ?? UNKNOWN_COUNT));
  const candidates = spreads
    .filter(
      ({ term, holders }) =>
        !term.includes("_") && holders >= members.length * HELD_BY_MOST && isName(term, frequencies),
    )
    .sort(
      byStrength(
        ({ term, holders, mentions }) => (rarity(term) * Math.log1p(mentions) * holders) / members.length,
      ),
    );
  const chosen: string[] = [];
  for (const { term, mentions: count } of candidates) {
    const beside = (other: string) =>
      (mentions.get(`${term}_${other}`) ?? 0) + (mentions.get(`${other}_${term}`) ?? 0);
    if (chosen.length < MAX_NAMES && !chosen.some((other) => beside(other) >= count * COMPANION_SHARE))
      chosen.push(term);
  }
  return chosen;
}

function plainPairs(text: string): string[] {
  return [...text.matchAll(PLAIN_PAIR)].flatMap(([, one = "", other = ""]) =>
    STOP_WORDS.has(one) || STOP_WORDS.has(other) ? [] : [`${one} ${other}`],
  );
}

/** The two plain words in a row that most members share: "trade dispute"; `null` if they share none. */
function sharedPhrase(members: readonly StoryDocument[], frequencies: Frequencies): string | null {
  const lists = members.map((member) => {
    const titles = Array<string>(TITLE_FACTOR).fill(member.title.toLowerCase());
    return plainPairs([...titles, textOf(member).slice(member.title.length, PHRASE_CHARACTERS)].join("\n"));
  });
  const capitals = new Set(
    members.flatMap((member) => namesOf(textOf(member), "en")).filter((word) => isName(word, frequencies)),
  );
  const rarity = (pair: string) =>
    pair.split(" ").reduce((sum, word) => {
      const count = frequencies.words.get(hashText(stem(word))) ?? UNKNOWN_COUNT;
      return sum + Math.log(frequencies.documents / count);
    }, 0);
  const [best] = spreadOf(lists)
    .filter(({ holders }) => holders >= members.length * HELD_BY_MOST)
    .filter(({ term }) => !term.split(" ").some((word) => capitals.has(word)))
    .sort(
      byStrength(
        ({ term, holders, mentions }) => (rarity(term) * Math.log1p(mentions) * holders) / members.length,
      ),
    );
  return best?.term ?? null;
}

/** The name as the members write it most. */
function asWritten(name: string, members: readonly StoryDocument[]): string {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${name.replaceAll(".", "\\.")}(?![\\p{L}\\p{N}])`, "giu");
  const forms = spreadOf(members.map((member) => textOf(member).replaceAll("’", "'").match(pattern) ?? []));
  const [best] = forms.filter(({ term }) => term !== name).sort(byStrength(({ mentions }) => mentions));
  return best?.term ?? name;
}

function earliestTitle(members: readonly StoryDocument[]): string {
  const [first] = members.toSorted(
    (one, other) => (one.at ?? 0) - (other.at ?? 0) || (one.title < other.title ? -1 : 1),
  );
  return first?.title ?? "";
}

/**
 * The name of a story: up to two names that most of its articles share and few others have, and the words they share.
 *
 * A lone article lends its headline, and so does the earliest one where nothing is shared or the language gives no names.
 * The order of the members does not matter. It is "" without members.
 */
export function storyLabel(members: readonly StoryDocument[], frequencies: Frequencies): string {
  if (members.length <= 1) return members[0]?.title ?? "";
  const names = sharedNames(members, frequencies).map((name) => asWritten(name, members));
  if (names.length === 0) return earliestTitle(members);
  const phrase = sharedPhrase(members, frequencies);
  return phrase === null ? names.join(", ") : `${names.join(", ")}\u00a0· ${phrase}`;
}
