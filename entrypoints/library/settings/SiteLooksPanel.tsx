import { useEffect, useState } from "preact/hooks";
import { SiteLooks } from "../../../components/library/settings/SiteLooks";
import { readAllSiteLooks, removeSiteLooks } from "../../../utils/settings";
import { onSettingsChange } from "../../../utils/settings-changes";

/** The sites that the reader has given looks of their own. */
export function SiteLooksPanel() {
  const [sites, setSites] = useState<readonly string[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const look = () =>
      readAllSiteLooks().then((looks) => stop.signal.aborted || setSites(Object.keys(looks).sort()));
    look();
    onSettingsChange(look, stop.signal);
    return () => stop.abort();
  }, []);
  return <SiteLooks sites={sites} onRemove={removeSiteLooks} />;
}
