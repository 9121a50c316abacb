import { languageOf, wordsOf } from "./tokenize";
import type { StoryDocument } from "./vectors";

/** The words of an article in their order. */
export interface DocumentWords {
  /** As `languageOf` gives it. */
  readonly lang: string;
  readonly title: readonly string[];
  /** Those of the lead and the text. */
  readonly body: readonly string[];
}

/** A document is taken apart once: its words are counted and then weighed. */
const TAKEN_APART = new WeakMap<StoryDocument, DocumentWords>();

export function documentWords(document: StoryDocument): DocumentWords {
  const known = TAKEN_APART.get(document);
  if (known !== undefined) return known;
  const text = documentText(document);
  const lang = languageOf(`${document.title}\n${text}`, document.lang);
  const words = { lang, title: wordsOf(document.title, lang), body: wordsOf(text, lang) };
  TAKEN_APART.set(document, words);
  return words;
}

/** The lead and the text, a line each. */
export function documentText({ lead, blocks }: StoryDocument): string {
  return [lead ?? "", ...blocks.map((block) => block.text)].join("\n");
}
