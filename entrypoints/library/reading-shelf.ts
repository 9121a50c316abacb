import type { ReadingShelf } from "../../components/reading/shelf";
import type { Library } from "../../utils/store/db";
import { getHighlights, putHighlight, removeHighlight } from "../../utils/store/highlights";
import { getPosition, putPosition } from "../../utils/store/positions";

/** What the library keeps of an article while it is read. */
export function readingShelf(library: Library, articleId: number): ReadingShelf {
  return {
    highlights: () => getHighlights(library, articleId),
    keepHighlight: (highlight) => putHighlight(library, { ...highlight, articleId }),
    removeHighlight: (id) => removeHighlight(library, { id, articleId }),
    position: () => getPosition(library, articleId),
    keepPosition: (anchor) => putPosition(library, articleId, anchor, Date.now()),
  };
}
