/** The sentences of an article that say most of what is new in it. */
import type { SentenceNovelty } from "./novelty";
import { languageOf, wordsOf } from "./tokenize";

/** Characters of a good gist: shorter ones say little, longer ones don't fit a row. */
const MIN_LENGTH = 40;
const MAX_LENGTH = 240;

/** Sentences after which an article's beginning has lost half of its weight: news say first what matters. */
const HALF_LIFE = 4;

/** A sentence that begins so needs the one before it. */
const NEEDS_CONTEXT =
  /^(?:["“„«]|(?:He|She|It|They|This|That|These|Those|But|And|However|Both|His|Her|Their|Its)\b)/;

/** What a text promises to tell. */
export interface Headline {
  readonly title: string;
  /** A BCP 47 tag. */
  readonly lang: string | null;
}

interface Weighed {
  readonly index: number;
  readonly text: string;
  readonly weight: number;
}

/** Greater for new sentences that tell what the headline promises, rather early ones, that stand by themselves. */
function weigh(sentences: readonly SentenceNovelty[], { title, lang }: Headline): Weighed[] {
  const language = languageOf(title, lang);
  const promised = new Set(wordsOf(title, language));
  return sentences.map(({ text, fresh }, index) => {
    const kept = new Set(wordsOf(text, language).filter((word) => promised.has(word))).size;
    const early = HALF_LIFE / (HALF_LIFE + index);
    const alone = NEEDS_CONTEXT.test(text) ? -1 : 0;
    return { index, text, weight: Number(fresh) + kept / (promised.size || 1) + early + alone };
  });
}

function fitting(weighed: readonly Weighed[]): Weighed[] {
  return weighed
    .filter(({ text }) => text.length >= MIN_LENGTH && text.length <= MAX_LENGTH)
    .sort((one, other) => other.weight - one.weight);
}

/** The sentence that says most of what is new; the first where none is of a good length, `null` if there is none. */
export function gistOf(sentences: readonly SentenceNovelty[], headline: Headline): string | null {
  const [best] = fitting(weigh(sentences, headline));
  return best?.text ?? sentences[0]?.text ?? null;
}

/** Up to `count` sentences that are new and say most, in the order of the text. */
export function tellingSentences(
  sentences: readonly SentenceNovelty[],
  headline: Headline,
  count: number,
): readonly string[] {
  const fresh = sentences.filter((sentence) => sentence.fresh);
  const best = fitting(weigh(fresh, headline)).slice(0, count);
  return best.sort((one, other) => one.index - other.index).map(({ text }) => text);
}
