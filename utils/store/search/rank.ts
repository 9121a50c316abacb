import type { Matches } from "./match";

/** Classes that scores are sorted into, to find the best without sorting all of them. */
const CLASSES = 1024;

/** The ids of the `count` best matches, the best first; among equals the latest. */
export function bestOf({ ids, scores }: Matches, count: number): readonly number[] {
  let top = 0;
  for (let at = 0; at < scores.length; at++) top = Math.max(top, scores[at] ?? 0);
  const factor = top === 0 ? 0 : (CLASSES - 1) / top;
  const least = ids.length <= count ? 0 : leastClass(scores, factor, count);
  const places: number[] = [];
  for (let at = 0; at < scores.length; at++)
    if (Math.floor((scores[at] ?? 0) * factor) >= least) places.push(at);
  return places
    .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || (ids[other] ?? 0) - (ids[one] ?? 0))
    .slice(0, count)
    .map((at) => ids[at] ?? 0);
}

/** How many matches are better than that of `id`. */
export function rankOf({ ids, scores }: Matches, id: number): number {
  const own = scores[ids.indexOf(id)] ?? 0;
  let better = 0;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    if (score > own || (score === own && (ids[at] ?? 0) > id)) better++;
  }
  return better;
}

/** The highest class such that it and those above have `count` scores, or 0. */
function leastClass(scores: Float32Array, factor: number, count: number): number {
  const sizes = new Uint32Array(CLASSES);
  for (let at = 0; at < scores.length; at++) {
    const place = Math.floor((scores[at] ?? 0) * factor);
    sizes[place] = (sizes[place] ?? 0) + 1;
  }
  let least = CLASSES - 1;
  for (let held = sizes[least] ?? 0; held < count && least > 0; held += sizes[least] ?? 0) least--;
  return least;
}
