import type { Matches } from "./match";

/** Classes that scores are sorted into, to find the best without sorting all of them. */
const CLASSES = 1024;

/** The ids of the `count` best matches, the best first; among equals the latest. */
export function bestOf({ scores }: Matches, count: number): readonly number[] {
  let top = 0;
  for (let id = 0; id < scores.length; id++) top = Math.max(top, scores[id] ?? 0);
  const factor = top === 0 ? 0 : (CLASSES - 1) / top;
  const least = leastClass(scores, factor, count);
  const ids: number[] = [];
  for (let id = 0; id < scores.length; id++) {
    const score = scores[id] ?? 0;
    if (score > 0 && Math.floor(score * factor) >= least) ids.push(id);
  }
  return ids.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || other - one).slice(0, count);
}

/** The highest class such that it and those above have `count` scores, or 0. */
function leastClass(scores: Float32Array, factor: number, count: number): number {
  const sizes = new Uint32Array(CLASSES);
  for (let id = 0; id < scores.length; id++) {
    const score = scores[id] ?? 0;
    const place = Math.floor(score * factor);
    if (score > 0) sizes[place] = (sizes[place] ?? 0) + 1;
  }
  let least = CLASSES - 1;
  for (let held = sizes[least] ?? 0; held < count && least > 0; held += sizes[least] ?? 0) least--;
  return least;
}
