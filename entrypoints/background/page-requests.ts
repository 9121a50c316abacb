import { browser } from "wxt/browser";
import { removeArticle, restoreArticle, type Shelf } from "../../utils/library";
import type { PageHandlers } from "../../utils/messages";
import { setRestored } from "../../utils/store/articles";
import { openReader } from "./reader";
import { shelve, tellStory } from "./shelve";

/** What the popup may ask. */
export function pageHandlers(openShelf: () => Promise<Shelf>): PageHandlers {
  return {
    shelveArticle: async ({ tabId, ...offer }) => {
      const { url, incognito } = await browser.tabs.get(tabId);
      return shelve(openShelf, offer, { url, incognito });
    },
    readTimeline: ({ articleId }) => tellStory(openShelf, articleId, null),
    removeArticle: async ({ articleId }) => {
      await removeArticle(await openShelf(), articleId, Date.now());
      return null;
    },
    restoreArticle: async ({ articleId }) => restoreArticle(await openShelf(), articleId),
    setRestored: async ({ articleId, restored }) => {
      await setRestored((await openShelf()).library, articleId, restored);
      return null;
    },
    openReader: async ({ tabId }) => {
      await openReader(tabId);
      return null;
    },
  };
}
