/** What the stories around an article tell of time: where they run for months, a gap says little. */
import { bell, DAY_MS, NEAR_DAYS, type Placed } from "./placed";

/** Days without an article beyond which a story counts as slow. */
const SLOW_DAYS = 3;

/** What is assumed before the first story tells: of so many stories this share is slow. */
const ASSUMED = { stories: 1, share: 0.5 } as const;

/** How a story stands in time beside an article. */
interface Timing {
  /** How near its nearest member is, from 0 to 1; `null` if no member has a time, or the article has none. */
  readonly near: number | null;
  /** From 0 for a story without a pause to 1; `null` if fewer than two members have a time. */
  readonly slow: number | null;
  readonly size: number;
}

function timingOf(article: Placed, members: readonly Placed[]): Timing {
  const times = members.flatMap(({ at }) => at ?? []).sort((one, other) => one - other);
  const pauses = times.slice(1).map((at, index) => (at - (times[index] ?? at)) / DAY_MS);
  const slow = pauses.length === 0 ? null : 1 - bell(Math.max(...pauses), SLOW_DAYS);
  const { at: own } = article;
  if (own === null || times.length === 0)
    return { near: null, slow: own === null ? null : slow, size: members.length };
  const gap = Math.min(...times.map((at) => Math.abs(at - own))) / DAY_MS;
  return { near: bell(gap, NEAR_DAYS), slow, size: members.length };
}

/** The mean of the shares that are known and of what is assumed. */
function meanShare(shares: readonly (number | null)[]): number {
  const known = shares.filter((share) => share !== null);
  const sum = known.reduce((total, share) => total + share, ASSUMED.stories * ASSUMED.share);
  return sum / (known.length + ASSUMED.stories);
}

/** One story's timing beside those of the others. */
interface Surrounded extends Timing {
  /** How slow the others are, from 0 to 1. */
  readonly pace: number;
}

type Feature = (story: Surrounded) => number;

/** How far the story is, from 0 to 1. */
function far({ near }: Surrounded): number {
  return near === null ? 0 : 1 - near;
}

const FEATURES: Readonly<Record<string, Feature>> = {
  pace: ({ pace }) => pace,
  farPace: (story) => far(story) * story.pace,
  nearPace: ({ near, pace }) => (near ?? 0) * pace,
  farSlow: (story) => far(story) * (story.slow ?? 0),
  size: ({ size }) => Math.log(size),
};

export const SURROUNDING_NAMES: readonly string[] = Object.keys(FEATURES);

/**
 * The features of each story among the others, in the order of `SURROUNDING_NAMES`.
 *
 * @param stories The members of each, at least one each.
 */
export function surroundings(article: Placed, stories: readonly (readonly Placed[])[]): number[][] {
  const timings = stories.map((members) => timingOf(article, members));
  const isTimed = timings.some(({ near }) => near !== null);
  return timings.map((timing) => {
    const others = timings.filter((other) => other !== timing);
    const pace = isTimed ? meanShare(others.map(({ slow }) => slow)) : 0;
    return Object.values(FEATURES).map((feature) => feature({ ...timing, pace }));
  });
}
