import { browser } from "wxt/browser";

/** Has a newcomer see once what Clearline is: when it is installed, never when it or the browser is updated. */
export function welcomeNewcomers(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  });
}
