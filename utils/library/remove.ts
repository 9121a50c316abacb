import type { StoredArticle } from "../article";
import { BIN_KEPT_MS, binArticle, purgeBin, unbinArticle } from "../store/bin";
import { write } from "../store/db";
import { settle } from "./settle";
import type { Shelf } from "./shelf";

/**
 * Takes an article out of the library; `restoreArticle` brings it back while the bin has it, 30 days.
 *
 * @param now Milliseconds since the Unix epoch.
 * @returns The row that it had; `null` if there is none.
 */
export function removeArticle(shelf: Shelf, id: number, now: number): Promise<StoredArticle | null> {
  return write(shelf.library, async () => {
    await purgeBin(shelf.library, now - BIN_KEPT_MS);
    const removed = await binArticle(shelf.library, id, now);
    if (removed !== null) await settle(shelf, removed.storyId);
    return removed;
  });
}

/**
 * Brings a removed article back as it was, under the same id and story.
 *
 * @returns Its row, or the row that the page has been given since; `null` if the bin does not have it.
 */
export function restoreArticle(shelf: Shelf, id: number): Promise<StoredArticle | null> {
  return write(shelf.library, async () => {
    const stored = await unbinArticle(shelf.library, id);
    if (stored !== null) await settle(shelf, stored.storyId);
    return stored;
  });
}
