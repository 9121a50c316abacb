import { useState } from "preact/hooks";
import { Button } from "../Button";
import { useI18n } from "../use-i18n";

/** A file that shows how a page is built, its words masked. */
export interface ReportFile {
  readonly href: string;
  readonly bytes: number;
}

interface ReportOfferProps {
  /** Makes the file; `null` if the page can't be read any more. */
  readonly onReport: () => Promise<ReportFile | null>;
}

const BYTES_PER_KB = 1000;

/** Offers a file about a page that is read wrong, and says what is in it. The reader saves it; nothing is sent. */
export function ReportOffer({ onReport }: ReportOfferProps) {
  const { t } = useI18n();
  const [asked, setAsked] = useState(false);
  const [file, setFile] = useState<ReportFile | "failed" | null>(null);
  const ask = async () => {
    setAsked(!asked);
    if (!asked && file === null) setFile((await onReport()) ?? "failed");
  };
  return (
    <div class="report">
      <Button kind="link" expanded={asked} onClick={ask}>
        {t("reportTitle")}
      </Button>
      {asked && <p>{t("reportText")}</p>}
      {asked && file === "failed" && <p role="alert">{t("reportFailed")}</p>}
      {asked && file !== null && file !== "failed" && (
        <a class="button button-quiet" href={file.href} download="clearline-report.txt">
          {t("reportSave", String(Math.ceil(file.bytes / BYTES_PER_KB)))}
        </a>
      )}
    </div>
  );
}
