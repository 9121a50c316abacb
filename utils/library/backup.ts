import type { ReaderMarks } from "../article";
import { type BackupArticle, type BackupStory, encodeBackup } from "../export/backup-format";
import { readAllSiteLooks } from "../settings";
import { getRows } from "../store/articles";
import { everyArticle, everyStory, type WholeArticle, wholeArticles } from "../store/backup";
import { libraryCounts } from "../store/counters";
import type { Library } from "../store/db";
import type { StoryRow } from "../store/rows";
import { getStories } from "../store/stories";

/**
 * The whole library, bin included, as the bytes of a backup. It is read in slices while the stream is: what the reader saves
 * meanwhile is in it or not.
 *
 * @param now Milliseconds since the Unix epoch.
 */
export async function writeBackup(library: Library, now: number): Promise<ReadableStream<Uint8Array>> {
  const { articles } = await libraryCounts(library);
  return encodeBackup({ savedAt: now, articles, siteLooks: await readAllSiteLooks() }, everyRecord(library));
}

/** Some articles and their stories, in the same form. */
export function writeSelection(
  library: Library,
  ids: readonly number[],
  now: number,
): ReadableStream<Uint8Array> {
  return encodeBackup({ savedAt: now, articles: ids.length }, recordsOf(library, ids));
}

async function* recordsOf(
  library: Library,
  ids: readonly number[],
): AsyncGenerator<BackupStory | BackupArticle> {
  const rows = await getRows(library, ids);
  const stories = await getStories(
    library,
    rows.map(({ storyId }) => storyId),
  );
  for (const story of stories.values()) yield storyRecord(story);
  for await (const whole of wholeArticles(library, ids)) yield articleRecord(whole);
}

async function* everyRecord(library: Library): AsyncGenerator<BackupStory | BackupArticle> {
  for await (const story of everyStory(library)) yield storyRecord(story);
  for await (const whole of everyArticle(library)) yield articleRecord(whole);
}

function storyRecord({ id, label, readerLabel, pinned }: StoryRow): BackupStory {
  return { kind: "story", id, label, readerLabel, pinned };
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
