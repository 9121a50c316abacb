/**
 * How many documents a word or name stands in, so that rare ones count more than common ones.
 *
 * English comes with the package (`public/frequencies.txt`); other languages are counted in the reader's own library.
 */
import { HASH_START, hashStep, hashText } from "../hash";
import { countsOf, type WordCounts } from "../word-counts";

/** What `vectorize` needs to know about the language at large. */
export interface Frequencies {
  /** How many English documents were counted. */
  readonly documents: number;
  /** Counts of English words, by `hashText` of the word. */
  readonly words: ReadonlyMap<number, number>;
  /** Counts of English names, by `hashText` of the name. */
  readonly names: ReadonlyMap<number, number>;
  /** Counts of other languages by primary language subtag ("de"), from the reader's own library. */
  readonly library: ReadonlyMap<string, WordCounts>;
}

const MAGIC = "clearline-frequencies 1";

/** Counts are kept as one letter: A is the least count written, each letter is this factor more. */
const COUNT_STEP = 1.35;

const LETTER_A = 65;
const LETTER_Z = 90;
const FIRST_SMALL_LETTER = 97;
const DIGIT_0 = 48;

/**
 * Reads the shipped file.
 *
 * Its first line is `clearline-frequencies 1 DOCUMENTS LEAST`, then come the words and the names, a line each. A line is front-coded: every
 * entry is one base-36 digit (how many characters it shares with the entry before), the further characters, and a capital
 * letter that stands for the count, `LEAST · 1.35^(letter − A)`. Made by `tests/bench/pack-frequencies.ts`.
 *
 * @throws {TypeError} When the data is no such file.
 */
export function parseFrequencies(data: string | Uint8Array): Frequencies {
  const text = typeof data === "string" ? data : new TextDecoder().decode(data);
  const [header = "", words = "", names = ""] = text.split("\n");
  const [documents, least] = header.slice(MAGIC.length).trim().split(" ").map(Number);
  if (!header.startsWith(MAGIC) || !documents || !least)
    throw new TypeError("This is no file of word frequencies.");
  const counts = countsByLetter(least);
  return {
    documents,
    words: parseEntries(words, counts),
    names: parseEntries(names, counts),
    library: new Map(),
  };
}

function countsByLetter(least: number): readonly number[] {
  return Array.from({ length: LETTER_Z - LETTER_A + 1 }, (_, letter) =>
    Math.round(least * COUNT_STEP ** letter),
  );
}

/** Hashes are continued from the shared beginning, so no string is ever made. */
function parseEntries(line: string, counts: readonly number[]): Map<number, number> {
  const entries = new Map<number, number>();
  const hashes = [HASH_START];
  let length = -1;
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index);
    if (length < 0) {
      length = code >= FIRST_SMALL_LETTER ? code - FIRST_SMALL_LETTER + 10 : code - DIGIT_0;
    } else if (code >= LETTER_A && code <= LETTER_Z) {
      entries.set(hashes[length] ?? HASH_START, counts[code - LETTER_A] ?? 0);
      length = -1;
    } else {
      hashes[length + 1] = hashStep(hashes[length] ?? HASH_START, code);
      length++;
    }
  }
  return entries;
}

/**
 * The frequencies with the library's own counts of a language.
 *
 * @param lang Primary language subtag: "de", "ja".
 * @param documents Each the words of one article, as `wordsOf` gives them.
 */
export function withLibrary(
  frequencies: Frequencies,
  lang: string,
  documents: Iterable<readonly string[]>,
): Frequencies {
  return withCounts(frequencies, lang, countsOf([...documents].map(hashesOf)));
}

/** The hashes of words, each once. */
export function hashesOf(words: readonly string[]): ReadonlySet<number> {
  return new Set(words.map((word) => hashText(word)));
}

/** The frequencies with counts of a language from the reader's own library. */
export function withCounts(frequencies: Frequencies, lang: string, counts: WordCounts): Frequencies {
  return { ...frequencies, library: new Map(frequencies.library).set(lang, counts) };
}
