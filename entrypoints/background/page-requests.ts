import { browser } from "wxt/browser";
import {
  joinStories,
  removeArticle,
  restoreArticle,
  type Shelf,
  takeOut,
  undoByHand,
} from "../../utils/library";
import type { PageHandlers } from "../../utils/messages";
import { setRestored } from "../../utils/store/articles";
import { openReader } from "./reader";
import { markTab } from "./saved-mark";
import { shelve, tellStory } from "./shelve";

/**
 * What the popup may ask.
 *
 * @param onSaved Called when an article has been saved, or not.
 */
export function pageHandlers(openShelf: () => Promise<Shelf>, onSaved: () => void): PageHandlers {
  return {
    shelveArticle: async ({ tabId, ...offer }) => {
      const { url, incognito } = await browser.tabs.get(tabId);
      const shelved = await shelve(openShelf, offer, { url, incognito }).finally(onSaved);
      void markTab(tabId, shelved.stored !== null);
      return shelved;
    },
    readTimeline: ({ articleId }) => tellStory(openShelf, articleId, null),
    takeOut: async ({ articleId }) => takeOut(await openShelf(), articleId, Date.now()),
    joinStories: async ({ storyId, intoId }) => joinStories(await openShelf(), storyId, intoId, Date.now()),
    undoByHand: async ({ before }) => {
      await undoByHand(await openShelf(), before, Date.now());
      return null;
    },
    removeArticle: async ({ articleId, tabId }) => {
      await removeArticle(await openShelf(), articleId, Date.now());
      void markTab(tabId, false);
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
