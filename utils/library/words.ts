import { addWordCounts, getWordCounts } from "../store/word-counts";
import {
  countForeign,
  type Frequencies,
  foreignWords,
  keptWords,
  type StoryDocument,
  withCounts,
} from "../stories";
import type { WordCounts } from "../word-counts";
import type { Shelf } from "./shelf";

/**
 * Articles of a language that are all counted; of later ones a share is, which changes the frequencies no more: the words of
 * an article are as much to write as its text.
 */
const ALL_COUNTED = 500;
const COUNTED_SHARE = 8;

/**
 * Tells whether words are counted with the others of their language.
 *
 * @param turn A whole number that is another one each time.
 */
export function isCounted(known: WordCounts | null, turn: number): boolean {
  return (known?.documents ?? 0) < ALL_COUNTED || turn % COUNTED_SHARE === 0;
}

/** What the library knows of the language of an article. */
export interface KnownWords {
  /** The frequencies that fit it: those of the library's own articles in its language, if that is not English. */
  readonly frequencies: Frequencies;
  /** Counts the words of the article, which has `id`, with the others of its language. */
  readonly count: (id: number) => Promise<void>;
}

/** What the library knows of the language of `document`, read once for all that a save has to do with it. */
export async function knownWords(
  { library, frequencies }: Shelf,
  document: StoryDocument,
): Promise<KnownWords> {
  const foreign = foreignWords(document);
  if (foreign === null) return { frequencies, count: async () => {} };
  const { lang } = foreign;
  const counts = await getWordCounts(library, lang);
  return {
    frequencies: counts === null ? frequencies : withCounts(frequencies, lang, counts),
    count: async (id) => {
      if (isCounted(counts, id)) await addWordCounts(library, lang, countForeign([foreign]), keptWords);
    },
  };
}
