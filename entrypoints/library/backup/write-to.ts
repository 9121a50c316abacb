import { copyNow } from "../../../utils/library/copy";
import { readManifest, writeManifest } from "../../../utils/library-manifest";
import { mayDownload } from "../../../utils/permissions";
import type { BackupPlace } from "../../../utils/settings";
import { getBackupFolder } from "../../../utils/store/backup-folder";
import type { Library } from "../../../utils/store/db";
import { download, handOver } from "./download";
import { backupName } from "./file-name";
import { mayWriteTo, putInto } from "./folder";

/** Tells whether a backup can go to `place` without a click. */
export async function mayWrite(place: BackupPlace, library: Library): Promise<boolean> {
  if (place === "hand") return false;
  if (place === "downloads") return mayDownload();
  const folder = await getBackupFolder(library);
  return folder !== null && (await mayWriteTo(folder));
}

/**
 * Backs the library up to `place` and notes that in the manifest.
 *
 * @throws {Error} When it could not be written, or the library has lost something: what is left of it is no backup.
 */
export async function writeTo(place: BackupPlace, library: Library, now: number): Promise<void> {
  if ((await readManifest()).loss !== null) throw new Error("What is left of a library is no backup of it.");
  const { file, written } = await copyNow(library, now);
  const name = backupName(now);
  await put(place, library, file, name);
  await writeManifest({ backup: { ...written, file: name } });
}

async function put(place: BackupPlace, library: Library, file: File, name: string): Promise<void> {
  switch (place) {
    case "hand":
      return handOver(file, name);
    case "downloads":
      return download(file, name);
    case "folder": {
      const folder = await getBackupFolder(library);
      if (folder === null) throw new Error("There is no folder for backups.");
      return putInto(folder, file, name);
    }
  }
}
