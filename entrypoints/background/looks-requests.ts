import { DEFAULT_LOOKS, looksOf, showLooks } from "../../utils/looks";
import type { ReaderHandlers, ReaderSender } from "../../utils/messages";
import { siteAt } from "../../utils/permissions";
import {
  readSettings,
  readSiteLooks,
  removeSiteLooks,
  writeSettings,
  writeSiteLooks,
} from "../../utils/settings";

/** What the overlay may ask of looks: those of all articles, and of its own site alone. */
export const looksHandlers: Pick<ReaderHandlers, "readLooks" | "changeLooks"> = {
  readLooks: async (_request, sender) => {
    const settings = await readSettings();
    const site = siteOf(sender);
    const own = site === null ? null : await readSiteLooks(site);
    const shown = showLooks({ ...settings, ...own }, new Date().getHours());
    return { ...shown, looks: looksAlone(shown.looks), site, ofSite: own !== null, keys: settings.keys };
  },
  changeLooks: async ({ change, ofSite }, sender) => {
    const site = siteOf(sender);
    const looks = looksOf(change);
    if (site !== null && ofSite) await writeSiteLooks(site, { ...(await readSiteLooks(site)), ...looks });
    else {
      if (site !== null) await removeSiteLooks(site);
      await writeSettings(looks);
    }
    return null;
  },
};

/** That a site has looks of its own tells that it was read: private windows leave no such trace. */
function siteOf({ url, incognito }: ReaderSender): string | null {
  return incognito ? null : siteAt(url);
}

/** Without the other settings: they are no page's business. */
function looksAlone(settings: typeof DEFAULT_LOOKS): typeof DEFAULT_LOOKS {
  return { ...DEFAULT_LOOKS, ...looksOf(settings) };
}
