import { useEffect, useState } from "preact/hooks";
import type { SiteOpening } from "../../components/popup/PopupHeader";
import { askForSite, leaveSite, openedSites, siteAt, watchPermissions } from "../../utils/permissions";
import type { ActivePage } from "./page";

/** Whether articles of the page's site open by themselves, as the browser has it; `null` where the page is of no site. */
export function useSite(page: ActivePage | null): SiteOpening | null {
  const site = page && siteAt(page.url);
  const [opens, setOpens] = useState(false);
  useEffect(() => {
    if (site === null) return;
    const stop = new AbortController();
    const look = () => openedSites().then((sites) => stop.signal.aborted || setOpens(sites.includes(site)));
    look();
    watchPermissions(look, stop.signal);
    return () => stop.abort();
  }, [site]);
  if (site === null) return null;
  return { opens, toggle: () => (opens ? leaveSite(site) : askForSite(site)).catch(() => undefined) };
}
