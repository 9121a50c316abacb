import { useI18n } from "../../use-i18n";
import { SiteList } from "./SiteList";

interface SiteLooksProps {
  /** Hosts, in the alphabet's order. */
  readonly sites: readonly string[];
  readonly onRemove: (site: string) => void;
}

/** The sites with looks of their own, each to be set back; nothing while there is none. */
export function SiteLooks({ sites, onRemove }: SiteLooksProps) {
  const { t } = useI18n();
  if (sites.length === 0) return null;
  return (
    <div class="site-looks">
      <h3>{t("looksSites")}</h3>
      <p class="settings-hint">{t("looksSitesHint")}</p>
      <SiteList sites={sites} onRemove={onRemove} />
    </div>
  );
}
