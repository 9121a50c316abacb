import { browser } from "wxt/browser";
import { openedSites, sitePattern, watchPermissions } from "../../utils/permissions";

/** What runs on pages of the sites that open by themselves: it reads the page, and asks for the overlay if it is an article. */
const SCRIPTS = ["/extract.js", "/open.js"];

/**
 * Has articles of the sites that the reader has let in open by themselves. Call it while the background starts.
 *
 * The permission is the setting: whoever gives a site back, here or in the browser, ends it. Browsers forget registered
 * scripts at an update.
 */
export function openSites(): void {
  watchPermissions(register);
  browser.runtime.onInstalled.addListener(register);
  browser.runtime.onStartup.addListener(register);
}

/** A script for each site: what several events do at once can't undo each other's. */
async function register(): Promise<void> {
  const sites = new Set(await openedSites());
  const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const gone = registered.filter((id) => !sites.has(id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const fresh = [...sites].filter((site) => !registered.includes(site));
  if (fresh.length === 0) return;
  await browser.scripting.registerContentScripts(
    fresh.map((site) => ({ id: site, matches: [sitePattern(site)], js: SCRIPTS, runAt: "document_idle" })),
  );
}
