import type { ImportReport, ImportStage, Refused } from "../../../components/library/transfer/import-state";
import { NO_MARKS } from "../../../utils/article";
import { sanitizeArticle } from "../../../utils/extract/sanitize-article";
import { tameArticle, tameLine } from "../../../utils/extract/sanitize-text";
import { type FileKind, kindOf, readPages } from "../../../utils/import";
import { articleOf } from "../../../utils/import/article";
import type { ImportedItem } from "../../../utils/import/item";
import { relinkSlice, type Shelf } from "../../../utils/library";
import { mapInBreaths } from "../../../utils/library/breathe";
import { type ForeignPage, takePages } from "../../../utils/library/import";
import { linkAfter } from "../../../utils/library/linking";
import { restoreBackup } from "../../../utils/library/restore";
import { tidyIndexes } from "../../../utils/store/tidy";

/** Pages that come in with one transaction: a larger one holds the page up, a smaller one waits for the disk more often. */
const BATCH = 100;

/** Parts that were not taken which the report names; the others are counted. */
const MOST_NAMED = 100;

export interface ImportOptions {
  readonly signal: AbortSignal;
  /** Told how far a stage has come, of how much. */
  readonly onProgress: (stage: ImportStage, done: number, total: number) => void;
}

const NOTHING = { added: 0, links: 0, known: 0, binned: 0, refused: [], refusedCount: 0, stopped: false };

/**
 * Takes a file into the library. All of it is read through first: one that is not whole changes nothing. What has come in when
 * the reader stops it stays.
 *
 * @throws {ImportError} When it is no export that we know, or damaged; nothing is changed then.
 * @throws {BackupError} When it is a backup that can't be read; nothing is changed then.
 * @throws {LibraryFullError} When there is no more room; what had come in by then stays.
 */
export async function importFile(shelf: Shelf, file: Blob, options: ImportOptions): Promise<ImportReport> {
  const kind = await kindOf(file);
  if (kind !== "backup") return importPages(shelf, file, kind, options);
  const { signal, onProgress } = options;
  const restored = await restoreBackup(shelf, file, {
    signal,
    onProgress: (done, total) => onProgress(done * 2 < total ? "checking" : "taking", done, total),
    sanitize: sanitizeArticle,
    tame: tameLine,
  });
  return { ...NOTHING, ...restored };
}

type Pages = Exclude<FileKind, "backup">;

async function importPages(
  shelf: Shelf,
  file: Blob,
  kind: Pages,
  options: ImportOptions,
): Promise<ImportReport> {
  const checked = await check(file, kind, options);
  const report = { ...NOTHING, ...checked.refusal };
  const withText: number[] = [];
  let done = 0;
  for await (const items of itemBatches(file, kind)) {
    if (options.signal.aborted) return { ...report, stopped: true };
    const taken = await takePages(shelf, await mapInBreaths(items, pageOf));
    done += items.length;
    report.added += taken.added;
    report.known += taken.known;
    report.links += taken.added - taken.withText.length;
    withText.push(...taken.withText);
    options.onProgress("taking", done, checked.items);
  }
  if (withText.length > 0) await link(shelf, withText, options);
  return { ...report, stopped: options.signal.aborted };
}

/** Reads the whole file, and notes what can't be taken. */
async function check(file: Blob, kind: Pages, { signal, onProgress }: ImportOptions) {
  const refused: Refused[] = [];
  let refusedCount = 0;
  let items = 0;
  let bytes = 0;
  const count = (more: number) => {
    bytes += more;
    onProgress("checking", bytes, file.size);
  };
  for await (const record of readPages(file, kind, count)) {
    if (signal.aborted) break;
    if (record.kind === "item") items += 1;
    else {
      refusedCount += 1;
      if (refused.length < MOST_NAMED) refused.push(record);
    }
  }
  return { items, refusal: { refused, refusedCount } };
}

async function* itemBatches(file: Blob, kind: Pages): AsyncGenerator<readonly ImportedItem[]> {
  let batch: ImportedItem[] = [];
  for await (const record of readPages(file, kind, () => undefined)) {
    if (record.kind === "item") batch.push(record);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function pageOf(item: ImportedItem): ForeignPage {
  const savedAt = item.savedAt ?? Date.now();
  const { progress, starred, archived, tags, note } = item;
  const readAt = item.read ? savedAt : null;
  return {
    article: tameArticle(articleOf(item)),
    savedAt,
    marks: { ...NO_MARKS, progress, starred, archived, tags, note, readAt },
  };
}

/** Finds the stories of what came in with its text. Where the reader stops it, the library page goes on when it is opened next. */
async function link(
  shelf: Shelf,
  ids: readonly number[],
  { signal, onProgress }: ImportOptions,
): Promise<void> {
  const first = ids.reduce((least, id) => Math.min(least, id), Number.POSITIVE_INFINITY);
  // What came in is looked up by each of its articles.
  await tidyIndexes(shelf.library);
  await linkAfter(shelf.library, first - 1, ids.length);
  while (!signal.aborted) {
    const progress = await relinkSlice(shelf, Date.now());
    if (progress?.phase !== "running") return;
    onProgress("linking", progress.done, progress.total);
  }
}
