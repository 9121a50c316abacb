import type { ReaderMarks, StoredArticle } from "../article";
import { getRows } from "./articles";
import { unpackBodies } from "./bodies";
import { recordArticles } from "./counters";
import { type Library, write } from "./db";
import { withKeys } from "./rows";
import { searchDocument } from "./search/document";
import { indexDocuments } from "./search/segments";

/** A mark that is there or not. */
export type Flag = "read" | "starred" | "archived";

type Change = (row: StoredArticle) => Partial<ReaderMarks>;

/** Rows of the same articles in the same order. */
export interface MarksChange {
  readonly before: readonly StoredArticle[];
  readonly after: readonly StoredArticle[];
}

/**
 * Changes what the reader did to an article.
 *
 * @param change The new marks, of those that the article has.
 * @returns Its row after the change; `null` if it is gone.
 */
export async function setMarks(library: Library, id: number, change: Change): Promise<StoredArticle | null> {
  const { after } = await changeMarks(library, [id], change);
  return after[0] ?? null;
}

/**
 * Changes what the reader did to articles; those that are gone stay gone.
 *
 * @returns Their rows before the change and after it.
 */
export function changeMarks(library: Library, ids: readonly number[], change: Change): Promise<MarksChange> {
  return write(library, async () => {
    const before = await getRows(library, ids);
    const after = before.map((row) => withKeys({ ...row, ...change(row) }));
    await library.articles.bulkPut(after);
    await recordArticles(library, before, after);
    const reworded = after.filter((row, index) => wordsOf(row) !== wordsOf(before[index] ?? row));
    if (reworded.length > 0) await indexAgain(library, reworded);
    return { before, after };
  });
}

/**
 * Turns a mark of articles round: all get it, unless all have it.
 *
 * @param now Milliseconds since the Unix epoch.
 */
export function flipMarks(
  library: Library,
  ids: readonly number[],
  flag: Flag,
  now: number,
): Promise<MarksChange> {
  return write(library, async () => {
    const rows = await getRows(library, ids);
    const set = !rows.every((row) => hasFlag(row, flag));
    return changeMarks(library, ids, (row) => {
      if (flag !== "read") return { [flag]: set };
      return { readAt: set ? (row.readAt ?? now) : null };
    });
  });
}

/** Gives articles the marks back that they had. */
export async function putMarks(library: Library, rows: readonly StoredArticle[]): Promise<void> {
  const marks = new Map(rows.map((row) => [row.id, marksOf(row)]));
  await changeMarks(library, [...marks.keys()], (row) => marks.get(row.id) ?? {});
}

function hasFlag(row: StoredArticle, flag: Flag): boolean {
  return flag === "read" ? row.readAt !== null : row[flag];
}

function marksOf({ readAt, progress, starred, archived, tags, note }: ReaderMarks): ReaderMarks {
  return { readAt, progress, starred, archived, tags, note };
}

/** Keeps how far an article was read, from 0 to 1; it is read when the reader came to its end. */
export function setProgress(
  library: Library,
  id: number,
  progress: number,
  now: number,
): Promise<StoredArticle | null> {
  return setMarks(library, id, (marks) => ({
    progress: Math.max(marks.progress, progress),
    readAt: marks.readAt ?? (progress >= 1 ? now : null),
  }));
}

/** The reader's own words, which search finds. */
function wordsOf({ tags, note }: ReaderMarks): string {
  return [...tags, note ?? ""].join("\n");
}

async function indexAgain(library: Library, rows: readonly StoredArticle[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const bodies = await unpackBodies(await library.bodies.bulkGet(ids));
  const documents = rows.flatMap((row) => {
    const found = bodies.get(row.id);
    return found === undefined ? [] : [searchDocument(row, found.body)];
  });
  await indexDocuments(library, documents, ids);
}
