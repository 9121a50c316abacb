/**
 * Words as search compares them: without case, accents and the marks that Arabic and Hebrew leave out in print.
 * Scripts that write no spaces are searched by any run of characters, all others by the beginnings of words.
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

/** What is more than plain letters and the signs of print, which need no normalization: most English text is no more. */
const NOT_PLAIN = /[^\t\n\r -~\u2010-\u2027]/;

function fold(text: string): string {
  if (!NOT_PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(FOLDED_MARKS, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/** The folded words of `text`, each once. */
export function searchWords(text: string): readonly string[] {
  return [...new Set(fold(text).match(WORD) ?? [])];
}

/** All folded words of `text` in order, each after a space: a word begins where `" " + word` stands. */
export function searchableText(text: string): string {
  return (fold(text).match(WORD) ?? []).map((word) => ` ${word}`).join("");
}

/** Tells whether `text` (of `searchableText`) holds every one of `words` (of `searchWords`). */
export function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(UNSPACED.test(word) ? word : ` ${word}`));
}

/** How many of `words` (of `searchWords`) may be met in `text` as it is written: a quick look, never too few. */
export function mayHold(text: string, words: readonly string[]): number {
  const folded = fold(text);
  return words.filter((word) => folded.includes(word)).length;
}

/** A stretch of text, `[start, end)`, in UTF-16 units. */
export type Span = readonly [start: number, end: number];

/** Where `words` (of `searchWords`) are met in `text` as it is written; in order, not overlapping. */
export function hitSpans(text: string, words: readonly string[]): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(WORD)) {
    const span = hitIn(match[0], words);
    if (span !== null) spans.push([match.index + span[0], match.index + span[1]]);
  }
  return spans;
}

/** The longest hit in one written word; the whole word where folding changed its length. */
function hitIn(written: string, words: readonly string[]): Span | null {
  const folded = fold(written);
  const hits = words.filter((word) =>
    UNSPACED.test(word) ? folded.includes(word) : folded.startsWith(word),
  );
  const longest = hits.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return null;
  if (folded.length !== written.length) return [0, written.length];
  const start = folded.indexOf(longest);
  return [start, start + longest.length];
}
