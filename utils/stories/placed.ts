/** Articles in time. */
import type { StoryVectors } from "./vectors";

/** A vectorized article and when it came. */
export interface Placed {
  /** Milliseconds since the Unix epoch; `null` leaves time out of account. */
  readonly at: number | null;
  readonly vectors: StoryVectors;
}

export const DAY_MS = 24 * 60 * 60 * 1000;

/** Days within which articles are near. */
export const NEAR_DAYS = 1.5;

/** A bell over the gap: 1 at no gap, .6 at `days`; 0 for an unknown gap. */
export function bell(gap: number | null, days: number): number {
  return gap === null ? 0 : Math.exp(-(gap * gap) / (2 * days * days));
}
