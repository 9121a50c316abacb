import { browser } from "wxt/browser";
import { browserI18n, type MessageKey } from "../../utils/i18n";
import type { Shelf } from "../../utils/library";
import { openReader } from "./reader";
import { saveLink } from "./save-link";

/** Where on a page a menu stands, what it is called, and on which links. */
interface Menu {
  readonly message: MessageKey;
  readonly context: "page" | "selection" | "link";
  readonly links?: readonly string[];
}

const MENUS = {
  "read-page": { message: "menuReadPage", context: "page" },
  "read-selection": { message: "menuReadSelection", context: "selection" },
  "save-link": { message: "menuSaveLink", context: "link", links: ["http://*/*", "https://*/*"] },
} as const satisfies Record<string, Menu>;

type Clicked = Parameters<Parameters<typeof browser.contextMenus.onClicked.addListener>[0]>;

/** Keeps the entries of the context menu, and answers them. Call it while the background starts. */
export function answerMenus(openShelf: () => Promise<Shelf>): void {
  // The browser keeps entries while the background sleeps, in the language in which they were made.
  browser.runtime.onInstalled.addListener(makeMenus);
  browser.runtime.onStartup.addListener(makeMenus);
  browser.contextMenus.onClicked.addListener((...clicked) => void answer(openShelf, ...clicked));
}

async function makeMenus(): Promise<void> {
  const { t } = browserI18n();
  await browser.contextMenus.removeAll();
  for (const [id, { message, context, ...menu }] of Object.entries<Menu>(MENUS)) {
    const title = t(message);
    const links = menu.links && { targetUrlPatterns: [...menu.links] };
    browser.contextMenus.create({ id, title, contexts: [context], ...links });
  }
}

async function answer(openShelf: () => Promise<Shelf>, ...[info, tab]: Clicked): Promise<void> {
  if (tab?.id === undefined) return;
  switch (info.menuItemId as keyof typeof MENUS) {
    case "read-page":
      return openReader(tab.id);
    case "read-selection":
      return openReader(tab.id, { selectionAlone: true });
    case "save-link": {
      const link = { url: info.linkUrl ?? "", title: linkText(info) };
      return saveLink(openShelf, link, { tabId: tab.id, incognito: tab.incognito });
    }
  }
}

/** Firefox alone tells what a link says. */
function linkText(info: Clicked[0]): string {
  return "linkText" in info && typeof info.linkText === "string" ? info.linkText : "";
}
