import { BackupSettings } from "../../../components/library/BackupSettings";
import type { Shelf } from "../../../utils/library";
import { BACKUP_INTERVALS, type Settings } from "../../../utils/settings";
import { useManifest } from "../use-manifest";
import { useRestoring } from "../use-restoring";
import { hasFolders } from "./folder";
import type { Backups } from "./use-backups";

interface BackupPanelProps {
  readonly shelf: Shelf;
  readonly backups: Backups;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}

/** What the reader can set about backups, and the way back from one. */
export function BackupPanel({ shelf, backups, settings, onSettings }: BackupPanelProps) {
  const manifest = useManifest();
  const { restoring, restoreFile } = useRestoring(async () => shelf);
  if (manifest === null) return null;
  return (
    <BackupSettings
      place={settings.backupTo}
      every={settings.backupEvery}
      intervals={BACKUP_INTERVALS}
      hasFolders={hasFolders()}
      folder={backups.folder}
      last={manifest.backup}
      copy={manifest.copy}
      backingUp={backups.backingUp}
      restoring={restoring}
      lost={manifest.loss !== null}
      onPlace={backups.choosePlace}
      onEvery={(backupEvery) => onSettings({ backupEvery })}
      onFolder={backups.chooseFolder}
      onAllow={() => backups.choosePlace("folder")}
      onBackUp={backups.backUp}
      onRestore={restoreFile}
    />
  );
}
