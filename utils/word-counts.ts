/** How many documents each word stands in, by `hashText` of the word: hashes in ascending order, and the counts beside them. */
export interface WordCounts {
  readonly documents: number;
  readonly hashes: Uint32Array;
  readonly counts: Uint32Array;
}

/** The counts of no documents. */
export const NO_WORDS: WordCounts = { documents: 0, hashes: new Uint32Array(), counts: new Uint32Array() };

/** How many documents have the word of a hash. */
export function countOf({ hashes, counts }: WordCounts, hash: number): number {
  const place = placeOf(hashes, hash);
  return hashes[place] === hash ? (counts[place] ?? 0) : 0;
}

/**
 * The counts of documents.
 *
 * @param documents The hashes of each one's words, every word once.
 */
export function countsOf(documents: readonly Iterable<number>[]): WordCounts {
  const all = new Map<number, number>();
  for (const hashes of documents) for (const hash of hashes) all.set(hash, (all.get(hash) ?? 0) + 1);
  return { documents: documents.length, ...inOrder(all) };
}

/**
 * The counts with those of further documents. What is known is copied in one piece: a language has tens of thousands of words,
 * and an article some hundreds.
 */
export function sumOf(known: WordCounts, further: readonly WordCounts[]): WordCounts {
  const counts = known.counts.slice();
  const added = new Map<number, number>();
  let { documents } = known;
  for (const more of further) {
    documents += more.documents;
    for (const [at, hash] of more.hashes.entries()) {
      const place = placeOf(known.hashes, hash);
      const count = more.counts[at] ?? 0;
      if (known.hashes[place] === hash) counts[place] = (counts[place] ?? 0) + count;
      else added.set(hash, (added.get(hash) ?? 0) + count);
    }
  }
  return { documents, ...merged(known.hashes, counts, added) };
}

/** Counts by hash as they are kept. */
export function inOrder(counts: Iterable<readonly [hash: number, count: number]>) {
  const sorted = [...counts].sort(([one], [other]) => one - other);
  return {
    hashes: Uint32Array.from(sorted, ([hash]) => hash),
    counts: Uint32Array.from(sorted, ([, count]) => count),
  };
}

/** The counts without the words that stand in but one document. */
export function withoutSingles({ documents, hashes, counts }: WordCounts): WordCounts {
  const isKept = (_: number, place: number) => (counts[place] ?? 0) > 1;
  return { documents, hashes: hashes.filter(isKept), counts: counts.filter(isKept) };
}

/** How many of ascending `hashes` are less than `hash`. */
function placeOf(hashes: Uint32Array, hash: number): number {
  let from = 0;
  let to = hashes.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((hashes[middle] ?? 0) < hash) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Two lists of different hashes as one in ascending order. */
function merged(hashes: Uint32Array, counts: Uint32Array, added: ReadonlyMap<number, number>) {
  const all = {
    hashes: new Uint32Array(hashes.length + added.size),
    counts: new Uint32Array(hashes.length + added.size),
  };
  let from = 0;
  let at = 0;
  for (const hash of Uint32Array.from(added.keys()).sort()) {
    const to = placeOf(hashes, hash);
    all.hashes.set(hashes.subarray(from, to), at);
    all.counts.set(counts.subarray(from, to), at);
    at += to - from;
    all.hashes[at] = hash;
    all.counts[at++] = added.get(hash) ?? 0;
    from = to;
  }
  all.hashes.set(hashes.subarray(from), at);
  all.counts.set(counts.subarray(from), at);
  return all;
}
