import type { StoredArticle } from "../article";
import { BIN_KEPT_MS, binArticle, purgeBin, unbinArticle } from "../store/bin";
import { write } from "../store/db";
import { settle } from "./settle";
import type { Shelf } from "./shelf";

/**
 * Takes articles out of the library; `restoreArticles` brings them back while the bin has them, 30 days.
 *
 * @param now Milliseconds since the Unix epoch.
 * @returns The rows that they had; those that were gone are left out.
 */
export function removeArticles(
  shelf: Shelf,
  ids: readonly number[],
  now: number,
): Promise<readonly StoredArticle[]> {
  return write(shelf.library, async () => {
    await purgeBin(shelf.library, now - BIN_KEPT_MS);
    return eachSettled(shelf, ids, (id) => binArticle(shelf.library, id, now));
  });
}

/**
 * Brings removed articles back as they were, under the same ids and stories.
 *
 * @returns Their rows, or the rows that their pages have been given since; those that the bin does not have are left out.
 */
export function restoreArticles(shelf: Shelf, ids: readonly number[]): Promise<readonly StoredArticle[]> {
  return write(shelf.library, () => eachSettled(shelf, ids, (id) => unbinArticle(shelf.library, id)));
}

/** As `removeArticles`, for one; `null` if there is none. */
export async function removeArticle(shelf: Shelf, id: number, now: number): Promise<StoredArticle | null> {
  return (await removeArticles(shelf, [id], now))[0] ?? null;
}

/** As `restoreArticles`, for one; `null` if the bin does not have it. */
export async function restoreArticle(shelf: Shelf, id: number): Promise<StoredArticle | null> {
  return (await restoreArticles(shelf, [id]))[0] ?? null;
}

/** Does `act` to each article, and then settles every story that has one of them. */
async function eachSettled(
  shelf: Shelf,
  ids: readonly number[],
  act: (id: number) => Promise<StoredArticle | null>,
): Promise<readonly StoredArticle[]> {
  const rows: StoredArticle[] = [];
  for (const id of ids) {
    const row = await act(id);
    if (row !== null) rows.push(row);
  }
  for (const storyId of new Set(rows.map((row) => row.storyId))) await settle(shelf, storyId);
  return rows;
}
