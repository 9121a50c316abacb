import type { ReaderMarks, StoredArticle } from "../article";
import { unpackBody } from "./bodies";
import { recordArticles } from "./counters";
import { type Library, write } from "./db";
import { withKeys } from "./rows";
import { searchDocument } from "./search/document";
import { indexDocuments } from "./search/segments";

/** A mark that is there or not. */
export type Flag = "read" | "starred" | "archived";

/**
 * Changes what the reader did to an article.
 *
 * @param change The new marks, of those that the article has.
 * @returns Its row after the change; `null` if it is gone.
 */
export function setMarks(
  library: Library,
  id: number,
  change: (marks: ReaderMarks) => Partial<ReaderMarks>,
): Promise<StoredArticle | null> {
  return write(library, async () => {
    const before = await library.articles.get(id);
    if (before === undefined) return null;
    const after = withKeys({ ...before, ...change(before) });
    await library.articles.put(after);
    await recordArticles(library, [before], [after]);
    if (wordsOf(before) !== wordsOf(after)) await indexAgain(library, after);
    return after;
  });
}

/**
 * Turns a mark round.
 *
 * @param now Milliseconds since the Unix epoch.
 * @returns The article's row after the change; `null` if it is gone.
 */
export function flipMark(
  library: Library,
  id: number,
  flag: Flag,
  now: number,
): Promise<StoredArticle | null> {
  return setMarks(library, id, ({ readAt, starred, archived }) => {
    switch (flag) {
      case "read":
        return { readAt: readAt === null ? now : null };
      case "starred":
        return { starred: !starred };
      case "archived":
        return { archived: !archived };
    }
  });
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

async function indexAgain(library: Library, row: StoredArticle): Promise<void> {
  const body = await library.bodies.get(row.id);
  if (body !== undefined)
    await indexDocuments(library, [searchDocument(row, await unpackBody(body))], [row.id]);
}
