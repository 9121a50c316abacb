/**
 * Words as search compares them: without case, accents and the marks that Arabic and Hebrew leave out in print. Scripts
 * that write no spaces are taken apart by the platform's dictionaries.
 */

/** Combining accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs. Other scripts' marks are letters. */
const FOLDED_MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670]/gu;

/** Letters that no normalization takes apart and that people type without their stroke. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  ς: "σ",
};

const LETTER = /[ßæœøłđıς]/gu;

const UNSPACED_RUN =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";

const WORD = new RegExp(`${UNSPACED_RUN}+|[[\\p{L}\\p{N}\\p{M}]--${UNSPACED_RUN}]+`, "gv");

const UNSPACED = new RegExp(`^${UNSPACED_RUN}`, "v");

const HAS_UNSPACED = new RegExp(UNSPACED_RUN, "v");

/** What is more than plain letters and the signs of print, which need no normalization: most English text is no more. */
const NOT_PLAIN = /[^\t\n\r -~\u2010-\u2027]/;

/** The words of folded text that is no more than that. */
const PLAIN_WORD = /[a-z0-9]+/g;

/** Longer runs of letters are no words; those that begin alike count as one. Keeps a term's UTF-8 within a byte's count. */
const MAX_TERM_UNITS = 40;

/** One way of taking text apart for all readers: what one language's page says must be found in another's. */
const SEGMENTER = new Intl.Segmenter("en", { granularity: "word" });

/** A folded word and where it is written: `[start, end)` in UTF-16 units. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Text without what makes no difference to search. */
export function fold(text: string): string {
  if (!NOT_PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(FOLDED_MARKS, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/** The folded words of `text` in order. */
export function termsOf(text: string): readonly string[] {
  if (!NOT_PLAIN.test(text)) return (text.toLowerCase().match(PLAIN_WORD) ?? []).map(clip);
  const words = fold(text).match(WORD) ?? [];
  if (!HAS_UNSPACED.test(text)) return words.map(clip);
  const terms: string[] = [];
  for (const word of words) {
    if (UNSPACED.test(word)) for (const { segment } of SEGMENTER.segment(word)) terms.push(clip(segment));
    else terms.push(clip(word));
  }
  return terms;
}

/** The folded words of `text` with the places where they are written, in order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const parts = UNSPACED.test(written) ? SEGMENTER.segment(written) : [{ segment: written, index: 0 }];
    for (const { segment, index: offset } of parts) {
      const start = index + offset;
      const terms = NOT_PLAIN.test(segment) ? termsOf(segment) : [clip(segment.toLowerCase())];
      for (const term of terms) tokens.push({ term, start, end: start + segment.length });
    }
  }
  return tokens;
}

function clip(term: string): string {
  return term.length > MAX_TERM_UNITS ? term.slice(0, MAX_TERM_UNITS) : term;
}
