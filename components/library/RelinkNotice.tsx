import { Button } from "../Button";
import { useI18n } from "../use-i18n";

interface RelinkNoticeProps {
  readonly done: number;
  readonly total: number;
  readonly stopped: boolean;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
}

/** Fewer articles than this are linked before one has read what is going on. */
const TOLD_ARTICLES = 100;

/** Says how far the library is with linking its articles anew, and lets the reader stop it. */
export function RelinkNotice({ done, total, stopped, onStop, onGoOn }: RelinkNoticeProps) {
  const { t, number } = useI18n();
  if (total < TOLD_ARTICLES) return null;
  return (
    <section class="relinking" aria-label={t("relinking")}>
      <p>{t(stopped ? "relinkingStopped" : "relinking")}</p>
      <progress max={total} value={done} aria-label={t("relinking")} />
      <p class="relinking-count">
        {t("relinkingCount", number(done), number(total))}
        <Button kind="link" onClick={stopped ? onGoOn : onStop}>
          {t(stopped ? "goOn" : "stop")}
        </Button>
      </p>
    </section>
  );
}
