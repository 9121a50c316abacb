import type { Library } from "../store/db";
import { moveArticles, storyVectors } from "../store/filing";
import type { StoryRow } from "../store/rows";
import { addStory, getStory } from "../store/stories";
import { drifted, type LinkCandidate, mergeable } from "../stories";
import { candidateOf, type Nearby } from "./place";
import { settle } from "./settle";
import type { Shelf } from "./shelf";

/** Stories that are looked at for a merge, the likeliest: each costs as much as linking. */
const MAX_MERGES = 2;

/** Larger stories are not looked through for members that have drifted off: the cost grows with the square, beyond what a save may take. */
const MAX_DRIFT_MEMBERS = 8;

/** Of fewer none has drifted off: it could as well be the others. */
const MIN_DRIFT_MEMBERS = 3;

/** True if the reader has put the story in order: it is neither split nor merged into another one. */
export function isByHand({ pinned, readerLabel }: StoryRow): boolean {
  return pinned || readerLabel !== null;
}

/**
 * Repairs what a new article of a story suggests: members that belong elsewhere leave it and the story that is likeliest related,
 * and stories that are one are merged.
 *
 * @param story The story that the new article has joined; `null` if it has begun one, from which none can have drifted.
 * @param near What is near the new article beside its story.
 * @returns Whether any article is in another story now.
 */
export async function mend(
  shelf: Shelf,
  storyId: number,
  story: StoryRow | null,
  near: Nearby,
  now: number,
): Promise<boolean> {
  let moved = story !== null && (await letDriftedGo(shelf, story, now));
  const [likeliest] = near.maybe;
  const related = likeliest === undefined ? null : await getStory(shelf.library, likeliest);
  // What does not belong to a story may have kept the article from joining it.
  if (related !== null && (await letDriftedGo(shelf, related, now))) moved = true;
  const { maybe, members } = await untie(shelf, near);
  let current = storyId;
  for (const other of maybe.slice(0, MAX_MERGES)) {
    const into = await mergeIfOne(shelf, current, other, members);
    moved ||= into !== null;
    current = into ?? current;
  }
  return moved;
}

/** An article that is torn between two stories has joined neither: if they are one they are merged, so that it can. */
async function untie(shelf: Shelf, near: Nearby): Promise<Nearby> {
  if (near.torn === null) return near;
  const [one, other] = near.torn;
  const into = await mergeIfOne(shelf, one, other, near.members);
  if (into === null) return near;
  const isOfBoth = (storyId: number) => storyId === one || storyId === other;
  const rest = near.maybe.filter((storyId) => !isOfBoth(storyId));
  const members = near.members.map((member) =>
    isOfBoth(member.storyId) ? { ...member, storyId: into } : member,
  );
  return { maybe: [into, ...rest], torn: null, members };
}

async function letDriftedGo(shelf: Shelf, story: StoryRow, now: number): Promise<boolean> {
  const { library } = shelf;
  const { id: storyId, articleCount } = story;
  if (isByHand(story) || articleCount < MIN_DRIFT_MEMBERS || articleCount > MAX_DRIFT_MEMBERS) return false;
  const members = await membersOf(library, storyId);
  const leaving = drifted(members).flatMap((place) => members[place]?.articleId ?? []);
  for (const id of leaving) {
    const own = await addStory(library, now);
    await moveArticles(library, [id], own);
    await settle(shelf, own);
  }
  if (leaving.length > 0) await settle(shelf, storyId);
  return leaving.length > 0;
}

/** Merges two stories that are one into the older, or into the one that the reader has put in order; `null` if they are not one. */
async function mergeIfOne(
  shelf: Shelf,
  one: number,
  other: number,
  near: readonly LinkCandidate[],
): Promise<number | null> {
  const { library } = shelf;
  const [first, second] = [await getStory(library, one), await getStory(library, other)];
  if (first === null || second === null || (isByHand(first) && isByHand(second))) return null;
  const rivals = near.filter(({ storyId }) => storyId !== one && storyId !== other);
  if (!mergeable(await membersOf(library, one), await membersOf(library, other), rivals)) return null;
  const into = isByHand(first) ? one : isByHand(second) ? other : Math.min(one, other);
  const from = into === one ? other : one;
  const moved = (await storyVectors(library, from)).map(({ id }) => id);
  await moveArticles(library, moved, into);
  await settle(shelf, from);
  await settle(shelf, into);
  return into;
}

async function membersOf(library: Library, storyId: number): Promise<readonly LinkCandidate[]> {
  return (await storyVectors(library, storyId)).flatMap((row) => candidateOf(row) ?? []);
}
