import { browser } from "wxt/browser";

/**
 * Opens the reading view over a tab's page, or closes it if it is open.
 *
 * @throws {Error} When the browser lets no extension into the page.
 */
export async function openReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ["/extract.js", "/reader.js"] });
}

/** Brings the script that looks for an article's further pages to where the article was read. */
export async function loadPages(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ["/pages.js"] });
}
