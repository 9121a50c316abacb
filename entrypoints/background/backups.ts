import { readCopy } from "../../utils/copies";
import type { Shelf } from "../../utils/library";
import { recentCopy } from "../../utils/library/copy";
import { isBackupDue } from "../../utils/library/due";
import { readManifest, type Written, writeManifest } from "../../utils/library-manifest";
import { mayDownload } from "../../utils/permissions";
import { readSettings } from "../../utils/settings";
import { getBackupFolder } from "../../utils/store/backup-folder";
import { downloaded } from "../library/backup/download";
import { backupName } from "../library/backup/file-name";
import { mayWriteTo, putInto } from "../library/backup/folder";

/**
 * Backs the library up if that is due and needs no click. Into a folder the background writes by itself; among the downloads a
 * page has to put it, since workers have no addresses for files.
 *
 * @returns The copy to put among the downloads; `null` if there is nothing to do.
 */
export async function backUpIfDue(openShelf: () => Promise<Shelf>, now: number): Promise<Written | null> {
  const { backupTo, backupEvery } = await readSettings();
  if (backupTo === "hand" || !isBackupDue(await readManifest(), backupEvery, now)) return null;
  const { library } = await openShelf();
  if (backupTo === "downloads") return (await mayDownload()) ? recentCopy(library, now) : null;
  const folder = await getBackupFolder(library);
  if (folder === null || !(await mayWriteTo(folder))) return null;
  const copy = await recentCopy(library, now);
  await putInto(folder, await readCopy(copy.file), backupName(now));
  await noteBackup(copy, now);
  return null;
}

/** Notes a backup once it is among the downloads. */
export async function noteDownloaded(downloadId: number, copy: Written, now: number): Promise<void> {
  await downloaded(downloadId);
  await noteBackup(copy, now);
}

function noteBackup(copy: Written, now: number): Promise<void> {
  return writeManifest({ backup: { ...copy, at: now, file: backupName(now) } });
}
