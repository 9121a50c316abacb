import { type Library, read, write } from "./db";
import type { StateRow } from "./rows";

/** The folder outside of the browser that backups go to. Only IndexedDB can keep what leads to it. */
interface FolderRow extends StateRow {
  readonly id: "backup-folder";
  readonly handle: FileSystemDirectoryHandle;
}

/** The folder that the reader has chosen for backups; `null` if there is none. */
export function getBackupFolder(library: Library): Promise<FileSystemDirectoryHandle | null> {
  return read(library, async () => {
    const row = (await library.state.get("backup-folder")) as FolderRow | undefined;
    return row?.handle ?? null;
  });
}

/** Keeps the folder that the reader has chosen for backups. */
export function putBackupFolder(library: Library, handle: FileSystemDirectoryHandle): Promise<void> {
  return write(library, async () => {
    const row: FolderRow = { id: "backup-folder", handle };
    await library.state.put(row);
  });
}
