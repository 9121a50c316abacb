import type { StoredArticle } from "../article";
import type { Library } from "./db";
import type { Facet } from "./facets";

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
 * A page of the articles that have `facet`, or of all for `null`, last saved first. It reads by key: `offset` would grow
 * with the library.
 */
export async function pageOf(
  library: Library,
  facet: Facet | null,
  before: Cursor | null,
  limit: number,
): Promise<Page<StoredArticle>> {
  const rows = await found(library, facet, before).limit(limit).toArray();
  return { rows, next: rows.length < limit ? null : cursorOf(rows.at(-1)) };
}

function found(library: Library, facet: Facet | null, before: Cursor | null) {
  const { articles } = library;
  if (facet === null) {
    const end = before === null ? [Number.POSITIVE_INFINITY] : [before.savedAt, before.id];
    return articles.where("[savedAt+id]").below(end).reverse();
  }
  const start = before === null ? [] : [-before.savedAt, -before.id];
  return articles.where("facets").between([facet, ...start], [facet, []], before === null);
}

function cursorOf(row: Cursor | undefined): Cursor | null {
  return row === undefined ? null : { savedAt: row.savedAt, id: row.id };
}
