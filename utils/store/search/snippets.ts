/** Where in a text a search was met, for showing. */
import type { TextBlock } from "../../article";
import type { Query } from "./query";
import { fold, tokensOf } from "./terms";

/** About two lines of a list. */
const SNIPPET_CHARACTERS = 160;

/** How much of a snippet stands before its first hit. */
const SNIPPET_BEFORE = 40;

/** A piece of text that was met by a search, or stands beside one that was. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

/** A stretch of text, `[start, end)`, in UTF-16 units, and the word of the query that it begins with. */
interface Hit {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What is marked where a query was met: its words, those of phrases too. */
export function markedWords({ words, phrases }: Pick<Query, "words" | "phrases">): readonly string[] {
  return [...new Set([...words, ...phrases.flat()])];
}

/** `text` with the hits of `words` marked. */
export function markText(text: string, words: readonly string[]): readonly SnippetPart[] {
  return marked(text, mayMeet(text, words) === 0 ? [] : hitsIn(text, words));
}

/** The part of a text that has most of `words`, the hits marked; empty if none is met. */
export function snippetOf(blocks: readonly TextBlock[], words: readonly string[]): readonly SnippetPart[] {
  let best: { text: string; hits: readonly Hit[]; met: number } | null = null;
  for (const { text } of blocks) {
    const least = best?.met ?? 0;
    if (least === words.length) break;
    if (mayMeet(text, words) <= least) continue;
    const hits = hitsIn(text, words);
    const met = new Set(hits.map(({ word }) => word)).size;
    if (met > least) best = { text, hits, met };
  }
  return best === null ? [] : cut(best.text, best.hits);
}

/** How many of `words` may be met in `text`: a quick look, never too few. */
function mayMeet(text: string, words: readonly string[]): number {
  const folded = fold(text);
  return words.filter((word) => folded.includes(word)).length;
}

function hitsIn(text: string, words: readonly string[]): readonly Hit[] {
  return tokensOf(text).flatMap(({ term, start, end }) => {
    const [longest] = words
      .filter((word) => term.startsWith(word))
      .sort((one, other) => other.length - one.length);
    if (longest === undefined) return [];
    // Where folding changed a word's length, its letters no longer tell where the hit ends: it is marked whole.
    const same = fold(text.slice(start, end)).length === end - start;
    return [{ word: longest, start, end: same ? start + longest.length : end }];
  });
}

function cut(text: string, hits: readonly Hit[]): readonly SnippetPart[] {
  const start = wordStart(text, (hits[0]?.start ?? 0) - SNIPPET_BEFORE);
  const end = Math.min(text.length, start + SNIPPET_CHARACTERS);
  const shown = hits.filter((hit) => hit.end <= end);
  const moved = shown.map((hit) => ({ ...hit, start: hit.start - start, end: hit.end - start }));
  const ellipsis = { text: "…", hit: false };
  return [
    ...(start > 0 ? [ellipsis] : []),
    ...marked(text.slice(start, end), moved),
    ...(end < text.length ? [ellipsis] : []),
  ];
}

/** The first beginning of a word at or after `from`, or `from` where a long run has none near. */
function wordStart(text: string, from: number): number {
  if (from <= 0) return 0;
  const space = text.indexOf(" ", from);
  return space === -1 || space > from + SNIPPET_BEFORE / 2 ? from : space + 1;
}

function marked(text: string, hits: readonly Hit[]): readonly SnippetPart[] {
  const parts: SnippetPart[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    parts.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, end), hit: true });
    at = end;
  }
  parts.push({ text: text.slice(at), hit: false });
  return parts.filter((part) => part.text !== "");
}
