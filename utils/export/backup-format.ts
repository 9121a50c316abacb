import * as shapes from "./backup-shapes";
import { isShallow } from "./json";
import { type Shaped, ShapeError } from "./shape";
import { gunzipped, gzipped, LineTooLongError, linesOf, textOf } from "./text-stream";

/*
 * Clearline's own backup, which is also its export as JSON: a gzip file (`.jsonl.gz`) of UTF-8 lines, each a JSON object whose
 * `kind` says what it is. First the header, then stories, then articles, which name their story by its id, then the end with
 * both counts. `backup-shapes.ts` has every field. Search index, vectors and counters are made anew from these.
 */

/** Raised when a reader of the version before would misunderstand a file. */
const BACKUP_VERSION = 1;

export type BackupHeader = Shaped<typeof shapes.header>;
export type BackupStory = Shaped<typeof shapes.story>;
export type BackupArticle = Shaped<typeof shapes.savedArticle>;
type BackupEnd = Shaped<typeof shapes.end>;

export type BackupRecord = BackupHeader | BackupStory | BackupArticle | BackupEnd;

/** Characters that a record may have: a hundred times the longest article that is read from a page. */
const LONGEST_RECORD = 64_000_000;

/** How deep a record nests at most: the article's removed blocks lie four deep. */
const DEEPEST_RECORD = 12;

/** Records of one file: more than any library has. */
const MOST_RECORDS = 5_000_000;

/** Characters of all records that tell of stories: their names are in memory while articles come in. */
const MOST_STORY_TEXT = 100_000_000;

/** Why a file can't be taken for a backup: it is something else, a newer Clearline wrote it, it is not whole, or it is too large. */
export type BackupFault = "foreign" | "newer" | "damaged" | "tooLarge";

export class BackupError extends Error {
  override readonly name = "BackupError";
  readonly fault: BackupFault;
  /** Where it was noticed; the first line is 1. */
  readonly line: number;

  constructor(fault: BackupFault, line: number, cause?: unknown) {
    super(`The file is ${fault} at line ${line}.`, { cause });
    this.fault = fault;
    this.line = line;
  }
}

/**
 * A backup as the bytes of its file.
 *
 * @param contents Stories, then articles.
 */
export function encodeBackup(
  header: Omit<BackupHeader, "kind" | "version">,
  contents: AsyncIterable<BackupStory | BackupArticle>,
): ReadableStream<Uint8Array> {
  return gzipped(backupLines(header, contents));
}

async function* backupLines(
  header: Omit<BackupHeader, "kind" | "version">,
  contents: AsyncIterable<BackupStory | BackupArticle>,
): AsyncGenerator<string> {
  const counts = { story: 0, article: 0 };
  yield line({ kind: "library", version: BACKUP_VERSION, ...header });
  for await (const record of contents) {
    counts[record.kind] += 1;
    yield line(record);
  }
  yield line({ kind: "end", stories: counts.story, articles: counts.article });
}

function line(record: BackupRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/**
 * The records of a backup, the header first, each checked. The last is the end: whoever comes to it has read a whole file.
 *
 * @throws {BackupError}
 */
export async function* readBackup(bytes: ReadableStream<Uint8Array>): AsyncGenerator<BackupRecord> {
  const counts = { library: 0, story: 0, article: 0, end: 0 };
  let number = 0;
  let storyText = 0;
  try {
    for await (const text of linesOf(textOf(gunzipped(bytes)), LONGEST_RECORD)) {
      number += 1;
      const record = recordOf(text, number);
      if (counts.end > 0) throw new BackupError("damaged", number);
      if (record.kind === "story") storyText += text.length;
      if (number > MOST_RECORDS || storyText > MOST_STORY_TEXT) throw new BackupError("tooLarge", number);
      counts[record.kind] += 1;
      if (record.kind === "end" && !(record.stories === counts.story && record.articles === counts.article))
        throw new BackupError("damaged", number);
      yield record;
    }
  } catch (error) {
    throw faultOf(error, number);
  }
  if (counts.end === 0) throw new BackupError(number === 0 ? "foreign" : "damaged", number);
}

function faultOf(error: unknown, line: number): unknown {
  // What is no gzip, and gzip whose sum is wrong, is a TypeError of the stream.
  if (error instanceof TypeError) return new BackupError(line === 0 ? "foreign" : "damaged", line, error);
  if (error instanceof LineTooLongError)
    return new BackupError(line === 0 ? "foreign" : "tooLarge", line, error);
  return error;
}

function recordOf(text: string, line: number): BackupRecord {
  const fault = line === 1 ? "foreign" : "damaged";
  if (!isShallow(text, DEEPEST_RECORD)) throw new BackupError(fault, line);
  try {
    return line === 1 ? headerOf(JSON.parse(text)) : contentOf(JSON.parse(text));
  } catch (error) {
    if (error instanceof ShapeError || error instanceof SyntaxError)
      throw new BackupError(fault, line, error);
    throw error;
  }
}

function headerOf(value: unknown): BackupHeader {
  const header = shapes.header(value, "header");
  if (header.version > BACKUP_VERSION) throw new BackupError("newer", 1);
  return header;
}

function contentOf(value: unknown): BackupRecord {
  const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : null;
  switch (kind) {
    case "story":
      return shapes.story(value, "story");
    case "article":
      return shapes.savedArticle(value, "article");
    default:
      return shapes.end(value, "end");
  }
}
