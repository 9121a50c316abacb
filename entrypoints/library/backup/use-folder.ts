import { useEffect, useState } from "preact/hooks";
import { getBackupFolder, putBackupFolder } from "../../../utils/store/backup-folder";
import type { Library } from "../../../utils/store/db";
import { askToWriteTo, mayWriteTo, pickFolder } from "./folder";

/** The folder that backups go to. */
export interface BackupFolder {
  readonly name: string;
  /** False if Clearline has to ask anew whether it may write there: a browser that was started again may want that. */
  readonly granted: boolean;
}

/** The reader's folder for backups. `pick` and `allow` ask on a click, and tell whether Clearline may then write there. */
export function useFolder(library: Library) {
  const [folder, setFolder] = useState<BackupFolder | null>(null);
  const show = async (handle: FileSystemDirectoryHandle | null) => {
    const granted = handle !== null && (await mayWriteTo(handle));
    setFolder(handle && { name: handle.name, granted });
    return granted;
  };
  useEffect(() => {
    getBackupFolder(library).then(show, () => setFolder(null));
  }, [library]);
  const pick = async () => {
    const handle = await pickFolder();
    if (handle === null) return false;
    await putBackupFolder(library, handle);
    return show(handle);
  };
  const allow = async () => {
    const handle = await getBackupFolder(library);
    if (handle === null) return pick();
    await askToWriteTo(handle);
    return show(handle);
  };
  return { folder, pick, allow };
}
