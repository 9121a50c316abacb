import { getRow } from "../store/articles";
import { type Library, write } from "../store/db";
import { keepStory, moveArticles, storiesBefore, storyMembers } from "../store/filing";
import { addStory, getStory } from "../store/stories";
import type { StoryBefore } from "../timeline";
import { settle } from "./settle";
import type { Shelf } from "./shelf";

/*
 * What the reader does to stories by hand. Stories touched so are pinned: linking still adds to them what comes later, but takes
 * nothing out, and merges two of them never. Each change gives back what undoes it.
 */

/**
 * Takes an article out of its story, into one of its own.
 *
 * @param now Milliseconds since the Unix epoch.
 * @returns What undoes it; `null` if there was nothing to take it out of.
 */
export function takeOut(
  shelf: Shelf,
  articleId: number,
  now: number,
): Promise<readonly StoryBefore[] | null> {
  const { library } = shelf;
  return write(library, async () => {
    const row = await getRow(library, articleId);
    if (row === null || (await storyMembers(library, row.storyId)).length < 2) return null;
    const before = await storiesBefore(library, [row.storyId]);
    const own = await addStory(library, now);
    await moveArticles(library, [articleId], own);
    await pin(library, [row.storyId, own], now);
    await settleAll(shelf, [row.storyId, own]);
    return before;
  });
}

/**
 * Joins a story to another, which keeps its number and, if it has one, its name.
 *
 * @returns What undoes it; `null` if either is gone.
 */
export function joinStories(
  shelf: Shelf,
  storyId: number,
  intoId: number,
  now: number,
): Promise<readonly StoryBefore[] | null> {
  const { library } = shelf;
  return write(library, async () => {
    const [story, into] = [await getStory(library, storyId), await getStory(library, intoId)];
    if (story === null || into === null || storyId === intoId) return null;
    const before = await storiesBefore(library, [storyId, intoId]);
    await moveArticles(library, await storyMembers(library, storyId), intoId);
    const readerLabel = into.readerLabel ?? story.readerLabel;
    await keepStory(library, intoId, { readerLabel, pinned: true }, now);
    await settleAll(shelf, [storyId, intoId]);
    return before;
  });
}

/** Gives the story the reader's own name; `null` takes it back. */
export function renameStory(
  shelf: Shelf,
  storyId: number,
  readerLabel: string | null,
  now: number,
): Promise<readonly StoryBefore[]> {
  return keep(shelf, storyId, { readerLabel }, now);
}

/** Pins a story as it is, or hands it back to linking. */
export function pinStory(
  shelf: Shelf,
  storyId: number,
  pinned: boolean,
  now: number,
): Promise<readonly StoryBefore[]> {
  return keep(shelf, storyId, { pinned }, now);
}

/** Brings stories back to how they were. Articles that were removed meanwhile stay so; what came since stays where it is. */
export function undoByHand(shelf: Shelf, before: readonly StoryBefore[], now: number): Promise<void> {
  const { library } = shelf;
  return write(library, async () => {
    const touched = new Set(before.map(({ id }) => id));
    for (const { id, articleIds, ...kept } of before) {
      await keepStory(library, id, kept, now);
      for (const articleId of articleIds) touched.add((await getRow(library, articleId))?.storyId ?? id);
      await moveArticles(library, articleIds, id);
    }
    await settleAll(shelf, [...touched]);
  });
}

function keep(
  { library }: Shelf,
  storyId: number,
  kept: Parameters<typeof keepStory>[2],
  now: number,
): Promise<readonly StoryBefore[]> {
  return write(library, async () => {
    const before = await storiesBefore(library, [storyId]);
    if (before.length > 0) await keepStory(library, storyId, kept, now);
    return before;
  });
}

async function pin(library: Library, storyIds: readonly number[], now: number): Promise<void> {
  for (const id of storyIds) await keepStory(library, id, { pinned: true }, now);
}

async function settleAll(shelf: Shelf, storyIds: readonly number[]): Promise<void> {
  for (const id of storyIds) await settle(shelf, id);
}
