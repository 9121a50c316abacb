import type { StoredArticle, TextBlock } from "../article";
import { type Library, read } from "./db";
import { hitSpans, holdsAll, mayHold, type Span, searchWords } from "./fold";
import { type Cursor, cursorOf, type Page, pageBelow } from "./pages";

/** How many texts are read at once: few enough that the first hits come soon, enough that reading is not all overhead. */
const TEXTS_AT_ONCE = 200;

/** About two lines of a list. */
const SNIPPET_CHARACTERS = 160;

/** How much of a snippet stands before its first hit. */
const SNIPPET_BEFORE = 40;

/** A piece of text that was met by a search, or stands beside one that was. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

export interface SearchHit {
  readonly article: StoredArticle;
  readonly title: readonly SnippetPart[];
  /** The place in the text that has most of the words; empty if they stand elsewhere. */
  readonly snippet: readonly SnippetPart[];
}

/**
 * A page of the articles that have every word of `query`, last saved first.
 *
 * A word is met by words that begin with it, in scripts without spaces anywhere; accents and case make no difference.
 * A query without a word meets nothing.
 *
 * @param before Where the page before it ended; `null` for the first.
 */
export function searchArticles(
  library: Library,
  query: string,
  before: Cursor | null,
  limit: number,
): Promise<Page<SearchHit>> {
  const words = searchWords(query);
  return read(library, async () => {
    const found = await matching(library, words, before, limit);
    const ids = found.rows.map((row) => row.id);
    const [articles, bodies] = await Promise.all([
      library.articles.bulkGet(ids),
      library.bodies.bulkGet(ids),
    ]);
    const rows = articles.flatMap((article, index) => {
      if (article === undefined) return [];
      const title = marked(article.title, hitSpans(article.title, words));
      return [{ article, title, snippet: snippetOf(bodies[index]?.blocks ?? [], words) }];
    });
    return { rows, next: found.next };
  });
}

async function matching(
  library: Library,
  words: readonly string[],
  before: Cursor | null,
  limit: number,
): Promise<Page<Cursor>> {
  const rows: Cursor[] = [];
  let next = before;
  while (words.length > 0) {
    const page = await pageBelow(library.texts, next, TEXTS_AT_ONCE);
    rows.push(...page.rows.filter((row) => holdsAll(row.text, words)));
    if (rows.length > limit || page.next === null) break;
    next = page.next;
  }
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? cursorOf(shown.at(-1)) : null };
}

/** The part of a text that has most of `words`, the hits marked; empty if none is met. */
function snippetOf(blocks: readonly TextBlock[], words: readonly string[]): readonly SnippetPart[] {
  let best: { text: string; spans: readonly Span[]; met: number } | null = null;
  for (const { text } of blocks) {
    const least = best?.met ?? 0;
    if (least === words.length) break;
    if (mayHold(text, words) <= least) continue;
    const spans = hitSpans(text, words);
    const met = new Set(spans.map(([start, end]) => searchWords(text.slice(start, end))[0])).size;
    if (met > least) best = { text, spans, met };
  }
  return best === null ? [] : cut(best.text, best.spans);
}

function cut(text: string, spans: readonly Span[]): readonly SnippetPart[] {
  const start = wordStart(text, (spans[0]?.[0] ?? 0) - SNIPPET_BEFORE);
  const end = Math.min(text.length, start + SNIPPET_CHARACTERS);
  const parts = marked(
    text.slice(start, end),
    spans.filter(([, to]) => to <= end).map(([from, to]) => [from - start, to - start] as const),
  );
  const ellipsis = { text: "…", hit: false };
  return [...(start > 0 ? [ellipsis] : []), ...parts, ...(end < text.length ? [ellipsis] : [])];
}

/** The first beginning of a word at or after `from`, or `from` where a long run has none near. */
function wordStart(text: string, from: number): number {
  if (from <= 0) return 0;
  const space = text.indexOf(" ", from);
  return space === -1 || space > from + SNIPPET_BEFORE / 2 ? from : space + 1;
}

function marked(text: string, spans: readonly Span[]): readonly SnippetPart[] {
  const parts: SnippetPart[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    parts.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, end), hit: true });
    at = end;
  }
  parts.push({ text: text.slice(at), hit: false });
  return parts.filter((part) => part.text !== "");
}
