import { countStories } from "./counters";
import type { Library } from "./db";
import type { RestoredArticle } from "./restore";
import type { StoryRow } from "./rows";

/** What is known of the stories of articles that are put into the library. */
export interface RestoredStories {
  /** The number here of each story, by the number where it comes from. */
  readonly numbers: Map<number, number>;
  /** What the reader did to them, by the number where they come from. */
  readonly facts: ReadonlyMap<number, Pick<StoryRow, "label" | "readerLabel" | "pinned">>;
}

/**
 * Files articles under their stories, and makes those that are not there. Inside `write` only.
 *
 * @returns For each article the number that its story has here.
 */
export async function fileUnderStories(
  library: Library,
  articles: readonly RestoredArticle[],
  { numbers, facts }: RestoredStories,
): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const { storyId } of articles) {
    const id = (storyId === null ? undefined : numbers.get(storyId)) ?? (await freeId(library, storyId));
    if (storyId !== null) numbers.set(storyId, id);
    ids.push(id);
  }
  const members = Map.groupBy(
    articles
      .map((article, at) => ({ article, id: ids[at] ?? 0 }))
      .filter(({ article }) => article.removedAt === null),
    ({ id }) => id,
  );
  await grow(library, members, facts);
  return ids;
}

/** The story's own number if no other story has it, or else a new one. */
async function freeId(library: Library, wanted: number | null): Promise<number> {
  if (wanted !== null && wanted > 0 && (await library.stories.get(wanted)) === undefined) return wanted;
  const empty = {
    label: "",
    readerLabel: null,
    pinned: false,
    articleCount: 0,
    several: 0,
    latestAt: 0,
  } as const;
  const id = await library.stories.add(empty);
  await library.stories.delete(id);
  return id;
}

async function grow(
  library: Library,
  members: ReadonlyMap<number, readonly { readonly article: RestoredArticle }[]>,
  facts: RestoredStories["facts"],
): Promise<void> {
  const ids = [...members.keys()];
  const before = await library.stories.bulkGet(ids);
  const after = ids.map((id, at) => grown(id, before[at], members.get(id) ?? [], facts));
  const several = (rows: readonly (StoryRow | undefined)[]) =>
    rows.reduce((sum, row) => sum + (row?.several ?? 0), 0);
  await library.stories.bulkPut(after);
  await countStories(library, several(after) - several(before));
}

function grown(
  id: number,
  before: StoryRow | undefined,
  added: readonly { readonly article: RestoredArticle }[],
  facts: RestoredStories["facts"],
): StoryRow {
  const first = added[0]?.article;
  const known = before ?? facts.get(first?.storyId ?? 0);
  const articleCount = (before?.articleCount ?? 0) + added.length;
  const savedAt = added.map(({ article }) => article.filing.savedAt);
  return {
    id,
    label: known?.label ?? first?.article.title ?? "",
    readerLabel: known?.readerLabel ?? null,
    pinned: known?.pinned ?? false,
    articleCount,
    several: articleCount > 1 ? 1 : 0,
    latestAt: Math.max(before?.latestAt ?? 0, ...savedAt),
  };
}
