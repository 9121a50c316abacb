import { browser } from "wxt/browser";

const DOWNLOADS = { permissions: ["downloads" as const] };

/** Tells whether Clearline may put files among the downloads. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(DOWNLOADS);
}

/** Asks the reader for that; browsers allow it on a click alone. */
export function askToDownload(): Promise<boolean> {
  return browser.permissions.request(DOWNLOADS);
}
