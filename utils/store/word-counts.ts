/**
 * How often words stand in the library's articles of a language: half a megabyte, which every save of such an article needs.
 * It lies in parts, since databases put a large value into a file of its own, and a page that has read it once need not again.
 * What comes later is added as rows of its own, which are put into the parts once many words have gathered.
 */
import { NO_WORDS, sumOf, type WordCounts } from "../word-counts";
import { type Library, read, write } from "./db";
import type { StateRow } from "./rows";

/** What the library has of a language; the words are in the parts, and in what was added since. */
interface WordsRow extends StateRow {
  readonly documents: number;
  readonly parts: number;
  /** Another one after each change. */
  readonly stamp: string;
  /** Rows that were added to the parts, and the words in them; missing where none ever was. */
  readonly added?: number;
  readonly addedWords?: number;
}

type PartRow = StateRow & Pick<WordCounts, "hashes" | "counts">;

/** Words of a part: 32 kB. */
const PART_WORDS = 4096;

/** Added words from which they are put into the parts: those of a hundred articles, which take as much to read as the parts. */
const MOST_ADDED = 32_768;

/** What was read of languages, and its stamps: it counts while the library has the same. */
export type WordsCache = Map<string, { readonly stamp: string; readonly words: WordCounts }>;

/** The words of the library's articles in a language, by its primary subtag; `null` while it has none. */
export function getWordCounts(library: Library, lang: string): Promise<WordCounts | null> {
  return read(library, async () => {
    const row = await wordsRow(library, lang);
    return row === undefined ? null : wordsOf(library, lang, row);
  });
}

/** Keeps the words of the library's articles in a language. */
export function putWordCounts(library: Library, lang: string, words: WordCounts): Promise<void> {
  return write(library, async () => {
    const parts = Math.ceil(words.hashes.length / PART_WORDS);
    const row: WordsRow = { id: rowId(lang), documents: words.documents, parts, stamp: crypto.randomUUID() };
    const rows = Array.from({ length: parts }, (_, part): PartRow => {
      const [from, to] = [part * PART_WORDS, (part + 1) * PART_WORDS];
      const { hashes, counts } = words;
      return { id: partId(lang, part), hashes: hashes.slice(from, to), counts: counts.slice(from, to) };
    });
    await library.state
      .where("id")
      .between(addedId(lang, 0), `${rowId(lang)}:\uffff`)
      .delete();
    await library.state.bulkPut([row, ...rows]);
    library.wordsCache.set(lang, { stamp: row.stamp, words });
  });
}

/**
 * Adds the words of further articles to those of a language.
 *
 * @param keep Tells what is kept of very many words, when they are put into the parts.
 * @param most Added words from which that is done.
 */
export function addWordCounts(
  library: Library,
  lang: string,
  words: WordCounts,
  keep: (words: WordCounts) => WordCounts,
  most: number = MOST_ADDED,
): Promise<void> {
  return write(library, async () => {
    const before = await wordsRow(library, lang);
    const known = before === undefined ? NO_WORDS : await wordsOf(library, lang, before);
    const whole = sumOf(known, [words]);
    const addedWords = (before?.addedWords ?? 0) + words.hashes.length;
    if (before === undefined || addedWords > most) return putWordCounts(library, lang, keep(whole));
    const { added = 0 } = before;
    const stamp = crypto.randomUUID();
    const row = { ...before, documents: whole.documents, stamp, added: added + 1, addedWords };
    const { hashes, counts } = words;
    await library.state.bulkPut([row, { id: addedId(lang, added), hashes, counts } as StateRow]);
    library.wordsCache.set(lang, { stamp, words: whole });
  });
}

async function wordsRow({ state }: Library, lang: string): Promise<WordsRow | undefined> {
  return (await state.get(rowId(lang))) as WordsRow | undefined;
}

async function wordsOf(library: Library, lang: string, row: WordsRow): Promise<WordCounts> {
  const { documents, parts, stamp, added = 0 } = row;
  const known = library.wordsCache.get(lang);
  if (known?.stamp === stamp) return known.words;
  const [inParts, since] = await Promise.all([
    rowsBetween(library, partId(lang, 0), partId(lang, parts)),
    rowsBetween(library, addedId(lang, 0), addedId(lang, added)),
  ]);
  const all = sumOf(
    { documents, ...joined(inParts) },
    since.map(({ hashes, counts }) => ({ documents: 0, hashes, counts })),
  );
  library.wordsCache.set(lang, { stamp, words: all });
  return all;
}

async function rowsBetween({ state }: Library, from: string, to: string): Promise<readonly PartRow[]> {
  return (await state.where("id").between(from, to).toArray()) as PartRow[];
}

function rowId(lang: string): string {
  return `words:${lang}`;
}

/** Ids of parts have the order of their numbers, and stand behind those of what was added. */
function partId(lang: string, part: number): string {
  return `${rowId(lang)}:${String(part).padStart(4, "0")}`;
}

function addedId(lang: string, number: number): string {
  return `${rowId(lang)}+${String(number).padStart(5, "0")}`;
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
