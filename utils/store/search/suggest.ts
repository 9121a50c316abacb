/** Help with typing errors: words of the library that are nearly those of a query that met nothing. */
import { type Library, read } from "../db";
import { type Lookup, pageNumbers } from "./lookup";
import { PageReader } from "./page-reader";
import { parseQuery } from "./query";
import { completeSegments, type SegmentRow } from "./segments";

/** Words of fewer characters are like too many others. */
const LEAST_CHARACTERS = 4;

/** From this length on two errors are forgiven, else one. */
const LONG_CHARACTERS = 8;

/** A word of the library and how many articles have it. */
interface Known {
  readonly term: string;
  readonly count: number;
}

/**
 * `query` with each word that the library does not have replaced by the most frequent of the nearest that it has; `null`
 * if there is none. The first character, or the second, is taken to be right, or the two to be swapped.
 */
export async function suggestQuery(library: Library, query: string): Promise<string | null> {
  const replaced = await read(library, async () => {
    const segments = await completeSegments(library);
    const { words } = parseQuery(query);
    return Promise.all(words.map(async (word) => [word, await nearest(library, segments, word)] as const));
  });
  const better = new Map(replaced.filter(([, near]) => near !== null));
  if (better.size === 0) return null;
  const changed = query.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => better.get(word.toLowerCase()) ?? word);
  return changed === query ? null : changed;
}

/** The word to put in place of `word`; `null` if the library has it, or nothing near. */
async function nearest(
  library: Library,
  segments: readonly SegmentRow[],
  word: string,
): Promise<string | null> {
  if (word.length < LEAST_CHARACTERS) return null;
  const most = word.length < LONG_CHARACTERS ? 1 : 2;
  let best: (Known & { readonly distance: number }) | null = null;
  for (const { term, count } of await knownWords(library, segments, beginningsOf(word))) {
    if (term.startsWith(word)) return null;
    const distance = editDistance(word, term, most);
    const isBetter =
      best === null || distance < best.distance || (distance === best.distance && count > best.count);
    if (distance <= most && isBetter) best = { term, count, distance };
  }
  return best?.term ?? null;
}

/** How the right word may begin: as it is, the first two swapped, the first left out. */
function beginningsOf(word: string): readonly string[] {
  const [first = "", second = "", third = ""] = word;
  return [...new Set([first + second, second + first, second + third, first + third])];
}

async function knownWords(
  library: Library,
  segments: readonly SegmentRow[],
  beginnings: readonly string[],
): Promise<readonly Known[]> {
  const counts = new Map<string, number>();
  for (const beginning of beginnings) {
    const lookup: Lookup = { term: beginning, prefix: true, weight: 1 };
    const keys = segments.flatMap(({ id, firstTerms }) =>
      pageNumbers(firstTerms, lookup).map((number): [number, number] => [id, number]),
    );
    for (const row of await library.searchPages.bulkGet(keys)) countWords(row?.bytes, beginning, counts);
  }
  return [...counts].map(([term, count]) => ({ term, count }));
}

function countWords(bytes: Uint8Array | undefined, beginning: string, counts: Map<string, number>): void {
  const reader = new PageReader(bytes ?? new Uint8Array());
  while (reader.next()) {
    const term = reader.readTerm();
    if (term.startsWith(beginning)) counts.set(term, (counts.get(term) ?? 0) + reader.count);
  }
}

/**
 * How many characters to insert, leave out, replace or swap with their neighbor, or `most + 1` if more than `most`.
 *
 * @see https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance (optimal string alignment)
 */
function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[other.length] ?? most + 1;
}
