import type { Loss } from "../../utils/library-manifest";
import { Button } from "../Button";
import { FileButton } from "../FileButton";
import { localDay } from "../local-day";
import { LOSS_TITLES } from "../loss-titles";
import { useI18n } from "../use-i18n";
import { RestoreStatus, type Restoring } from "./RestoreStatus";

interface LossNoticeProps {
  readonly loss: Loss;
  /** The newest copy in this browser; `null` if there is none. */
  readonly copy: { readonly at: number; readonly articles: number } | null;
  readonly restoring: Restoring;
  readonly onRestoreCopy: () => void;
  readonly onRestoreFile: (file: File) => void;
  /** Takes the library as it is; `null` where there is none to go on with. */
  readonly onGoOn: (() => void) | null;
}

/** Says what the library has lost, and brings it back. */
export function LossNotice({ loss, copy, restoring, ...actions }: LossNoticeProps) {
  const { t, plural, day } = useI18n();
  const articles = (count: number) => plural("libraryArticles", count);
  return (
    <section class="loss" role="alert" aria-label={t(LOSS_TITLES[loss.kind])}>
      <h2>{t(LOSS_TITLES[loss.kind])}</h2>
      <p>{t("lossText", articles(loss.expected), articles(loss.found))}</p>
      <p>
        {copy === null
          ? t("lossNoCopy")
          : t("lossCopy", day(localDay(copy.at), "long"), articles(copy.articles))}
      </p>
      {restoring.phase !== "running" && (
        <p class="loss-actions">
          {copy !== null && (
            <Button kind="primary" onClick={actions.onRestoreCopy}>
              {t("lossRestore", articles(copy.articles))}
            </Button>
          )}
          <FileButton kind={copy === null ? "primary" : "link"} onFile={actions.onRestoreFile}>
            {t("restoreFile")}
          </FileButton>
          {actions.onGoOn !== null && (
            <Button kind="link" onClick={actions.onGoOn}>
              {t("lossGoOn")}
            </Button>
          )}
        </p>
      )}
      <RestoreStatus restoring={restoring} />
    </section>
  );
}
