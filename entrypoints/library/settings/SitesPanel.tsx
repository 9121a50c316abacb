import { useEffect, useState } from "preact/hooks";
import { SettingsSection } from "../../../components/library/settings/SettingsSection";
import { SiteSettings } from "../../../components/library/settings/SiteSettings";
import { askForSite, leaveSite, openedSites, siteAt, watchPermissions } from "../../../utils/permissions";

/** The sites that open by themselves, as the browser has them. */
export function SitesPanel() {
  const [sites, setSites] = useState<readonly string[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const look = () => openedSites().then((now) => stop.signal.aborted || setSites(now));
    look();
    watchPermissions(look, stop.signal);
    return () => stop.abort();
  }, []);
  const add = async (address: string) => {
    const site = siteAt(address.trim());
    return site !== null && (await askForSite(site).catch(() => false));
  };
  return (
    <SettingsSection id="sites">
      <SiteSettings sites={sites} onAdd={add} onRemove={leaveSite} />
    </SettingsSection>
  );
}
