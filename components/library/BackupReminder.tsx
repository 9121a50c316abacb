import { Button } from "../Button";
import { SETTINGS_FRAGMENT } from "../library-links";
import { localDay } from "../local-day";
import { useI18n } from "../use-i18n";

interface BackupReminderProps {
  /** When the last backup was written; `null` if there is none. */
  readonly lastAt: number | null;
  readonly onBackUp: () => void;
}

/** Reminds of a backup that is due, and writes it. */
export function BackupReminder({ lastAt, onBackUp }: BackupReminderProps) {
  const { t, day } = useI18n();
  return (
    <section class="backup-reminder" aria-label={t("backups")}>
      <p>{lastAt === null ? t("backupNever") : t("backupOld", day(localDay(lastAt), "long"))}</p>
      <p>
        <Button kind="quiet" onClick={onBackUp}>
          {t("backupNow")}
        </Button>
        <a href={SETTINGS_FRAGMENT}>{t("librarySettings")}</a>
      </p>
    </section>
  );
}
