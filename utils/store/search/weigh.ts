/** What an article's words say of it: BM25's part that depends on the article alone, as a byte for each term. */
import type { Page } from "./page-writer";
import { eachPair } from "./pairs";
import { Postings } from "./postings";
import { termsOf } from "./terms";

/** Text of an article, and how much one word of it counts. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/** An article as the index takes it. */
export interface SearchDocument {
  readonly id: number;
  readonly fields: readonly WeightedText[];
}

/** BM25's usual constants: how soon further occurrences stop counting, and how much long articles are held down. */
const K1 = 1.2;
const B = 0.75;

/** Words of an article of ordinary length. A fixed one keeps impacts comparable between articles indexed years apart. */
const USUAL_WORDS = 700;

/** An impact that no term exceeds: BM25's limit for endless occurrences. */
const MAX_IMPACT = K1 + 1;

/** Prefixes of up to so many characters are terms of their own: gathering their words would take a tenth of the index. */
const KEPT_PREFIX_CHARACTERS = 2;

/** Stands before a prefix that is a term of its own: no word begins with it. */
const PREFIX_MARK = "\u0001";

/** The term under which all words that begin with `prefix` are found; `null` if it is too long for one. */
export function prefixTerm(prefix: string): string | null {
  return [...prefix].length > KEPT_PREFIX_CHARACTERS ? null : PREFIX_MARK + prefix;
}

/** Adds the terms of a document, its short prefixes and pairs included, each with its impact, or a pair's check. */
function addAll({ id, fields }: SearchDocument, postings: Postings): void {
  const texts = fields.map(({ text }) => termsOf(text));
  const { counts, words } = countTerms(fields, texts);
  const norm = K1 * (1 - B + (B * words) / USUAL_WORDS);
  const prefixes = new Map<string, number>();
  const raise = (prefix: string, impact: number) => {
    if ((prefixes.get(prefix) ?? 0) < impact) prefixes.set(prefix, impact);
  };
  for (const [term, count] of counts) {
    const impact = Math.max(1, Math.round((255 * count * (K1 + 1)) / (count + norm) / MAX_IMPACT));
    postings.add(term, id, impact);
    const first = lengthOfCharacter(term, 0);
    raise(term.slice(0, first), impact);
    if (term.length > first) raise(term.slice(0, first + lengthOfCharacter(term, first)), impact);
  }
  for (const [prefix, impact] of prefixes) postings.add(PREFIX_MARK + prefix, id, impact);
  eachPair(texts, (bits, check) => postings.addPair(bits, id, check));
}

/** How many UTF-16 units the character at `at` takes. */
function lengthOfCharacter(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Adds the pairs alone of a document. */
function addPairsOf({ id, fields }: SearchDocument, postings: Postings): void {
  eachPair(
    fields.map(({ text }) => termsOf(text)),
    (bits, check) => postings.addPair(bits, id, check),
  );
}

/** Pages of an index that has these documents and no others; of `pairs`, if only that is wanted. */
export function pagesOf(
  documents: readonly SearchDocument[],
  wanted: "all" | "pairs" = "all",
): readonly Page[] {
  const postings = new Postings();
  const add = wanted === "all" ? addAll : addPairsOf;
  for (const document of documents.toSorted((one, other) => one.id - other.id)) add(document, postings);
  return postings.pages();
}

/** How much each term counts in all, and how many words there are. `texts` has the terms of each field. */
function countTerms(fields: readonly WeightedText[], texts: readonly (readonly string[])[]) {
  const counts = new Map<string, number>();
  for (const [at, { weight }] of fields.entries())
    for (const term of texts[at] ?? []) counts.set(term, (counts.get(term) ?? 0) + weight);
  return { counts, words: texts.reduce((sum, { length }) => sum + length, 0) };
}
