import type { StoredArticle } from "../article";
import { catalog } from "./catalog";
import { type Library, read, write } from "./db";
import type { CounterRow } from "./rows";

/** How much the library holds. */
export type LibraryCounts = Omit<CounterRow, "id" | "lastId" | "changes">;

const EMPTY: CounterRow = {
  id: "library",
  articles: 0,
  stories: 0,
  unread: 0,
  starred: 0,
  archived: 0,
  pending: 0,
  lastId: 0,
  changes: 0,
};

/** Reads the counters, which every change of the library keeps right. */
export function libraryCounts(library: Library): Promise<LibraryCounts> {
  return read(library, async () => {
    const { id: _id, lastId: _lastId, changes: _changes, ...counts } = await currentCounters(library);
    return counts;
  });
}

/**
 * Counts and catalogs articles as they were before a change and as they are after it; one that was or is not there is left out.
 *
 * @param counters As they were before, where they have been read for the change.
 */
export async function recordArticles(
  library: Library,
  before: readonly StoredArticle[],
  after: readonly StoredArticle[],
  counters?: CounterRow,
): Promise<void> {
  const row = counters ?? (await currentCounters(library));
  const lastId = after.reduce((last, { id }) => Math.max(last, id), row.lastId);
  const changed = { ...row, lastId, changes: (row.changes ?? 0) + 1 };
  for (const key of COUNTED) changed[key] += sum(after.map(COUNTS[key])) - sum(before.map(COUNTS[key]));
  await Promise.all([library.counters.put(changed), catalog(library, before, after)]);
}

/** Counts `change` more stories of several articles. */
export function countStories(library: Library, change: number): Promise<void> {
  return count(library, (row) => ({ ...row, stories: row.stories + change }));
}

/** The first of `count` ids in a row for new articles: no other ever had one of them, or will have. */
export function takeArticleIds(library: Library, count: number): Promise<number> {
  return write(library, async () => {
    const row = await currentCounters(library);
    await library.counters.put({ ...row, lastId: row.lastId + count });
    return row.lastId + 1;
  });
}

/** Keeps ids up to `lastId` from being given to new articles. */
export function reserveArticleIds(library: Library, lastId: number): Promise<void> {
  return count(library, (row) => ({ ...row, lastId: Math.max(row.lastId, lastId) }));
}

/** The counters as they are; inside a transaction only. */
export async function currentCounters(library: Library): Promise<CounterRow> {
  return (await library.counters.get("library")) ?? EMPTY;
}

const COUNTED = ["articles", "unread", "starred", "archived", "pending"] as const;

/** How often an article counts: 0 or 1. */
const COUNTS: Readonly<Record<(typeof COUNTED)[number], (row: StoredArticle) => number>> = {
  articles: () => 1,
  unread: ({ readAt, archived }) => (readAt === null && !archived ? 1 : 0),
  starred: ({ starred }) => (starred ? 1 : 0),
  archived: ({ archived }) => (archived ? 1 : 0),
  pending: ({ pending }) => (pending ? 1 : 0),
};

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function count(library: Library, change: (row: CounterRow) => CounterRow): Promise<void> {
  return write(library, async () => {
    await library.counters.put(change(await currentCounters(library)));
  });
}
