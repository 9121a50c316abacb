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
      return shelve(openShelf, offer, { url, incognito }).finally(onSaved);
    },
    readTimeline: ({ articleId }) => tellStory(openShelf, articleId, null),
    takeOut: async ({ articleId }) => takeOut(await openShelf(), articleId, Date.now()),
    joinStories: async ({ storyId, intoId }) => joinStories(await openShelf(), storyId, intoId, Date.now()),
    undoByHand: async ({ before }) => {
      await undoByHand(await openShelf(), before, Date.now());
      return null;
    },
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
