import type { Article } from "../article";
import { type BackupArticle, type BackupRecord, type BackupStory, readBackup } from "../export/backup-format";
import { addSiteLooks } from "../settings";
import { findArticles } from "../store/articles";
import type { RestoredStories } from "../store/restore-stories";
import { mapInBreaths } from "./breathe";
import type { Shelf } from "./shelf";
import { type Incoming, takeIn } from "./take-in";

/** Articles that come in with one transaction: a second's work at most, and as many are in memory. */
const BATCH = 100;

/** How a backup is restored. */
export interface RestoreOptions {
  readonly signal: AbortSignal;
  /** Told how many records have been checked and taken in, of how many. */
  readonly onProgress: (done: number, total: number) => void;
  /** Sanitizes an article where it arrives. */
  readonly sanitize: (article: Article) => Article;
  /** Makes a line of the name of a story, which can't pretend. */
  readonly tame: (name: string) => string;
}

/** What restoring did. */
export interface RestoreReport {
  readonly added: number;
  /** Pages that the library had already: they were left as they are. */
  readonly known: number;
  /** Articles that went into the bin. */
  readonly binned: number;
  /** True if the reader stopped it: what had come in by then stays. */
  readonly stopped: boolean;
}

/**
 * Takes a backup into the library. The whole file is checked first: one that is not whole changes nothing.
 *
 * Articles and stories keep their numbers where these are free. Articles of a story that the library has part of join that part.
 *
 * @throws {BackupError} When the file is no backup, or damaged; nothing is changed then.
 * @throws {LibraryFullError} When there is no more room; what had come in by then stays.
 */
export async function restoreBackup(
  shelf: Shelf,
  file: Blob,
  options: RestoreOptions,
): Promise<RestoreReport> {
  const { signal, onProgress } = options;
  const { stories, articles, siteLooks } = await checkBackup(shelf, file, options);
  if (!signal.aborted) await addSiteLooks(siteLooks);
  const report = { added: 0, known: 0, binned: 0 };
  let done = 0;
  for await (const batch of articleBatches(file)) {
    if (signal.aborted) return { ...report, stopped: true };
    const { added, binned } = await takeIn(
      shelf,
      await mapInBreaths(batch, (record) => incomingOf(record, options)),
      stories,
    );
    done += batch.length;
    report.added += added.length;
    report.binned += binned;
    report.known = done - report.added - report.binned;
    onProgress(articles + done, articles * 2);
  }
  return { ...report, stopped: false };
}

/** What a backup has been found to hold. */
interface CheckedBackup {
  readonly stories: RestoredStories;
  readonly articles: number;
  readonly siteLooks: Readonly<Record<string, unknown>>;
}

/** Reads the whole file, and learns which of its stories the library has part of. */
async function checkBackup(
  { library }: Shelf,
  file: Blob,
  { signal, onProgress, tame }: RestoreOptions,
): Promise<CheckedBackup> {
  const facts = new Map<number, BackupStory>();
  const numbers = new Map<number, number>();
  let siteLooks: Readonly<Record<string, unknown>> = {};
  let articles = 0;
  let total = 0;
  for await (const batch of recordBatches(file)) {
    if (signal.aborted) break;
    for (const record of batch) {
      if (record.kind === "library") {
        total = record.articles * 2;
        siteLooks = record.siteLooks ?? {};
      }
      if (record.kind !== "story") continue;
      const { label, readerLabel } = record;
      facts.set(record.id, { ...record, label: tame(label), readerLabel: readerLabel && tame(readerLabel) });
    }
    const found = batch.filter((record) => record.kind === "article");
    articles += found.length;
    const rows = await findArticles(
      library,
      found.map(({ canonicalUrl }) => canonicalUrl),
    );
    for (const { canonicalUrl, storyId } of found) {
      const known = rows.get(canonicalUrl);
      if (known !== undefined) numbers.set(storyId, known.storyId);
    }
    onProgress(Math.min(articles, total), Math.max(articles, total));
  }
  return { stories: { facts, numbers }, articles, siteLooks };
}

async function* recordBatches(file: Blob): AsyncGenerator<readonly BackupRecord[]> {
  let batch: BackupRecord[] = [];
  for await (const record of readBackup(file.stream())) {
    batch.push(record);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

async function* articleBatches(file: Blob): AsyncGenerator<readonly BackupArticle[]> {
  for await (const batch of recordBatches(file)) {
    const articles = batch.filter((record) => record.kind === "article");
    if (articles.length > 0) yield articles;
  }
}

function incomingOf(record: BackupArticle, { sanitize, tame }: RestoreOptions): Incoming {
  const { canonicalUrl, savedAt, updatedAt, kind: _, ...rest } = record;
  const article = sanitize(record.article);
  const versions = record.versions.map((version) => {
    const { title, body } = version;
    const { lead, html, leads, embeds, removed } = sanitize({ ...record.article, ...body });
    return { ...version, title: tame(title), body: { ...body, lead, html, leads, embeds, removed } };
  });
  return { ...rest, article, versions, filing: { canonicalUrl, savedAt, updatedAt } };
}
