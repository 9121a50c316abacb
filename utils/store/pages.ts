import type { Table } from "dexie";

/** Where a page ended: the key of its last row. */
export interface Cursor {
  readonly savedAt: number;
  readonly id: number;
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** Where the next page goes on; `null` after the last. */
  readonly next: Cursor | null;
}

/**
 * A page of a table that is indexed by `[savedAt+id]`, last saved first. It reads by key: `offset` would grow with the library.
 */
export async function pageBelow<T extends Cursor, Inserted>(
  table: Table<T, number, Inserted>,
  before: Cursor | null,
  limit: number,
): Promise<Page<T>> {
  const top = before === null ? [Number.POSITIVE_INFINITY] : [before.savedAt, before.id];
  const rows = await table.where("[savedAt+id]").below(top).reverse().limit(limit).toArray();
  return { rows, next: rows.length < limit ? null : cursorOf(rows.at(-1)) };
}

export function cursorOf(row: Cursor | undefined): Cursor | null {
  return row === undefined ? null : { savedAt: row.savedAt, id: row.id };
}
