/** How well stories found match the stories that people made. All values in percent. */

export interface Score {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}

function harmonic(p: number, r: number): Score {
  return { p: 100 * p, r: 100 * r, f: p + r === 0 ? 0 : (200 * p * r) / (p + r) };
}

function sizes(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function pairs(counts: Map<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

/**
 * BCubed and pairwise scores of a clustering.
 *
 * @param gold The story of each article.
 * @param found The number of the story that each was put in.
 * @see Bagga and Baldwin 1998, https://aclanthology.org/P98-1012/
 */
export function scoreClusters(
  gold: readonly string[],
  found: readonly number[],
): { bcubed: Score; pairwise: Score } {
  const both = gold.map((story, index) => `${story}\n${found[index]}`);
  const [ofGold, ofFound, ofBoth] = [sizes(gold), sizes(found.map(String)), sizes(both)];
  let precision = 0;
  let recall = 0;
  for (const [index, key] of both.entries()) {
    const shared = ofBoth.get(key) ?? 0;
    precision += shared / (ofFound.get(String(found[index])) ?? 1) / gold.length;
    recall += shared / (ofGold.get(gold[index] ?? "") ?? 1) / gold.length;
  }
  const together = pairs(ofBoth);
  return {
    bcubed: harmonic(precision, recall),
    pairwise: harmonic(together / (pairs(ofFound) || 1), together / (pairs(ofGold) || 1)),
  };
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
