/**
 * How often words stand in the library's articles of a language: half a megabyte, which every save of such an article needs.
 * It lies in parts, since databases put a large value into a file of its own, and a page that has read it once need not again.
 */
import type { WordCounts } from "../stories/word-counts";
import { type Library, read, write } from "./db";
import type { StateRow } from "./rows";

/** What the library has of a language; the words are in the parts. */
interface WordsRow extends StateRow {
  readonly documents: number;
  readonly parts: number;
  /** Another one after each change. */
  readonly stamp: string;
}

type PartRow = StateRow & Pick<WordCounts, "hashes" | "counts">;

/** Words of a part: 32 kB. */
const PART_WORDS = 4096;

/** What was read of languages, and its stamps: it counts while the library has the same. */
export type WordsCache = Map<string, { readonly stamp: string; readonly words: WordCounts }>;

/** The words of the library's articles in a language, by its primary subtag; `null` while it has none. */
export function getWordCounts(library: Library, lang: string): Promise<WordCounts | null> {
  return read(library, async () => {
    const row = (await library.state.get(rowId(lang))) as WordsRow | undefined;
    if (row === undefined) return null;
    const known = library.wordsCache.get(lang);
    if (known?.stamp === row.stamp) return known.words;
    const found = library.state.where("id").between(partId(lang, 0), partId(lang, row.parts));
    const words = { documents: row.documents, ...joined((await found.toArray()) as PartRow[]) };
    library.wordsCache.set(lang, { stamp: row.stamp, words });
    return words;
  });
}

/** Keeps the words of the library's articles in a language. */
export function putWordCounts(library: Library, lang: string, words: WordCounts): Promise<void> {
  return write(library, async () => {
    const before = (await library.state.get(rowId(lang))) as WordsRow | undefined;
    const parts = Math.ceil(words.hashes.length / PART_WORDS);
    const row: WordsRow = { id: rowId(lang), documents: words.documents, parts, stamp: crypto.randomUUID() };
    const rows = Array.from({ length: parts }, (_, part): PartRow => {
      const [from, to] = [part * PART_WORDS, (part + 1) * PART_WORDS];
      const { hashes, counts } = words;
      return { id: partId(lang, part), hashes: hashes.slice(from, to), counts: counts.slice(from, to) };
    });
    await library.state.bulkPut([row, ...rows]);
    if ((before?.parts ?? 0) > parts)
      await library.state
        .where("id")
        .between(partId(lang, parts), partId(lang, before?.parts ?? 0))
        .delete();
    library.wordsCache.set(lang, { stamp: row.stamp, words });
  });
}

/** Counts by hash as they are kept. */
export function inOrder(counts: Iterable<readonly [hash: number, count: number]>) {
  const sorted = [...counts].sort(([one], [other]) => one - other);
  return {
    hashes: Uint32Array.from(sorted, ([hash]) => hash),
    counts: Uint32Array.from(sorted, ([, count]) => count),
  };
}

function rowId(lang: string): string {
  return `words:${lang}`;
}

/** Ids of parts have the order of their numbers. */
function partId(lang: string, part: number): string {
  return `${rowId(lang)}:${String(part).padStart(4, "0")}`;
}

function joined(parts: readonly PartRow[]): Pick<WordCounts, "hashes" | "counts"> {
  const size = parts.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const all = { hashes: new Uint32Array(size), counts: new Uint32Array(size) };
  let at = 0;
  for (const { hashes, counts } of parts) {
    all.hashes.set(hashes, at);
    all.counts.set(counts, at);
    at += hashes.length;
  }
  return all;
}
