import { browser } from "wxt/browser";

const DOWNLOADS = { permissions: ["downloads" as const] };

/** Tells whether Clearline may put files among the downloads. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(DOWNLOADS);
}

/** Asks the reader for that. Browsers allow it on a click alone, and refuse it else also where the answer is yes already. */
export function askToDownload(): Promise<boolean> {
  return browser.permissions.request(DOWNLOADS).catch(mayDownload);
}

/** A pattern of one site, as Clearline asks for it: no wildcard in its host. */
const SITE_PATTERN = /^\*:\/\/([^/*]+)\/\*$/;

/** The host of the site that `address` names, with or without its scheme; `null` if it names none. */
export function siteAt(address: string): string | null {
  const url = /^[a-z][\w+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== "" ? hostname : null;
}

/** The browser's pattern for all pages of a site. */
export function sitePattern(site: string): string {
  return `*://${site}/*`;
}

/** The sites that the reader has let Clearline into for good, by their hosts: their articles open by themselves. */
export async function openedSites(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.flatMap((origin) => SITE_PATTERN.exec(origin)?.[1] ?? []).sort();
}

/** Asks the reader for a site; browsers allow it on a click alone. */
export function askForSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [sitePattern(site)] });
}

/** Gives a site back. */
export async function leaveSite(site: string): Promise<void> {
  await browser.permissions.remove({ origins: [sitePattern(site)] });
}

const ALL_SITES = { origins: ["*://*/*"] };

/** Tells whether Clearline may fetch from any site. */
export function mayReachSites(): Promise<boolean> {
  return browser.permissions.contains(ALL_SITES);
}

/** Asks the reader for that, as `askToDownload` does. */
export function askForSites(): Promise<boolean> {
  return browser.permissions.request(ALL_SITES).catch(mayReachSites);
}

/** Gives it back. Sites that were let in one by one stay so. */
export async function leaveSites(): Promise<void> {
  await browser.permissions.remove(ALL_SITES);
}

/** Calls `listener` after each change of what Clearline may do, until `signal` aborts. */
export function watchPermissions(listener: () => void, signal?: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  signal?.addEventListener("abort", () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  });
}
