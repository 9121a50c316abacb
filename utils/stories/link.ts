/** Which story an article belongs to. */
import { FEATURE_NAMES, storyFeatures } from "./features";
import type { Placed } from "./placed";
import { WEIGHTS } from "./weights";

/** A saved article that may tell the same story. */
export interface LinkCandidate extends Placed {
  readonly articleId: number;
  readonly storyId: number;
}

export interface Link {
  /** The story that the article joins; `null` if it begins one. */
  readonly storyId: number | null;
  /** Log odds that the article belongs to the best story: it joins from about 0; -Infinity without a candidate. */
  readonly score: number;
  /** Further stories that may be related, best first. */
  readonly maybe: readonly number[];
  /** Two stories in one of which the article belongs rather than in none, but in neither for sure: they may be one. */
  readonly torn: readonly [number, number] | null;
}

/** Log odds from which an article joins a story: even. */
const JOIN_SCORE = 0;

/** Log odds from which a story shows as "maybe related": one of four such is. */
const MAYBE_SCORE = -1;

/** What the features of a story sum up to that is as likely as a new one. */
const NEW_STORY_POWER = 0;

/**
 * The same for a story that is the only one near: nothing shows there what two strangers of one topic share, and a wrong join is
 * worse than a missed one. Of 3,167 other articles set beside the summit of the seeds none comes nearer than -0.2; the seeds reach 1.2.
 */
const NEW_STORY_POWER_OF_LONE = 1.2;

export type Weights = Readonly<Record<string, number>>;

/**
 * Log odds that an article belongs to each of several stories, against all others and a new one: where many are as likely,
 * none is.
 */
function storyScores(article: Placed, stories: readonly (readonly Placed[])[], weights: Weights): number[] {
  const ordered = FEATURE_NAMES.map((name) => weights[name] ?? 0);
  const powers = storyFeatures(article, stories).map((row) =>
    row.reduce((sum, value, index) => sum + value * (ordered[index] ?? 0), 0),
  );
  const none = powers.length === 1 ? NEW_STORY_POWER_OF_LONE : NEW_STORY_POWER;
  return powers.map((power, story) => power - logSum(powers.with(story, none)));
}

/** The logarithm of the sum of powers of e. */
function logSum(powers: readonly number[]): number {
  const greatest = Math.max(...powers);
  return greatest + Math.log(powers.reduce((sum, power) => sum + Math.exp(power - greatest), 0));
}

/** A story and the log odds that an article belongs to it. */
interface Scored {
  readonly storyId: number;
  readonly score: number;
}

/** The stories of the candidates, best first; of equal ones the older, by its number. */
export function rankStories(
  article: Placed,
  candidates: readonly LinkCandidate[],
  weights: Weights = WEIGHTS,
): readonly Scored[] {
  const sorted = candidates.toSorted((one, other) => one.articleId - other.articleId);
  const stories = [...Map.groupBy(sorted, (candidate) => candidate.storyId)];
  const scores = storyScores(
    article,
    stories.map(([, members]) => members),
    weights,
  );
  return stories
    .map(([storyId], index) => ({ storyId, score: scores[index] ?? Number.NEGATIVE_INFINITY }))
    .sort((one, other) => other.score - one.score || one.storyId - other.storyId);
}

/**
 * Finds the story of an article.
 *
 * The order of the candidates does not matter; of equal stories the older one, by its number, wins.
 *
 * @param candidates All members of each story that has a member near: one that shares some `lookupTerms`.
 * @param weights By feature name; only training passes others than the shipped ones.
 */
export function linkArticle(
  article: Placed,
  candidates: readonly LinkCandidate[],
  weights: Weights = WEIGHTS,
): Link {
  const ranked = rankStories(article, candidates, weights);
  const best = ranked[0];
  const joined = best !== undefined && best.score >= JOIN_SCORE ? best.storyId : null;
  const maybe = ranked.filter(({ storyId, score }) => storyId !== joined && score >= MAYBE_SCORE);
  return {
    storyId: joined,
    score: best?.score ?? Number.NEGATIVE_INFINITY,
    maybe: maybe.map(({ storyId }) => storyId),
    torn: joined === null ? tornBetween(ranked) : null,
  };
}

function tornBetween([one, other]: readonly Scored[]): Link["torn"] {
  if (one === undefined || other === undefined) return null;
  return chance(one.score) + chance(other.score) >= chance(JOIN_SCORE) ? [one.storyId, other.storyId] : null;
}

/** The probability that log odds stand for. */
function chance(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
