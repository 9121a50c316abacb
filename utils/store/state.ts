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
  /** Ascending. */
  readonly hashes: Uint32Array;
  /** Beside each hash. */
  readonly counts: Uint32Array;
}

type WordsRow = WordCounts & StateRow;

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
    const { documents, hashes, counts } = row;
    if (isAscending(hashes)) return { documents, hashes, counts };
    return { documents, ...inOrder(Array.from(hashes, (hash, place) => [hash, counts[place] ?? 0])) };
  });
}

/** Keeps the words of the library's articles in a language. */
export function putWordCounts(library: Library, lang: string, words: WordCounts): Promise<void> {
  return write(library, async () => {
    const row: WordsRow = { id: `words:${lang}`, ...words };
    await library.state.put(row);
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

/** Tells whether hashes are in order: those that an earlier build of version 3 has kept are not. */
function isAscending(hashes: Uint32Array): boolean {
  return hashes.every((hash, place) => place === 0 || hash > (hashes[place - 1] ?? 0));
}
