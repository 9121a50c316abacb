import type { ReaderMarks } from "../article";
import { type BackupArticle, type BackupStory, encodeBackup } from "../export/backup-format";
import { everyArticle, everyStory, type WholeArticle } from "../store/backup";
import { libraryCounts } from "../store/counters";
import type { Library } from "../store/db";

/**
 * The whole library, bin included, as the bytes of a backup. It is read in slices while the stream is: what the reader saves
 * meanwhile is in it or not.
 *
 * @param now Milliseconds since the Unix epoch.
 */
export async function writeBackup(library: Library, now: number): Promise<ReadableStream<Uint8Array>> {
  const { articles } = await libraryCounts(library);
  return encodeBackup({ savedAt: now, articles }, everyRecord(library));
}

async function* everyRecord(library: Library): AsyncGenerator<BackupStory | BackupArticle> {
  for await (const { id, label, readerLabel, pinned } of everyStory(library))
    yield { kind: "story", id, label, readerLabel, pinned };
  for await (const whole of everyArticle(library)) yield articleRecord(whole);
}

/** How a backup holds an article. */
function articleRecord({ stored, article, restored, ...whole }: WholeArticle): BackupArticle {
  const { id, storyId, canonicalUrl, savedAt, updatedAt, changedAt } = stored;
  const filing = { id, storyId, canonicalUrl, savedAt, updatedAt, changedAt };
  const { removedAt, versions } = whole;
  const highlights = whole.highlights.map(({ articleId: _, ...highlight }) => highlight);
  const position = whole.position && { anchor: whole.position.anchor, savedAt: whole.position.savedAt };
  const attached = { removedAt, restored, highlights, position, versions };
  return { kind: "article", ...filing, ...attached, marks: marksOf(stored), article };
}

function marksOf({ readAt, progress, starred, archived, tags, note }: ReaderMarks): ReaderMarks {
  return { readAt, progress, starred, archived, tags, note };
}
