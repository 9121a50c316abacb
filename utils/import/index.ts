import { textOf } from "../export/text-stream";
import { bookmarks } from "./bookmarks";
import { csvRecords } from "./csv";
import { ImportError, type ImportRecord } from "./item";
import { jsonPages } from "./json-formats";
import { isOmnivore, omnivorePages } from "./omnivore";
import { entryBytes, type ZipEntry, zipEntries } from "./zip";

/** Bytes of another app's file: some ten times what a hundred thousand articles with their texts take. */
const LARGEST_FILE = 2_000_000_000;

/** Bytes by which a file's kind is told. */
const HEAD_BYTES = 1024;

/** What a file is by its first bytes: Clearline's own backup, an archive, or text of one of three kinds. */
export type FileKind = "backup" | "zip" | "html" | "json" | "csv";

/**
 * Tells what `file` is.
 *
 * @throws {ImportError} When it is empty, or larger than any export is. A backup may have any size.
 */
export async function kindOf(file: Blob): Promise<FileKind> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  if (head[0] === 0x1f && head[1] === 0x8b) return "backup";
  if (file.size >= LARGEST_FILE) throw new ImportError("tooLarge");
  if (head[0] === 0x50 && head[1] === 0x4b) return "zip";
  const text = new TextDecoder()
    .decode(head)
    .replace(/^\ufeff/, "")
    .trimStart();
  if (text === "" || /(?!\s)\p{Cc}/u.test(text)) throw new ImportError("foreign");
  if (text.startsWith("<")) return "html";
  return /^[[{]/.test(text) ? "json" : "csv";
}

/**
 * The pages that `file` tells of, read piece by piece, and what in it can't be taken.
 *
 * @param kind As `kindOf` tells it.
 * @param onBytes Told how many bytes of text have been read since the last time.
 * @throws {ImportError} When it is no export that we know, or not whole.
 */
export async function* readPages(
  file: Blob,
  kind: Exclude<FileKind, "backup">,
  onBytes: (bytes: number) => void,
): AsyncGenerator<ImportRecord> {
  if (kind === "zip") return yield* zipPages(file);
  const text = textOf(file.stream().pipeThrough(counted(onBytes)));
  if (kind === "html") yield* bookmarks(text);
  else if (kind === "json") yield* jsonPages(text);
  else yield* csvRecords(text);
}

/** Omnivore's archive, or tables in one, as Pocket gives them. */
async function* zipPages(file: Blob): AsyncGenerator<ImportRecord> {
  const entries = await zipEntries(file);
  if (isOmnivore(entries)) return yield* omnivorePages(file, entries);
  const tables = entries.filter(({ path }) => path.endsWith(".csv"));
  if (tables.length === 0) throw new ImportError("foreign");
  for (const table of tables) yield* csvRecords(entryText(file, table));
}

async function* entryText(file: Blob, entry: ZipEntry): AsyncGenerator<string> {
  const bytes = await entryBytes(file, entry);
  if (bytes === null) throw new ImportError("tooLarge");
  yield new TextDecoder().decode(bytes);
}

function counted(onBytes: (bytes: number) => void): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(chunk, controller) {
      onBytes(chunk.length);
      controller.enqueue(chunk);
    },
  });
}
