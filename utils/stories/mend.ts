/** Repairs that later articles suggest: two stories that are one, and a member that belongs elsewhere. */

import { type LinkCandidate, linkArticle, rankStories } from "./link";
import type { Placed } from "./placed";

/** How many members speak for a story when two are compared: the newest, since stories move on. */
const SPOKESMEN = 6;

/** Log odds that the two must have for each other: a wrong merge is worse than a missed one. */
const MERGE_SCORE = 1;

/** Log odds below which a member has nothing to do with the others: low, since times count nothing beside one story alone. */
const DRIFT_SCORE = -4;

/** Stands for the story that is compared: no saved one has it. */
const MERGED_ID = -1;

function asCandidates(members: readonly Placed[], storyId: number): LinkCandidate[] {
  return members.map((member, articleId) => ({ articleId, storyId, at: member.at, vectors: member.vectors }));
}

/** Mean log odds that the newest of `some` belong to the story of `others` rather than to any of `rivals`. */
function support(
  some: readonly Placed[],
  others: readonly Placed[],
  rivals: readonly LinkCandidate[],
): number {
  const speaking = some.toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0)).slice(0, SPOKESMEN);
  const candidates = [...rivals, ...asCandidates(others, MERGED_ID)];
  const scores = speaking.map(
    (member) =>
      rankStories(member, candidates).find(({ storyId }) => storyId === MERGED_ID)?.score ??
      Number.NEGATIVE_INFINITY,
  );
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/**
 * True if two stories are one: each one's newest members would join the other.
 *
 * @param rivals Members of further stories that are near; what the two share with them, too, tells less.
 */
export function mergeable(
  one: readonly Placed[],
  other: readonly Placed[],
  rivals: readonly LinkCandidate[] = [],
): boolean {
  if (one.length === 0 || other.length === 0) return false;
  return support(one, other, rivals) >= MERGE_SCORE && support(other, one, rivals) >= MERGE_SCORE;
}

/**
 * The members that have drifted off: neither the story as a whole nor any one member of it would take them now.
 *
 * @returns Their places in `story`; never all of them, and nothing for stories of one or two.
 */
export function drifted(story: readonly Placed[]): readonly number[] {
  if (story.length < 3) return [];
  const lone = story.flatMap((member, index) => {
    const others = story.filter((_, place) => place !== index);
    const scores = [others, ...others.map((one) => [one])].map(
      (some) => linkArticle(member, asCandidates(some, 0)).score,
    );
    return Math.max(...scores) < DRIFT_SCORE ? [index] : [];
  });
  return lone.length < story.length ? lone : [];
}
