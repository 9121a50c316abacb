/**
 * Rolling copies of the library in the origin's private file system, whose files the browser keeps apart from its databases:
 * they outlast damage to those.
 *
 * @see https://fs.spec.whatwg.org/#sandboxed-filesystem
 */

/** Two, so that there is a whole one while another is written. */
const FILES = ["library-1.jsonl.gz", "library-2.jsonl.gz"] as const;

/** The folder of the copies. */
export function copiesFolder(): Promise<FileSystemDirectoryHandle> {
  return navigator.storage.getDirectory();
}

/** The newest copy; `null` if there is none. */
export async function newestCopy(folder: FileSystemDirectoryHandle): Promise<File | null> {
  return (await copiesIn(folder))[0]?.file ?? null;
}

/**
 * Writes a copy over the oldest one. A file gets its new contents only once they are there to the end.
 *
 * @throws {DOMException} When there is no room, or the file system is not to be had; the copies are as they were then.
 */
export async function writeCopy(
  folder: FileSystemDirectoryHandle,
  contents: ReadableStream<Uint8Array>,
): Promise<void> {
  const kept = (await copiesIn(folder))[0]?.name;
  const name = FILES.find((file) => file !== kept) ?? FILES[0];
  const handle = await folder.getFileHandle(name, { create: true });
  await contents.pipeTo(await handle.createWritable());
}

/** The copies that were written to their end, the newest first. */
async function copiesIn(folder: FileSystemDirectoryHandle) {
  const found = await Promise.all(
    FILES.map(async (name) => {
      const handle = await folder.getFileHandle(name).catch(() => null);
      return { name, file: (await handle?.getFile()) ?? null };
    }),
  );
  return found
    .flatMap(({ name, file }) => (file === null || file.size === 0 ? [] : [{ name, file }]))
    .sort((one, other) => other.file.lastModified - one.file.lastModified);
}
