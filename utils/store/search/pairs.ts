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

/** Stands before a pair that is a term: no word begins with it. */
const PAIR_MARK = "\u0002";

const TERM_BITS = 15;

/** How many terms of pairs there are: each has its bits for a number. */
export const PAIRS = 2 ** TERM_BITS;

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

/** The term of the pairs that have these bits; the terms are in the order of the bits. */
export function pairTerm(bits: number): string {
  const known = TERMS[bits];
  if (known !== undefined) return known;
  const letters = [bits >>> 10, (bits >>> 5) & 0x1f, bits & 0x1f].map((five) => FIRST_LETTER + five);
  const term = PAIR_MARK + String.fromCharCode(...letters);
  TERMS[bits] = term;
  return term;
}

/** The bits that a term of pairs stands for; `null` for any other term. */
export function pairBits(term: string): number | null {
  if (!term.startsWith(PAIR_MARK)) return null;
  const five = (at: number) => term.charCodeAt(at) - FIRST_LETTER;
  return (five(1) << 10) | (five(2) << 5) | five(3);
}

/** The pairs of words in a row, in order. */
export function pairsOf(words: readonly string[]): readonly Pair[] {
  return words.slice(1).map((next, at) => {
    const hash = hashPair(words[at] ?? "", next);
    return { term: pairTerm(bitsOf(hash)), check: checkOf(hash) };
  });
}

/** The check of each pair of the article at hand, by its bits; 0 where it has none. All are 0 between two articles. */
const CHECKS_MET = new Uint8Array(PAIRS);

/** Hands over the pairs of an article, each once: its bits and its check. */
export function eachPair(
  texts: readonly (readonly string[])[],
  take: (bits: number, check: number) => void,
): void {
  const met: number[] = [];
  for (const words of texts)
    for (let at = 1; at < words.length; at++) {
      const hash = hashPair(words[at - 1] ?? "", words[at] ?? "");
      const [bits, check] = [bitsOf(hash), checkOf(hash)];
      const known = CHECKS_MET[bits] ?? 0;
      if (known === 0) met.push(bits);
      CHECKS_MET[bits] = known === 0 || known === check ? check : SEVERAL;
    }
  for (const bits of met) {
    const check = CHECKS_MET[bits] ?? 0;
    CHECKS_MET[bits] = 0;
    take(bits, check);
  }
}

/** Tells whether an article may have a pair, by what the index has of it. */
export function mayHave(kept: number, { check }: Pick<Pair, "check">): boolean {
  return kept === check || kept === SEVERAL;
}
