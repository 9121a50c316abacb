/** Which sentences of an article say what the reader has not read yet. */
import type { TextBlock } from "../article";
import { sentencesOf } from "./sentences";
import { languageOf, wordsOf } from "./tokenize";

/** A sentence and what it is compared by. */
export interface Sentence {
  /** The place of its block in the article's blocks. */
  readonly block: number;
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** A sentence of an article and whether it is new. */
export interface SentenceNovelty {
  readonly block: number;
  readonly text: string;
  readonly fresh: boolean;
  /** 1 minus its largest word overlap with a known sentence: from 0 (said before) to 1. */
  readonly novelty: number;
}

/**
 * Overlap from which a sentence counts as known: below it, 98% of what is called new is new, and 94% of what is new is called so
 * (half of tests/fixtures/stories/novelty.json that nothing was tuned on).
 */
const KNOWN_OVERLAP = 0.13;

/** Sentences of fewer words are too short to be called new. */
const MIN_WORDS = 3;

function languageOfBlocks(blocks: readonly TextBlock[], lang: string | null): string {
  return languageOf(blocks.map((block) => block.text).join(" "), lang);
}

/** What an article says, sentence by sentence; headings say nothing. */
export function sentencesIn(blocks: readonly TextBlock[], lang: string | null): readonly Sentence[] {
  const language = languageOfBlocks(blocks, lang);
  return blocks.flatMap(({ role, text: paragraph }, block) => {
    if (role === "heading") return [];
    return sentencesOf(paragraph, lang).map((text) => ({
      block,
      text,
      words: new Set(wordsOf(text, language)),
    }));
  });
}

/** Sentences that were read, by their words: comparing one with all of them looks only at those that share a word. */
export class KnownSentences {
  private readonly sizes: number[] = [];
  private readonly holders = new Map<string, number[]>();

  add(sentences: readonly Sentence[]): void {
    for (const { words } of sentences) {
      const place = this.sizes.push(words.size) - 1;
      for (const word of words) {
        const holding = this.holders.get(word);
        if (holding === undefined) this.holders.set(word, [place]);
        else holding.push(place);
      }
    }
  }

  /** Marks those of an article's sentences that none of the known ones says. */
  compare(sentences: readonly Sentence[]): readonly SentenceNovelty[] {
    return sentences.map(({ block, text, words }) => {
      const overlap = this.largestOverlap(words);
      return {
        block,
        text,
        novelty: 1 - overlap,
        fresh: words.size >= MIN_WORDS && overlap < KNOWN_OVERLAP,
      };
    });
  }

  /** The largest Jaccard index, shared words over all words, with any known sentence: from 0 to 1. */
  private largestOverlap(words: ReadonlySet<string>): number {
    const shared = new Map<number, number>();
    for (const word of words)
      for (const place of this.holders.get(word) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    let largest = 0;
    for (const [place, count] of shared)
      largest = Math.max(largest, count / (words.size + (this.sizes[place] ?? 0) - count));
    return largest;
  }
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
  const read = new KnownSentences();
  read.add(known.map((text, block) => ({ block, text, words: new Set(wordsOf(text, language)) })));
  return read.compare(sentencesIn(blocks, lang));
}
