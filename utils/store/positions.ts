import type { Anchor } from "../anchors";
import { type Library, read, write } from "./db";

/** Where the reader left an article; `null` if they have not been in its text. */
export function getPosition(library: Library, articleId: number): Promise<Anchor | null> {
  return read(library, async () => (await library.positions.get(articleId))?.anchor ?? null);
}

/**
 * Keeps where the reader is in an article. Nothing happens if it is gone.
 *
 * @param now Milliseconds since the Unix epoch.
 */
export function putPosition(library: Library, articleId: number, anchor: Anchor, now: number): Promise<void> {
  return write(library, async () => {
    if ((await library.articles.get(articleId)) === undefined) return;
    await library.positions.put({ articleId, anchor, savedAt: now });
  });
}
