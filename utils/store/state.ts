import { type Library, read, write } from "./db";
import type { StateRow } from "./rows";

/** How far the library has been linked anew. */
export interface Relinking extends StateRow {
  readonly id: "relinking";
  /** The form of linking that it goes by. */
  readonly version: number;
  /** The id of the last article that was linked anew; articles go by their ids. */
  readonly after: number;
  readonly done: number;
  readonly total: number;
  /** `stopped` by the reader, until they let it go on. */
  readonly phase: "running" | "stopped" | "finished";
}

/** In how many articles of a language each word stands. */
export interface WordCounts {
  readonly documents: number;
  /** Counts by the word's hash. */
  readonly counts: ReadonlyMap<number, number>;
}

/** The same as a row: typed arrays are copied in one piece, maps of 60,000 words entry by entry. */
interface WordsRow extends StateRow {
  readonly documents: number;
  readonly hashes: Uint32Array;
  /** Beside each hash. */
  readonly counts: Uint32Array;
}

/** How far the library has been linked anew; `null` if it never was. */
export function getRelinking(library: Library): Promise<Relinking | null> {
  return read(library, async () => ((await library.state.get("relinking")) as Relinking | undefined) ?? null);
}

/** Keeps how far the library has been linked anew. */
export function putRelinking(library: Library, relinking: Relinking): Promise<void> {
  return write(library, async () => {
    await library.state.put(relinking);
  });
}

/** The words of the library's articles in a language, by its primary subtag; `null` while it has none. */
export function getWordCounts(library: Library, lang: string): Promise<WordCounts | null> {
  return read(library, async () => {
    const row = (await library.state.get(`words:${lang}`)) as WordsRow | undefined;
    if (row === undefined) return null;
    const counts = new Map<number, number>();
    for (const [place, hash] of row.hashes.entries()) counts.set(hash, row.counts[place] ?? 0);
    return { documents: row.documents, counts };
  });
}

/** Keeps the words of the library's articles in a language. */
export function putWordCounts(library: Library, lang: string, words: WordCounts): Promise<void> {
  return write(library, async () => {
    await library.state.put(wordsRow(`words:${lang}`, words));
  });
}

/** Word counts as they are kept. */
export function wordsRow(id: string, { documents, counts }: WordCounts): WordsRow {
  return {
    id,
    documents,
    hashes: Uint32Array.from(counts.keys()),
    counts: Uint32Array.from(counts.values()),
  };
}
