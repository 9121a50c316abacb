import { RotateCcw } from "lucide";
import { DEFAULT_LOOKS, type Looks, type ShownLooks, showLooks } from "../../utils/looks";
import { Button } from "../Button";
import { LooksFields } from "../looks/LooksFields";
import { useI18n } from "../use-i18n";

export interface TextPanelProps {
  readonly looks: Looks;
  /** @param shown What comes of the change. */
  readonly onLooks: (change: Partial<Looks>, shown: ShownLooks) => void;
}

/** How the article looks, beside the text; every change shows at once. */
export function TextPanel({ looks, onLooks }: TextPanelProps) {
  const { t } = useI18n();
  const change = (part: Partial<Looks>) =>
    onLooks(part, showLooks({ ...looks, ...part }, new Date().getHours()));
  return (
    <section class="text-panel" aria-label={t("textAndTheme")}>
      <LooksFields looks={looks} onLooks={change} />
      <Button icon={RotateCcw} onClick={() => change(DEFAULT_LOOKS)}>
        {t("lookReset")}
      </Button>
    </section>
  );
}
