import type { StoryBefore } from "../timeline";
import { type Library, read, write } from "./db";
import type { StoryRow, VectorRow } from "./rows";

/** The ids of a story's articles. */
export function storyMembers(library: Library, storyId: number): Promise<readonly number[]> {
  return read(library, () => library.articles.where({ storyId }).primaryKeys());
}

/** How linking sees the articles of a story. */
export function storyVectors(library: Library, storyId: number): Promise<readonly VectorRow[]> {
  return read(library, () => library.vectors.where({ storyId }).toArray());
}

/** Files articles under another story; those that are gone stay gone. All stories are settled by the caller. */
export function moveArticles(library: Library, ids: readonly number[], storyId: number): Promise<void> {
  return write(library, async () => {
    const [articles, vectors] = await Promise.all([
      library.articles.bulkGet([...ids]),
      library.vectors.bulkGet([...ids]),
    ]);
    await Promise.all([
      library.articles.bulkPut(articles.flatMap((row) => (row === undefined ? [] : [{ ...row, storyId }]))),
      library.vectors.bulkPut(vectors.flatMap((row) => (row === undefined ? [] : [{ ...row, storyId }]))),
    ]);
  });
}

/** How stories are kept now, and which articles they have; those that are gone are left out. */
export function storiesBefore(library: Library, ids: readonly number[]): Promise<readonly StoryBefore[]> {
  return read(library, async () => {
    const rows = await library.stories.bulkGet([...ids]);
    return Promise.all(
      rows
        .filter((row) => row !== undefined)
        .map(async ({ id, readerLabel, pinned }) => ({
          id,
          readerLabel,
          pinned,
          articleIds: await storyMembers(library, id),
        })),
    );
  });
}

/** Keeps what the reader did to a story, and makes the story if it is gone. It is settled by the caller. */
export function keepStory(
  library: Library,
  id: number,
  kept: Partial<Pick<StoryRow, "readerLabel" | "pinned">>,
  now: number,
): Promise<void> {
  return write(library, async () => {
    const story = await library.stories.get(id);
    const empty = { label: "", readerLabel: null, pinned: false, articleCount: 0, several: 0 } as const;
    await library.stories.put({ ...empty, latestAt: now, ...story, ...kept, id });
  });
}
