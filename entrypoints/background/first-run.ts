import { browser } from "wxt/browser";

/** Where it is kept that a newcomer has been greeted. */
const GREETED = "greeted";

/**
 * Has a newcomer see once what Clearline is: when it is installed, never when it or the browser is updated, nor where it is
 * loaded for a session only, as those who work on it do in Firefox.
 */
export function welcomeNewcomers(): void {
  browser.runtime.onInstalled.addListener(async (details) => {
    const forSession = "temporary" in details && details.temporary === true;
    if (details.reason === "install" && !forSession) await greetOnce();
  });
}

/** An extension that is loaded from a folder is installed anew with each start of the browser. */
async function greetOnce(): Promise<void> {
  const { [GREETED]: greeted } = await browser.storage.local.get(GREETED);
  if (greeted === true) return;
  await browser.storage.local.set({ [GREETED]: true });
  await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
}
