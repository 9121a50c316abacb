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

/** How many other stories far in time make times count half. */
const HALF_FAR = 0.3;

/**
 * How much times tell beside these others, from 0 to nearly 1: nothing where all is of one day, as in a library just begun,
 * however near or far one story alone is.
 */
function timeWeightBeside(others: readonly Timing[]): number {
  const far = others.reduce((sum, { near }) => sum + (near === null ? 0 : 1 - near), 0);
  return far / (far + HALF_FAR);
}

/** One story's timing beside those of the others. */
interface Surrounded extends Timing {
  /** How slow the others are, from 0 to 1. */
  readonly pace: number;
  /** How much times count. */
  readonly timeWeight: number;
}

type Feature = (story: Surrounded) => number;

/** How far the story is, from 0 to 1. */
function far({ near }: Surrounded): number {
  return near === null ? 0 : 1 - near;
}

const FEATURES: Readonly<Record<string, Feature>> = {
  pace: ({ timeWeight, pace }) => timeWeight * pace,
  farPace: (story) => story.timeWeight * far(story) * story.pace,
  nearPace: ({ timeWeight, near, pace }) => timeWeight * (near ?? 0) * pace,
  farSlow: (story) => story.timeWeight * far(story) * (story.slow ?? 0),
  size: ({ size }) => Math.log(size),
};

export const SURROUNDING_NAMES: readonly string[] = Object.keys(FEATURES);

/** What a story's surroundings tell. */
interface Surroundings {
  /** What times count, from 0 to 1. */
  readonly timeWeight: number;
  /** In the order of `SURROUNDING_NAMES`. */
  readonly features: readonly number[];
}

/**
 * The surroundings of each story among the others.
 *
 * @param stories The members of each, at least one each.
 */
export function surroundings(
  article: Placed,
  stories: readonly (readonly Placed[])[],
): readonly Surroundings[] {
  const timings = stories.map((members) => timingOf(article, members));
  const isTimed = timings.some(({ near }) => near !== null);
  return timings.map((timing) => {
    const others = timings.filter((other) => other !== timing);
    const pace = isTimed ? meanShare(others.map(({ slow }) => slow)) : 0;
    const timeWeight = timeWeightBeside(others);
    const story = { ...timing, pace, timeWeight };
    return { timeWeight, features: Object.values(FEATURES).map((feature) => feature(story)) };
  });
}
