import { X } from "lucide";
import { IconButton } from "../../IconButton";
import { useI18n } from "../../use-i18n";

interface SiteListProps {
  /** Hosts, in the alphabet's order. */
  readonly sites: readonly string[];
  readonly onRemove: (site: string) => void;
}

/** Sites that the reader has chosen for something, each to be taken out again. */
export function SiteList({ sites, onRemove }: SiteListProps) {
  const { t } = useI18n();
  return (
    <ul class="sites">
      {sites.map((site) => (
        <li key={site}>
          <bdi>{site}</bdi>
          <IconButton icon={X} label={t("siteRemove", site)} onClick={() => onRemove(site)} />
        </li>
      ))}
    </ul>
  );
}
