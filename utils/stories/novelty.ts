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

/** Overlap from which a sentence counts as known; set by the bench `stories` on tests/fixtures/stories/novelty.json. */
const KNOWN_OVERLAP = 0.13;

/** Sentences of fewer words are too short to be called new. */
const MIN_WORDS = 3;

/** Jaccard: shared words over all words, from 0 to 1. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
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
  const language = languageOf(blocks.map((block) => block.text).join(" "), lang);
  const read = known.map((sentence) => new Set(wordsOf(sentence, language)));
  return blocks.flatMap((block, index) =>
    block.role === "heading"
      ? []
      : sentencesOf(block.text, lang).map((text) => {
          const words = new Set(wordsOf(text, language));
          const largest = read.reduce((most, other) => Math.max(most, overlap(words, other)), 0);
          return {
            block: index,
            text,
            novelty: 1 - largest,
            fresh: words.size >= MIN_WORDS && largest < KNOWN_OVERLAP,
          };
        }),
  );
}
