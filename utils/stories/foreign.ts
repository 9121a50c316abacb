/** Words of articles in other languages than English, whose frequencies are counted in the reader's own library. */
import { documentWords } from "./document-words";
import { hashesOf } from "./frequencies";
import type { StoryDocument } from "./vectors";
import { NO_WORDS, type WordCounts, withDocuments, withoutSingles } from "./word-counts";

/** Words that are kept of a language; beyond, those that were met only once go. */
const MAX_WORDS = 60_000;

/** An article's words in a language that the shipped frequencies don't have. */
export interface ForeignWords {
  /** Primary language subtag. */
  readonly lang: string;
  readonly words: readonly string[];
}

/** The words of an article that is not in English; `null` of one that is. */
export function foreignWords(document: StoryDocument): ForeignWords | null {
  const { lang, title, body } = documentWords(document);
  return lang === "en" ? null : { lang, words: [...title, ...body] };
}

/** The counts of a language with more articles. */
export function countForeign(known: WordCounts | null, ...articles: readonly ForeignWords[]): WordCounts {
  const counts = withDocuments(
    known ?? NO_WORDS,
    articles.map(({ words }) => hashesOf(words)),
  );
  return counts.hashes.length > MAX_WORDS ? withoutSingles(counts) : counts;
}
