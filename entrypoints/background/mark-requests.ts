import { checkedAnchor, checkedHighlight } from "../../utils/highlight";
import { findPage, type Shelf } from "../../utils/library";
import type { ReaderHandlers, ReaderSender } from "../../utils/messages";
import type { Library } from "../../utils/store/db";
import { getHighlights, putHighlight, removeHighlight } from "../../utils/store/highlights";
import { getPosition, putPosition } from "../../utils/store/positions";

type MarkRequests = Pick<
  ReaderHandlers,
  "readHighlights" | "keepHighlight" | "removeHighlight" | "readPosition" | "keepPosition"
>;

/** What the overlay may ask of highlights and positions: those of the article that was saved from its own address. */
export function markHandlers(openShelf: () => Promise<Shelf>): MarkRequests {
  return {
    readHighlights: async (_request, sender) => (await onOwnArticle(openShelf, sender, getHighlights)) ?? [],
    keepHighlight: ({ highlight }, sender) =>
      onOwnArticle(openShelf, sender, async (library, articleId) => {
        const checked = checkedHighlight(highlight);
        return checked === null ? null : putHighlight(library, { ...checked, articleId });
      }),
    removeHighlight: ({ id }, sender) =>
      onOwnArticle(openShelf, sender, (library, articleId) => removeHighlight(library, { id, articleId })),
    readPosition: (_request, sender) => onOwnArticle(openShelf, sender, getPosition),
    keepPosition: async ({ anchor }, sender) => {
      const checked = checkedAnchor(anchor);
      if (checked !== null)
        await onOwnArticle(openShelf, sender, (library, articleId) =>
          putPosition(library, articleId, checked, Date.now()),
        );
      return null;
    },
  };
}

/** Nothing is told or kept in private windows. */
async function onOwnArticle<T>(
  openShelf: () => Promise<Shelf>,
  { url, incognito }: ReaderSender,
  work: (library: Library, articleId: number) => Promise<T>,
): Promise<T | null> {
  if (incognito) return null;
  const shelf = await openShelf();
  const stored = await findPage(shelf, url);
  return stored === null ? null : work(shelf.library, stored.id);
}
