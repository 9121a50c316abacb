import type { Span } from "../../utils/anchors";
import { segmenterFor } from "../../utils/segmenter";
import { type BodyText, trimmed } from "./body-text";

/** A sentence of the rendered text. */
export interface Sentence extends Span {
  /** As it is spoken: a character for each of the text. */
  readonly text: string;
  /** Counts paragraphs, rows of tables and headings from 0. */
  readonly paragraph: number;
  /** The block that it begins in. */
  readonly block: Element | null;
  /** A BCP 47 tag, where the text says one. */
  readonly lang: string | null;
}

/** What is no prose: read aloud it would be noise. */
const NOT_SPOKEN = "pre, math, sup a[href^='#cl-'], [data-cl-kind=video]";

/** The sentences of a text in reading order; code and formulas that stand by themselves are left out. */
export function sentencesOf(text: BodyText, lang: string | null): readonly Sentence[] {
  const paragraphs = paragraphsOf(text).filter(({ start, end }) =>
    SPEAKABLE.test(text.text.slice(start, end)),
  );
  const segmenter = segmenterFor(lang, "sentence");
  return paragraphs.flatMap(({ block, words, start, end }, paragraph) => {
    const starts = [...segmenter.segment(words)].map(({ index }) => start + beforeOpening(words, index));
    return starts.flatMap((from, place) => {
      const span = trimmed(text.text, { start: from, end: starts[place + 1] ?? end });
      if (span === null || !SPEAKABLE.test(text.text.slice(span.start, span.end))) return [];
      const spoken = text.text.slice(span.start, span.end).replace(/\s/g, " ");
      return [{ ...span, text: spoken, paragraph, block, lang: langOf(block) ?? lang }];
    });
  });
}

/** Segmenters leave the quotes and brackets that open a sentence with the one before. */
const OPENING = /(?<![\p{Ps}\p{Pi}])[\p{Ps}\p{Pi}]+$/u;

function beforeOpening(words: string, index: number): number {
  return index - (OPENING.exec(words.slice(0, index))?.[0].length ?? 0);
}

const SPEAKABLE = /[\p{L}\p{N}]/u;

interface Paragraph extends Span {
  readonly block: Element | null;
  /** Its text, in which only the ends of blocks end lines, not those of the page's source. */
  readonly words: string;
}

/** Neighboring text of one block; a table's row is one. */
function paragraphsOf({ text, nodes }: BodyText): readonly Paragraph[] {
  const paragraphs: (Omit<Paragraph, "end" | "words"> & {
    end: number;
    words: string;
    unit: Element | null;
  })[] = [];
  for (const { node, at, block } of nodes) {
    if (node.parentElement?.closest(NOT_SPOKEN)) continue;
    const unit = block?.closest("tr") ?? block;
    const last = paragraphs.at(-1);
    const end = at + node.length;
    const words = node.data.replace(/\s/g, " ");
    if (last !== undefined && last.unit === unit && !gapIsSpoken(last.end, at)) {
      last.words += text.slice(last.end, at) + words;
      last.end = end;
    } else paragraphs.push({ start: at, end, block, words, unit });
  }
  return paragraphs;
}

/** What was left out in the middle of a paragraph must not be spoken with what stands around it. */
function gapIsSpoken(end: number, at: number): boolean {
  return at - end > 1;
}

function langOf(block: Element | null): string | null {
  const said = block?.closest("[lang]")?.getAttribute("lang") ?? "";
  return said === "" ? null : said;
}

/** The place, in `sentences`, of the one that holds the character `offset`, or else of the next one. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  const place = sentences.findIndex(({ end }) => end > offset);
  return place === -1 ? Math.max(0, sentences.length - 1) : place;
}
