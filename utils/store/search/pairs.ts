/**
 * Which articles may have two words in a row: what a phrase is looked up by. Without it the texts of all articles that have
 * both words somewhere would have to be read.
 *
 * A pair is hashed to 15 bits, which are a term of the index, and 8 more, which stand in the place of its impact. One article
 * in some thousands is met that has not the pair: texts are still compared in the end.
 *
 * @see https://nlp.stanford.edu/IR-book/html/htmledition/biword-indexes-1.html
 */
import { hashText } from "../../hash";
import type { Postings } from "./postings";

/** Stands before a pair that is a term: no word begins with it. */
const PAIR_MARK = "\u0002";

const TERM_BITS = 15;
const CHECKS = 254;
const FIRST_LETTER = 0x40;

/** The check of a term under which an article has several pairs. */
const SEVERAL = CHECKS + 1;

/** A pair as the index has it. */
export interface Pair {
  readonly term: string;
  /** From 1 to 254. */
  readonly check: number;
}

/** The terms of pairs by their bits, as far as they were met: an article has some six hundred. */
const TERMS: string[] = [];

function hashPair(word: string, next: string): number {
  return hashText(next, hashText(" ", hashText(word)));
}

function bitsOf(hash: number): number {
  return hash >>> (32 - TERM_BITS);
}

function checkOf(hash: number): number {
  return 1 + ((hash & 0xffff) % CHECKS);
}

function termOf(bits: number): string {
  const known = TERMS[bits];
  if (known !== undefined) return known;
  const letters = [bits >>> 10, (bits >>> 5) & 0x1f, bits & 0x1f].map((five) => FIRST_LETTER + five);
  const term = PAIR_MARK + String.fromCharCode(...letters);
  TERMS[bits] = term;
  return term;
}

/** The pairs of words in a row, in order. */
export function pairsOf(words: readonly string[]): readonly Pair[] {
  return words.slice(1).map((next, at) => {
    const hash = hashPair(words[at] ?? "", next);
    return { term: termOf(bitsOf(hash)), check: checkOf(hash) };
  });
}

/** Adds the pairs of an article to its postings. */
export function addPairs(id: number, texts: readonly (readonly string[])[], postings: Postings): void {
  const checks = new Map<number, number>();
  for (const words of texts)
    for (let at = 1; at < words.length; at++) {
      const hash = hashPair(words[at - 1] ?? "", words[at] ?? "");
      const [bits, check] = [bitsOf(hash), checkOf(hash)];
      checks.set(bits, (checks.get(bits) ?? check) === check ? check : SEVERAL);
    }
  for (const [bits, check] of checks) postings.add(termOf(bits), id, check);
}

/** Tells whether an article may have a pair, by what the index has of it. */
export function mayHave(kept: number, { check }: Pick<Pair, "check">): boolean {
  return kept === check || kept === SEVERAL;
}
