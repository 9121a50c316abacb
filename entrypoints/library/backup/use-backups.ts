import { useEffect, useState } from "preact/hooks";
import type { BackingUp } from "../../../components/library/BackupSettings";
import { isBackupDue } from "../../../utils/library/due";
import type { Manifest } from "../../../utils/library-manifest";
import { askToDownload } from "../../../utils/permissions";
import type { BackupPlace, Settings } from "../../../utils/settings";
import type { Library } from "../../../utils/store/db";
import { type BackupFolder, useFolder } from "./use-folder";
import { mayWrite, writeTo } from "./write-to";

export interface Backups {
  readonly backingUp: BackingUp;
  readonly folder: BackupFolder | null;
  /** True if a backup is due that needs the reader's click. */
  readonly asks: boolean;
  readonly backUp: () => void;
  /** Has backups go elsewhere; asks for what that needs, and leaves it without it. */
  readonly choosePlace: (place: BackupPlace) => void;
  readonly chooseFolder: () => void;
}

/** Backs the library up: by itself when that is due and allowed, and on a click. */
export function useBackups(
  library: Library,
  manifest: Manifest | null,
  { backupTo, backupEvery }: Settings,
  onSettings: (change: Partial<Settings>) => void,
): Backups {
  const [backingUp, setBackingUp] = useState<BackingUp>("idle");
  const [asks, setAsks] = useState(false);
  const { folder, pick, allow } = useFolder(library);
  const attempt = (work: () => Promise<unknown>) => {
    setBackingUp("idle");
    work().catch(() => setBackingUp("failed"));
  };
  const write = async (place: BackupPlace) => {
    setBackingUp("running");
    await writeTo(place, library, Date.now());
    setBackingUp("done");
  };
  const due = manifest !== null && isBackupDue(manifest, backupEvery, Date.now());
  useEffect(() => {
    attempt(async () => {
      const alone = due && (await mayWrite(backupTo, library));
      setAsks(due && !alone);
      if (alone) await write(backupTo);
    });
  }, [due, backupTo]);
  const moveTo = async (place: BackupPlace, may: () => Promise<boolean>) => {
    if (!(await may())) return setBackingUp("declined");
    onSettings({ backupTo: place });
    if (place !== "hand") await write(place);
  };
  const ASKED: Readonly<Record<BackupPlace, () => Promise<boolean>>> = {
    hand: async () => true,
    downloads: askToDownload,
    folder: folder === null ? pick : allow,
  };
  const backUp = async () => {
    const may = backupTo === "hand" || (await mayWrite(backupTo, library)) || (await ASKED[backupTo]());
    if (may) await write(backupTo);
  };
  return {
    backingUp,
    folder,
    asks,
    backUp: () => attempt(backUp),
    choosePlace: (place) => attempt(() => moveTo(place, ASKED[place])),
    chooseFolder: () => attempt(() => moveTo("folder", pick)),
  };
}
