/** Which story an article belongs to. */
import { type Placed, pairFeatures } from "./features";
import type { StoryVectors } from "./vectors";
import { WEIGHTS } from "./weights";

/** A saved article that may tell the same story. */
export interface LinkCandidate extends Placed {
  readonly articleId: number;
  readonly storyId: number;
  readonly at: number | null;
  readonly vectors: StoryVectors;
}

export interface Link {
  /** The story that the article joins; `null` if it begins one. */
  readonly storyId: number | null;
  /** Log odds that the article belongs to the best story: it joins from 0; -Infinity without a candidate. */
  readonly score: number;
  /** Further stories that may be related, best first. */
  readonly maybe: readonly number[];
}

/** Log odds from which an article joins a story. */
const JOIN_SCORE = 0;

/** Log odds from which a story shows as "maybe related". */
const MAYBE_SCORE = -1.5;

/** Log odds that two articles tell the same story. */
export function pairScore(one: Placed, other: Placed): number {
  let score = 0;
  for (const [name, value] of Object.entries(pairFeatures(one, other))) score += (WEIGHTS[name] ?? 0) * value;
  return score;
}

/** Average link: the mean of the article's scores with all members. */
function storyScore(article: Placed, members: readonly Placed[]): number {
  return members.reduce((sum, member) => sum + pairScore(article, member), 0) / members.length;
}

/**
 * Finds the story of an article.
 *
 * @param candidates All members of each story that shares some `lookupTerms` with the article.
 */
export function linkArticle(article: Placed, candidates: readonly LinkCandidate[]): Link {
  const stories = Map.groupBy(candidates, (candidate) => candidate.storyId);
  const scores = [...stories].map(([storyId, members]) => ({ storyId, score: storyScore(article, members) }));
  scores.sort((one, other) => other.score - one.score || one.storyId - other.storyId);
  const best = scores[0];
  const joined = best !== undefined && best.score >= JOIN_SCORE ? best.storyId : null;
  const maybe = scores.filter(({ storyId, score }) => storyId !== joined && score >= MAYBE_SCORE);
  return {
    storyId: joined,
    score: best?.score ?? Number.NEGATIVE_INFINITY,
    maybe: maybe.map(({ storyId }) => storyId),
  };
}
