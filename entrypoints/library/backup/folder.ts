import { BACKUP_FILE } from "./file-name";

/** Backups that stay in the folder: the last ones. */
const KEPT = 5;

const WRITABLE = { mode: "readwrite" } as const;

/** What a handle of a folder outside of the browser has on top, where the browser gives such. */
interface Granted extends FileSystemDirectoryHandle {
  queryPermission(of: typeof WRITABLE): Promise<PermissionState>;
  requestPermission(of: typeof WRITABLE): Promise<PermissionState>;
}

/** @see https://wicg.github.io/file-system-access/ which Firefox does without */
interface Picker {
  showDirectoryPicker?(options: typeof WRITABLE): Promise<FileSystemDirectoryHandle>;
}

/** Tells whether the browser lets an extension write into a folder. */
export function hasFolders(): boolean {
  return (globalThis as Picker).showDirectoryPicker !== undefined;
}

/** Has the reader choose a folder; `null` if they chose none. On a click only. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  const picked = (globalThis as Picker).showDirectoryPicker?.(WRITABLE);
  return (await picked?.catch(() => null)) ?? null;
}

/** Tells whether Clearline may still write into `folder`. */
export async function mayWriteTo(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await (folder as Granted).queryPermission(WRITABLE)) === "granted";
}

/** Asks whether it may. On a click only. */
export async function askToWriteTo(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await (folder as Granted).requestPermission(WRITABLE)) === "granted";
}

/** Writes a backup into `folder` and takes the oldest ones out. */
export async function putInto(folder: FileSystemDirectoryHandle, file: File, name: string): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  await file.stream().pipeTo(await handle.createWritable());
  const names: string[] = [];
  for await (const entry of folder.keys()) if (BACKUP_FILE.test(entry)) names.push(entry);
  for (const old of names.sort().reverse().slice(KEPT)) await folder.removeEntry(old);
}
