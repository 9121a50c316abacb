import { Button } from "../Button";
import { useI18n } from "../use-i18n";

interface BrowserKeyProps {
  /** As the browser writes it; an empty string if there is none. */
  readonly shortcut: string;
  readonly onChange: () => void;
}

/** The key that opens the reading view, which the browser keeps. */
export function BrowserKey({ shortcut, onChange }: BrowserKeyProps) {
  const { t } = useI18n();
  return (
    <p class="browser-key">
      <span>{t("commandOpenReader")}</span>
      {shortcut === "" ? <span class="key-none">{t("keyNone")}</span> : <kbd dir="ltr">{shortcut}</kbd>}
      <Button kind="link" onClick={onChange}>
        {t("keyInBrowser")}
      </Button>
    </p>
  );
}
