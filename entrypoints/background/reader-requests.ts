import { browser } from "wxt/browser";
import { articleFragment } from "../../components/library-links";
import { fontsFor, readFontFiles } from "../../utils/fonts";
import { findPage, type Shelf } from "../../utils/library";
import type { ReaderHandlers } from "../../utils/messages";
import { readManner, writeManner } from "../../utils/settings";
import { looksHandlers } from "./looks-requests";
import { markHandlers } from "./mark-requests";
import { loadScript } from "./reader";
import { markTab } from "./saved-mark";
import { shelveAndTell, tellStory } from "./shelve";

/**
 * What the overlay may ask: it stands on a page that may be hostile.
 *
 * @param onSaved Called when an article has been saved, with its id, or not.
 */
export function readerHandlers(
  openShelf: () => Promise<Shelf>,
  onSaved: (articleId: number | null) => void,
): ReaderHandlers {
  return {
    offerArticle: async (offer, sender) => {
      const shelved = await shelveAndTell(openShelf, { ...offer, explicit: false }, sender, onSaved);
      void markTab(sender.tabId, shelved.stored !== null);
      return shelved;
    },
    readTimeline: ({ articleId }, { url, incognito }) =>
      incognito ? Promise.resolve(null) : tellStory(openShelf, articleId, url),
    ...markHandlers(openShelf),
    ...looksHandlers,
    readManner: ({ language }) => readManner(language),
    keepManner: async ({ language, manner }, { incognito }) => {
      if (!incognito) await writeManner(language, manner);
      return null;
    },
    loadScript: async ({ script }, { tabId }) => {
      await loadScript(tabId, script);
      return null;
    },
    openLibrary: async (_request, sender) => {
      const stored = sender.incognito ? null : await findPage(await openShelf(), sender.url);
      const place = stored === null ? "" : articleFragment(stored.id);
      await browser.tabs.create({ url: browser.runtime.getURL("/library.html") + place });
      return null;
    },
    readFonts: ({ font, characters }) => readFontFiles(fontsFor(characters, font)),
  };
}
