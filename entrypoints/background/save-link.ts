import { NO_MARKS } from "../../utils/article";
import { tameArticle } from "../../utils/extract/sanitize-text";
import { linkArticle } from "../../utils/import/link";
import type { Shelf } from "../../utils/library";
import { takePages } from "../../utils/library/import";
import { markLink } from "./saved-mark";

/** A link on a page, and what it says there. */
interface Link {
  readonly url: string;
  /** An empty string where the browser does not tell. */
  readonly title: string;
}

/**
 * Puts the page that `link` leads to into the library, without fetching it, and tells on the toolbar button what came of it.
 * In a private window nothing is kept.
 */
export async function saveLink(
  openShelf: () => Promise<Shelf>,
  { url, title }: Link,
  { tabId, incognito }: { readonly tabId: number; readonly incognito: boolean },
): Promise<void> {
  if (incognito) return markLink(tabId, "privateWindow");
  try {
    const article = tameArticle(linkArticle(url, title.replace(/\s+/g, " ").trim()));
    await takePages(await openShelf(), [{ article, savedAt: Date.now(), marks: NO_MARKS }]);
    await markLink(tabId, "linkSaved");
  } catch (error) {
    console.warn(error);
    await markLink(tabId, "saveFailed");
  }
}
