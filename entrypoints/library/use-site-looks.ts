import { useEffect, useState } from "preact/hooks";
import type { Looks } from "../../utils/looks";
import { siteAt } from "../../utils/permissions";
import { readSiteLooks } from "../../utils/settings";
import { onSettingsChange } from "../../utils/settings-changes";

/** What the reader has set for the site of `url` alone; `null` while it is not known, or if they have not. */
export function useSiteLooks(url: string): Partial<Looks> | null {
  const [looks, setLooks] = useState<Partial<Looks> | null>(null);
  useEffect(() => {
    const site = siteAt(url);
    if (site === null) return;
    const stop = new AbortController();
    const look = () => readSiteLooks(site).then((own) => stop.signal.aborted || setLooks(own));
    look();
    onSettingsChange(look, stop.signal);
    return () => stop.abort();
  }, [url]);
  return looks;
}
