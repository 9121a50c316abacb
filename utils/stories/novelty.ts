/** Which sentences of an article say what the reader has not read yet. */
import type { TextBlock } from "../article";
import { sentencesOf } from "./sentences";
import { languageOf, wordsOf } from "./tokenize";

/** A sentence of an article and whether it is new. */
export interface SentenceNovelty {
  /** The place of its block in the article's blocks. */
  readonly block: number;
  readonly text: string;
  readonly fresh: boolean;
  /** 1 minus its largest word overlap with a known sentence: from 0 (said before) to 1. */
  readonly novelty: number;
}

/** The words of a sentence that was read. */
export type SentenceWords = ReadonlySet<string>;

/**
 * Overlap from which a sentence counts as known: below it, 98% of what is called new is new, and 94% of what is new is called so
 * (half of tests/fixtures/stories/novelty.json that nothing was tuned on).
 */
const KNOWN_OVERLAP = 0.13;

/** Sentences of fewer words are too short to be called new. */
const MIN_WORDS = 3;

/** Jaccard: shared words over all words, from 0 to 1. */
function overlap(one: SentenceWords, other: SentenceWords): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}

function languageOfBlocks(blocks: readonly TextBlock[], lang: string | null): string {
  return languageOf(blocks.map((block) => block.text).join(" "), lang);
}

/** What a text says, sentence by sentence, for `compareSentences`; headings say nothing. */
export function sentenceWords(blocks: readonly TextBlock[], lang: string | null): SentenceWords[] {
  const language = languageOfBlocks(blocks, lang);
  const sentences = blocks.flatMap(({ role, text }) => (role === "heading" ? [] : sentencesOf(text, lang)));
  return sentences.map((sentence) => new Set(wordsOf(sentence, language)));
}

/** As `freshSentences`, beside sentences that were taken apart before. */
export function compareSentences(
  blocks: readonly TextBlock[],
  known: readonly SentenceWords[],
  lang: string | null,
): readonly SentenceNovelty[] {
  const language = languageOfBlocks(blocks, lang);
  return blocks.flatMap(({ role, text: paragraph }, block) => {
    if (role === "heading") return [];
    return sentencesOf(paragraph, lang).map((text) => {
      const words = new Set(wordsOf(text, language));
      const largest = known.reduce((most, other) => Math.max(most, overlap(words, other)), 0);
      return { block, text, novelty: 1 - largest, fresh: words.size >= MIN_WORDS && largest < KNOWN_OVERLAP };
    });
  });
}

/**
 * Marks the sentences of an article that none of the known ones says.
 *
 * What is marked fresh is new for all we can tell; what is not may still be: paraphrases and long sentences escape.
 *
 * @param known Sentences read earlier in the story, as `sentencesOf` gives them.
 * @param lang A BCP 47 tag of the article.
 */
export function freshSentences(
  blocks: readonly TextBlock[],
  known: readonly string[],
  lang: string | null,
): readonly SentenceNovelty[] {
  const language = languageOfBlocks(blocks, lang);
  const read = known.map((sentence) => new Set(wordsOf(sentence, language)));
  return compareSentences(blocks, read, lang);
}
