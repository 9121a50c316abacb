import { useId } from "preact/hooks";
import type { MessageKey } from "../../utils/i18n";
import type { BackupInterval } from "../../utils/settings";
import { Button } from "../Button";
import { FileButton } from "../FileButton";
import { localDay } from "../local-day";
import { useI18n } from "../use-i18n";
import { BackupPlaces, type BackupPlacesProps } from "./BackupPlaces";
import { RestoreStatus, type Restoring } from "./RestoreStatus";
import { SettingsSection } from "./settings/SettingsSection";

/** A backup that was written. */
interface Backup {
  readonly at: number;
  readonly articles: number;
}

/** What has become of the backup that was asked for. `declined`: the reader did not allow the place after all. */
export type BackingUp = "idle" | "declined" | "running" | "done" | "failed";

export interface BackupView extends BackupPlacesProps {
  readonly every: BackupInterval;
  /** The last backup outside of the browser and the last copy inside; `null` if there was none. */
  readonly last: Backup | null;
  readonly copy: Backup | null;
  readonly backingUp: BackingUp;
  readonly restoring: Restoring;
  /** True while the library has lost something: what is left of it is not backed up. */
  readonly lost: boolean;
  readonly onEvery: (every: BackupInterval) => void;
  readonly onBackUp: () => void;
  readonly onRestore: (file: File) => void;
}

/** Where the library is backed up, how often, and the way back. */
export function BackupSettings({
  intervals,
  ...view
}: BackupView & { readonly intervals: readonly BackupInterval[] }) {
  const { t } = useI18n();
  const message = BACKING_UP[view.backingUp];
  return (
    <SettingsSection id="backups">
      <LastBackups last={view.last} copy={view.copy} />
      <BackupPlaces {...view} />
      <IntervalChoice chosen={view.every} intervals={intervals} onChoose={view.onEvery} />
      <p class="backup-actions">
        <Button kind="primary" disabled={view.lost || view.backingUp === "running"} onClick={view.onBackUp}>
          {t("backupNow")}
        </Button>
        <FileButton kind="link" onFile={view.onRestore}>
          {t("backupRestore")}
        </FileButton>
      </p>
      <p role="status">{message !== null && t(message)}</p>
      <RestoreStatus restoring={view.restoring} />
    </SettingsSection>
  );
}

const BACKING_UP: Readonly<Record<BackingUp, MessageKey | null>> = {
  idle: null,
  declined: null,
  running: "backupRunning",
  done: "backupDone",
  failed: "backupFailed",
};

function LastBackups({ last, copy }: Pick<BackupView, "last" | "copy">) {
  const { t, day, plural } = useI18n();
  const told = ({ at, articles }: Backup) => [day(localDay(at), "long"), plural("libraryArticles", articles)];
  return (
    <>
      <p>{last === null ? t("backupNever") : t("backupLast", ...told(last))}</p>
      {copy !== null && <p class="backup-hint">{t("backupCopy", ...told(copy))}</p>}
    </>
  );
}

interface IntervalChoiceProps {
  readonly chosen: BackupInterval;
  readonly intervals: readonly BackupInterval[];
  readonly onChoose: (every: BackupInterval) => void;
}

function IntervalChoice({ chosen, intervals, onChoose }: IntervalChoiceProps) {
  const { t } = useI18n();
  const id = useId();
  const choose = (value: string) => {
    const every = intervals.find((interval) => interval === value);
    if (every !== undefined) onChoose(every);
  };
  return (
    <p class="backup-every">
      <label for={id}>{t("backupEvery")}</label>
      <select id={id} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {intervals.map((interval) => (
          <option key={interval} value={interval}>
            {t(`backupEvery_${interval}`)}
          </option>
        ))}
      </select>
    </p>
  );
}
