import type { Matches } from "./match";

/** Classes that scores are sorted into, to find the best without sorting all of them. */
const CLASSES = 1024;

/** The ids of the `count` best matches, the best first; among equals the latest. */
export function bestOf({ ids, scores }: Matches, count: number): readonly number[] {
  let top = 0;
  for (const score of scores) top = Math.max(top, score);
  const classOf = (score: number) => (top === 0 ? 0 : Math.floor((score / top) * (CLASSES - 1)));
  const least = leastClass(scores, classOf, count);
  const places: number[] = [];
  for (let place = 0; place < ids.length; place++)
    if (classOf(scores[place] ?? 0) >= least) places.push(place);
  return places
    .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || other - one)
    .slice(0, count)
    .map((place) => ids[place] ?? 0);
}

/** The highest class such that it and those above have `count` scores, or 0. */
function leastClass(scores: readonly number[], classOf: (score: number) => number, count: number): number {
  const sizes = new Uint32Array(CLASSES);
  for (const score of scores) {
    const index = classOf(score);
    sizes[index] = (sizes[index] ?? 0) + 1;
  }
  let least = CLASSES - 1;
  for (let held = sizes[least] ?? 0; held < count && least > 0; held += sizes[least] ?? 0) least--;
  return least;
}
