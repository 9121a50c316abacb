/** Words of articles in other languages than English, whose frequencies are counted in the reader's own library. */

import { countsOf, type WordCounts, withoutSingles } from "../word-counts";
import { documentWords } from "./document-words";
import { hashesOf } from "./frequencies";
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
export function foreignWords(document: StoryDocument): ForeignWords | null {
  const { lang, title, body } = documentWords(document);
  return lang === "en" ? null : { lang, words: [...title, ...body] };
}

/** The counts of articles of one language. */
export function countForeign(articles: readonly ForeignWords[]): WordCounts {
  return countsOf(articles.map(({ words }) => hashesOf(words)));
}

/** What is kept of a language's counts. */
export function keptWords(counts: WordCounts): WordCounts {
  return counts.hashes.length > MAX_WORDS ? withoutSingles(counts) : counts;
}
