/**
 * Rolling copies of the library in the origin's private file system, whose files the browser keeps apart from its databases:
 * they outlast damage to those.
 *
 * @see https://fs.spec.whatwg.org/#sandboxed-filesystem
 */

/** Two, so that there is a whole one while another is written. */
const FILES = ["library-1.jsonl.gz", "library-2.jsonl.gz"] as const;

/**
 * Writes a copy and gives its name. A file gets its new contents only once they are there to the end.
 *
 * @param kept The name of the last copy, which stays as it is; `null` if there is none.
 * @throws {DOMException} When there is no room, or the file system is not to be had; the copies are as they were then.
 */
export async function writeCopy(contents: ReadableStream<Uint8Array>, kept: string | null): Promise<string> {
  const name = FILES.find((file) => file !== kept) ?? FILES[0];
  const handle = await (await folder()).getFileHandle(name, { create: true });
  await contents.pipeTo(await handle.createWritable());
  return name;
}

/**
 * The copy of that name.
 *
 * @throws {DOMException} When it is gone.
 */
export async function readCopy(name: string): Promise<File> {
  return (await (await folder()).getFileHandle(name)).getFile();
}

function folder(): Promise<FileSystemDirectoryHandle> {
  return navigator.storage.getDirectory();
}
