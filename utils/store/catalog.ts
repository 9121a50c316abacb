/**
 * What a list has to know of all articles at once, in columns of typed arrays: in which order they stand, which of them a
 * filter takes, on which day each was saved. 100,000 articles are some 200 rows.
 */
import { Dexie } from "dexie";
import type { StoredArticle } from "../article";
import type { Library } from "./db";

/** Articles of a row: as many are written anew with each of them. */
const CATALOG_ARTICLES = 512;

/** The articles of ids from `id * CATALOG_ARTICLES` on, one place each. */
export interface CatalogRow {
  readonly id: number;
  readonly savedAt: Float64Array;
  readonly wordCount: Uint32Array;
  /** Sums of `STATE`; 0 where there is no article. */
  readonly states: Uint8Array;
}

/** What can be told of an article by one bit; facets have their own names. */
export const STATE = {
  present: 1,
  archived: 2,
  unread: 4,
  starred: 8,
  partial: 16,
  pending: 32,
  current: 64,
} as const;

/** The columns of the whole library: the place of an article is its id. */
export type Catalog = Omit<CatalogRow, "id">;

/** A catalog that was read, and how often articles had been changed then. */
export interface KnownCatalog {
  readonly changes: number;
  readonly catalog: Catalog;
}

/** The catalog whole, which is read again after changes alone. Inside `read` or `write` only; not to be written to. */
export async function readCatalog(library: Library): Promise<Catalog> {
  const { changes = 0 } = (await library.counters.get("library")) ?? {};
  if (library.knownCatalog?.changes === changes) return library.knownCatalog.catalog;
  const catalog = joined(await library.catalog.toArray());
  // What a transaction has written itself may still be undone.
  if (Dexie.currentTransaction?.mode === "readonly") library.knownCatalog = { changes, catalog };
  return catalog;
}

function joined(rows: readonly CatalogRow[]): Catalog {
  const size = ((rows.at(-1)?.id ?? -1) + 1) * CATALOG_ARTICLES;
  const savedAt = new Float64Array(size);
  const wordCount = new Uint32Array(size);
  const states = new Uint8Array(size);
  for (const row of rows) {
    const from = row.id * CATALOG_ARTICLES;
    savedAt.set(row.savedAt, from);
    wordCount.set(row.wordCount, from);
    states.set(row.states, from);
  }
  return { savedAt, wordCount, states };
}

/** Keeps the catalog right after a change of articles. Inside `write` only. */
export async function catalog(
  library: Library,
  before: readonly StoredArticle[],
  after: readonly StoredArticle[],
): Promise<void> {
  const ids = [...new Set([...before, ...after].map(({ id }) => rowOf(id)))];
  const known = await library.catalog.bulkGet(ids);
  const rows = new Map(ids.map((id, index) => [id, known[index] ?? emptyRow(id)]));
  for (const { id } of before) set(rows.get(rowOf(id)), id, 0, 0, 0);
  for (const row of after) set(rows.get(rowOf(row.id)), row.id, row.savedAt, row.wordCount, statesOf(row));
  await library.catalog.bulkPut([...rows.values()]);
}

/** The catalog's row that an article stands in. */
function rowOf(id: number): number {
  return Math.floor(id / CATALOG_ARTICLES);
}

function emptyRow(id: number): CatalogRow {
  return {
    id,
    savedAt: new Float64Array(CATALOG_ARTICLES),
    wordCount: new Uint32Array(CATALOG_ARTICLES),
    states: new Uint8Array(CATALOG_ARTICLES),
  };
}

function set(row: CatalogRow | undefined, id: number, savedAt: number, words: number, states: number): void {
  if (row === undefined) return;
  const place = id % CATALOG_ARTICLES;
  row.savedAt[place] = savedAt;
  row.wordCount[place] = words;
  row.states[place] = states;
}

function statesOf({ archived, readAt, starred, access, pending }: StoredArticle): number {
  return (
    STATE.present +
    (archived ? STATE.archived : STATE.current) +
    (readAt === null && !archived ? STATE.unread : 0) +
    (starred ? STATE.starred : 0) +
    (access.partial ? STATE.partial : 0) +
    (pending ? STATE.pending : 0)
  );
}
