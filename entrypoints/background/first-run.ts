import { browser } from "wxt/browser";

/**
 * Has a newcomer see once what Clearline is: when it is installed, never when it or the browser is updated, nor where it is
 * loaded for a session only, as those who work on it do in Firefox.
 */
export function welcomeNewcomers(): void {
  browser.runtime.onInstalled.addListener((details) => {
    const forSession = "temporary" in details && details.temporary === true;
    if (details.reason === "install" && !forSession)
      void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  });
}
