import type { Matches } from "./match";

/** Matches that are gathered before the worst of them are left out again, as a multiple of those that are wanted. */
const GATHERED = 4;

/** A match as one number, the better the greater: the bits of its score, which have the order of scores, and its place. */
const PLACES = 2 ** 22;

/** The ids of the `count` best matches, the best first; among equals the latest. */
export function bestOf({ ids, scores }: Matches, count: number): readonly number[] {
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
  const gathered = new Float64Array(count * GATHERED);
  let held = 0;
  let least = 0;
  // From the latest on: of equals, those that come when there are enough are none of the best.
  for (let at = bits.length - 1; at >= 0; at--) {
    const own = bits[at] ?? 0;
    if (own <= least) continue;
    gathered[held++] = own * PLACES + at;
    if (held < gathered.length) continue;
    gathered.sort().copyWithin(0, gathered.length - count);
    held = count;
    least = Math.floor((gathered[0] ?? 0) / PLACES);
  }
  const best = gathered.subarray(0, held).sort().reverse().subarray(0, count);
  return Array.from(best, (match) => ids[match % PLACES] ?? 0);
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
