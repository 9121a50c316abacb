import type { StoredArticle } from "../article";
import { getEach, rowsUnder } from "./at-once";
import { countStories } from "./counters";
import { type Library, read, write } from "./db";
import { relate, relatedTo } from "./related";
import type { StoryRow, VectorRow } from "./rows";

/**
 * Neighbors whose stories an article is compared with, and how many of them may share but one term with it. More cost two
 * requests each and found the right story no oftener: the bench `stories`, BCubed F of 2,891 headlines 86.0, with 64 of
 * either kind 84.0; of full articles the same within 0.3.
 */
const MAX_NEIGHBORS = 32;
const MAX_FAINT_NEIGHBORS = 8;

/** A page of stories, that with the newest article first. */
export interface StoryPage {
  readonly rows: readonly StoryRow[];
  /** Where the next page goes on; `null` after the last. */
  readonly next: StoryCursor | null;
}

export type StoryCursor = Pick<StoryRow, "latestAt" | "id">;

/** The story; `null` if there is none. */
export function getStory(library: Library, id: number): Promise<StoryRow | null> {
  return read(library, async () => (await library.stories.get(id)) ?? null);
}

/** The stories of `ids`, by id. */
export function getStories(library: Library, ids: readonly number[]): Promise<ReadonlyMap<number, StoryRow>> {
  return read(library, async () => {
    const rows = await library.stories.bulkGet([...new Set(ids)]);
    return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
  });
}

/** A page of the stories that have several articles. */
export function listStories(library: Library, before: StoryCursor | null, limit: number): Promise<StoryPage> {
  return read(library, async () => {
    const top = before === null ? [1, Number.POSITIVE_INFINITY] : [1, before.latestAt, before.id];
    const found = library.stories.where("[several+latestAt+id]").between([1], top);
    const rows = await found.reverse().limit(limit).toArray();
    const last = rows.length < limit ? undefined : rows.at(-1);
    return { rows, next: last === undefined ? null : { latestAt: last.latestAt, id: last.id } };
  });
}

/** Makes a story that has no article yet, and gives its id. `settleStory` makes it right when one has been added. */
export function addStory(library: Library, now: number): Promise<number> {
  const empty = { label: "", readerLabel: null, pinned: false, articleCount: 0, several: 0 } as const;
  return write(library, () => library.stories.add({ ...empty, latestAt: now }));
}

/** Makes the story of one article, which is added with it, and gives its id: it is right as it is. */
export function addStoryOfOne(library: Library, title: string, savedAt: number): Promise<number> {
  const story = { label: title, readerLabel: null, pinned: false, articleCount: 1, several: 0 } as const;
  return write(library, () => library.stories.add({ ...story, latestAt: savedAt }));
}

/**
 * Brings a story's label, count and time up to date with its articles; a story that has none left goes.
 *
 * @param members All of its articles.
 * @returns The story as it is now; `null` if it is gone.
 */
export function settleStory(
  library: Library,
  id: number,
  members: readonly StoredArticle[],
  label: string,
): Promise<StoryRow | null> {
  return write(library, async () => {
    const story = await library.stories.get(id);
    const articleCount = members.length;
    const several = articleCount > 1 ? 1 : 0;
    const change = several - (story?.several ?? 0);
    const latestAt = Math.max(...members.map(({ savedAt }) => savedAt));
    const { readerLabel = null, pinned = false } = story ?? {};
    const row = { id, label, readerLabel, pinned, articleCount, several, latestAt } as const;
    await Promise.all([
      change === 0 ? null : countStories(library, change),
      articleCount === 0 ? library.stories.delete(id) : library.stories.put(row),
    ]);
    return articleCount === 0 ? null : row;
  });
}

/**
 * Keeps how linking sees an article.
 *
 * @param terms Its strongest terms, by which its neighbors find it: whole numbers of 24 bits.
 */
export function putVector(library: Library, row: VectorRow, terms: readonly number[]): Promise<void> {
  return write(library, async () => {
    await library.vectors.put(row);
    await relate(library, [{ id: row.id, terms }]);
  });
}

/** How linking sees an article; `null` if it is not saved. */
export function getVector(library: Library, id: number): Promise<VectorRow | null> {
  return read(library, async () => (await library.vectors.get(id)) ?? null);
}

/** How linking sees those of `ids` that are saved. */
export function getVectors(library: Library, ids: readonly number[]): Promise<readonly VectorRow[]> {
  return read(library, async () =>
    (await library.vectors.bulkGet([...ids])).filter((row) => row !== undefined),
  );
}

/** All articles of every story that has an article near: one that shares some of `terms`. */
export function neighbors(library: Library, terms: readonly number[]): Promise<readonly VectorRow[]> {
  const { vectors } = library;
  return read(library, async () => {
    const ids = await relatedTo(library, terms);
    const near = await getEach(vectors, mostShared(ids.flat()));
    const storyIds = [...new Set(near.flatMap((row) => row?.storyId ?? []))];
    return (await rowsUnder(vectors, "storyId", storyIds)).flat();
  });
}

/** The ids that come most often; among equals the latest. Of the many that come once only if the others are very few. */
function mostShared(ids: readonly number[]): number[] {
  const shared = new Map<number, number>();
  for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + 1);
  const often = [...shared].filter(([, count]) => count > 1);
  const enough = often.length >= MAX_FAINT_NEIGHBORS;
  return (enough ? often : [...shared])
    .sort(([one, a], [other, b]) => b - a || other - one)
    .slice(0, enough ? MAX_NEIGHBORS : MAX_FAINT_NEIGHBORS)
    .map(([id]) => id);
}
