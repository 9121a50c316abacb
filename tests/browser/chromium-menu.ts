import type { Browser, Extension, Page } from "puppeteer-core";
import type { MenuEntry } from "./driver.ts";
import { placeToClick } from "./menu-place.ts";
import { pageSurface } from "./page-surface.ts";

/** The parts of the extension's API that stand in for a menu. */
interface Apis {
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: unknown): void } };
  readonly tabs: { query(of: object): Promise<readonly unknown[]> };
}

/**
 * Has the background hear of a choice from the context menu, which a headless Chromium does not show. The button is pressed
 * first: it lets the extension into the page, as choosing from the menu does.
 */
export async function chooseFromMenu(
  tab: Page,
  browser: Browser,
  extension: Extension,
  entry: MenuEntry,
): Promise<void> {
  const place = await pageSurface(tab).run(placeToClick, entry);
  await tab.triggerExtensionAction(extension);
  const popup = await browser.waitForTarget((one) => one.url().endsWith("/popup.html"));
  await (await popup.asPage()).close();
  const target = await browser.waitForTarget((one) => one.type() === "service_worker");
  const worker = await target.worker();
  await worker?.evaluate(
    async (menuItemId, { linkUrl, selectionText }) => {
      const { chrome } = globalThis as unknown as { chrome: Apis };
      const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.contextMenus.onClicked.dispatch({ menuItemId, linkUrl, selectionText }, active);
    },
    entry,
    place,
  );
}
