import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { freshenLog, openShelf } from "../../utils/library";
import { answerPageRequests, answerReaderRequests } from "../../utils/messages";
import { tidyLibrary } from "./after-save";
import { welcomeNewcomers } from "./first-run";
import { lazily } from "./lazily";
import { answerMenus } from "./menus";
import { oneAtATime } from "./one-at-a-time";
import { openSites } from "./opened-sites";
import { pageHandlers } from "./page-requests";
import { pictureKeeper } from "./pictures";
import { openReader } from "./reader";
import { readerHandlers } from "./reader-requests";

export default defineBackground(() => {
  const shelf = lazily(async () => {
    const opened = await openShelf(readFrequencies, Date.now());
    // No save is acknowledged that the next start could lose.
    await freshenLog();
    return opened;
  });
  const tidy = oneAtATime(() => tidyLibrary(shelf));
  const pictures = pictureKeeper(shelf);
  const saved = (articleId: number | null) => {
    tidy();
    if (articleId !== null) pictures.saved(articleId);
  };
  answerPageRequests(pageHandlers(shelf, saved, pictures));
  answerReaderRequests(readerHandlers(shelf, saved));
  answerMenus(shelf);
  openSites();
  welcomeNewcomers();
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === "open-reader" && tab?.id !== undefined) void openReader(tab.id);
  });
});

async function readFrequencies(): Promise<string> {
  return (await fetch("/frequencies.txt")).text();
}
