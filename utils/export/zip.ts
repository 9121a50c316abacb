import { strToU8, Zip, ZipDeflate } from "fflate";

/** A text file in an archive. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Files as a ZIP archive, written as they come. */
export async function* zipOf(files: AsyncIterable<TextFile>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    ready.push(bytes);
  });
  for await (const { path, text } of files) {
    const entry = new ZipDeflate(path);
    zip.add(entry);
    entry.push(strToU8(text), true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}
