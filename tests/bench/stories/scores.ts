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

/**
 * BCubed and pairwise scores of a clustering.
 *
 * @param gold The story of each article.
 * @param found The number of the story that each was put in.
 * @param counted Whose articles are scored; the others stay in the clusters. Pairs count once for each of their articles.
 * @see Bagga and Baldwin 1998, https://aclanthology.org/P98-1012/
 */
export function scoreClusters(
  gold: readonly string[],
  found: readonly number[],
  counted: (story: string) => boolean = () => true,
): { bcubed: Score; pairwise: Score } {
  const both = gold.map((story, index) => `${story}\n${found[index]}`);
  const [ofGold, ofFound, ofBoth] = [sizes(gold), sizes(found.map(String)), sizes(both)];
  let articles = 0;
  let [precision, recall] = [0, 0];
  let [together, pairsFound, pairsGold] = [0, 0, 0];
  for (const [index, story] of gold.entries()) {
    if (!counted(story)) continue;
    const shared = ofBoth.get(both[index] ?? "") ?? 1;
    const inFound = ofFound.get(String(found[index])) ?? 1;
    const inGold = ofGold.get(story) ?? 1;
    articles++;
    precision += shared / inFound;
    recall += shared / inGold;
    together += shared - 1;
    pairsFound += inFound - 1;
    pairsGold += inGold - 1;
  }
  return {
    bcubed: harmonic(precision / articles, recall / articles),
    pairwise: harmonic(together / (pairsFound || 1), together / (pairsGold || 1)),
  };
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
