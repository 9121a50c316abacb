/** Words of articles in other languages than English, whose frequencies are counted in the reader's own library. */
import type { Frequencies, LibraryFrequencies } from "./frequencies";
import { hashText } from "./hash";
import { languageOf, wordsOf } from "./tokenize";
import type { StoryDocument } from "./vectors";

/** Words that are kept of a language; beyond, those that were met only once go. */
const MAX_WORDS = 60_000;

/** An article's words in a language that the shipped frequencies don't have. */
export interface ForeignWords {
  /** Primary language subtag. */
  readonly lang: string;
  readonly words: readonly string[];
}

/** The words of an article that is not in English; `null` of one that is. */
export function foreignWords({ title, lead, blocks, lang: claimed }: StoryDocument): ForeignWords | null {
  const text = [title, lead ?? "", ...blocks.map((block) => block.text)].join("\n");
  const lang = languageOf(text, claimed);
  return lang === "en" ? null : { lang, words: wordsOf(text, lang) };
}

/** The counts of a language with more articles. */
export function countForeign(
  known: LibraryFrequencies | null,
  ...articles: readonly ForeignWords[]
): LibraryFrequencies {
  const counts = new Map(known?.counts);
  for (const word of articles.flatMap(({ words }) => [...new Set(words)])) {
    const hash = hashText(word);
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const kept = counts.size > MAX_WORDS ? new Map([...counts].filter(([, count]) => count > 1)) : counts;
  return { documents: (known?.documents ?? 0) + articles.length, counts: kept };
}

/** The frequencies with the library's own counts of a language. */
export function withForeign(frequencies: Frequencies, lang: string, counts: LibraryFrequencies): Frequencies {
  return { ...frequencies, library: new Map(frequencies.library).set(lang, counts) };
}
