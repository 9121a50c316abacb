import { RotateCcw } from "lucide";
import { DEFAULT_LOOKS, type Looks, type LooksHere, showLooks } from "../../utils/looks";
import { Button } from "../Button";
import { LooksFields } from "../looks/LooksFields";
import { Switch } from "../looks/Switch";
import { useI18n } from "../use-i18n";

export interface TextPanelProps extends Pick<LooksHere, "looks" | "site" | "ofSite"> {
  /** @param shown What comes of the change. */
  readonly onLooks: (change: Partial<Looks>, shown: LooksHere) => void;
}

/** How the article looks, beside the text; every change shows at once, for all sites or for this one alone. */
export function TextPanel({ looks, site, ofSite, onLooks }: TextPanelProps) {
  const { t } = useI18n();
  const change = (part: Partial<Looks>, alone = ofSite) =>
    onLooks(part, { ...showLooks({ ...looks, ...part }, new Date().getHours()), site, ofSite: alone });
  return (
    <section class="text-panel" aria-label={t("textAndTheme")}>
      <LooksFields looks={looks} onLooks={change} />
      <div class="text-panel-foot">
        {site !== null && (
          <Switch
            label={t("looksForSite", site)}
            on={ofSite}
            // The site begins with what is shown; given up, it looks as all others do.
            onChange={(alone) => change(alone ? looks : {}, alone)}
          />
        )}
        <Button icon={RotateCcw} onClick={() => change(DEFAULT_LOOKS)}>
          {t("lookReset")}
        </Button>
      </div>
    </section>
  );
}
