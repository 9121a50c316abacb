import { browser } from "wxt/browser";
import {
  joinStories,
  removeArticle,
  restoreArticle,
  type Shelf,
  takeOut,
  undoByHand,
} from "../../utils/library";
import { pictureData } from "../../utils/library/pictures";
import type { PageHandlers } from "../../utils/messages";
import { setRestored } from "../../utils/store/articles";
import { backUpIfDue, noteDownloaded } from "./backups";
import type { PictureKeeper } from "./pictures";
import { openReader } from "./reader";
import { markTab } from "./saved-mark";
import { shelveAndTell, tellStory } from "./shelve";

/**
 * What the popup may ask.
 *
 * @param onSaved Called when an article has been saved, with its id, or not.
 */
export function pageHandlers(
  openShelf: () => Promise<Shelf>,
  onSaved: (articleId: number | null) => void,
  pictures: PictureKeeper,
): PageHandlers {
  return {
    shelveArticle: async ({ tabId, ...offer }) => {
      const { url, incognito } = await browser.tabs.get(tabId);
      const shelved = await shelveAndTell(openShelf, offer, { url, incognito }, onSaved);
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
    keepPictures: async ({ all }) => {
      await pictures.goOn(all);
      return null;
    },
    readPictures: async ({ articleId }) =>
      Object.fromEntries(await pictureData((await openShelf()).library, articleId)),
    backUpIfDue: () => backUpIfDue(openShelf, Date.now()),
    noteBackup: async ({ downloadId, copy }) => {
      await noteDownloaded(downloadId, copy, Date.now());
      return null;
    },
    openReader: async ({ tabId }) => {
      await openReader(tabId);
      return null;
    },
  };
}
