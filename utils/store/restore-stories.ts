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
  await numberStories(library, articles, numbers);
  const strangers = articles.filter(({ storyId }) => storyId === null).length;
  const taken = articles.map(({ storyId }) => numbers.get(storyId ?? 0) ?? 0);
  let next = await takeStoryIds(library, strangers, Math.max(0, ...taken));
  const ids = articles.map(({ storyId }) => (storyId === null ? next++ : (numbers.get(storyId) ?? 0)));
  const members = Map.groupBy(
    articles
      .map((article, at) => ({ article, id: ids[at] ?? 0 }))
      .filter(({ article }) => article.removedAt === null),
    ({ id }) => id,
  );
  await grow(library, members, facts);
  return ids;
}

/** Gives each story that is new here a number: its own if no other story has it. */
async function numberStories(
  library: Library,
  articles: readonly RestoredArticle[],
  numbers: Map<number, number>,
): Promise<void> {
  const wanted = new Set(articles.flatMap(({ storyId }) => storyId ?? []));
  const fresh = [...wanted].filter((id) => !numbers.has(id));
  const known = await library.stories.bulkGet(fresh);
  const isFree = (id: number, at: number) => id > 0 && known[at] === undefined;
  const free = fresh.filter(isFree);
  const taken = fresh.filter((id, at) => !isFree(id, at));
  for (const id of free) numbers.set(id, id);
  let next = await takeStoryIds(library, taken.length, Math.max(0, ...free));
  for (const id of taken) numbers.set(id, next++);
}

/** The first of `count` numbers above `after` in a row that no story ever had or will have. */
async function takeStoryIds({ stories }: Library, count: number, after: number): Promise<number> {
  if (count === 0) return 0;
  const empty = {
    label: "",
    readerLabel: null,
    pinned: false,
    articleCount: 0,
    several: 0,
    latestAt: 0,
  } as const;
  // The database never counts below a number that was there.
  const added = await stories.add(empty);
  const first = Math.max(added, after + 1);
  const last = await stories.put({ ...empty, id: first + count - 1 });
  await stories.bulkDelete([added, last]);
  return first;
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
