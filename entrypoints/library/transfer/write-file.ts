import type { ExportFormat } from "../../../components/library/transfer/export-state";
import { csvOf } from "../../../utils/export/csv";
import { epubOf, MOST_CHAPTERS } from "../../../utils/export/epub";
import type { ExportedArticle, ExportWords } from "../../../utils/export/exported";
import { fileName, uniqueName } from "../../../utils/export/file-name";
import { htmlOf } from "../../../utils/export/html";
import { markdownFile } from "../../../utils/export/markdown/document";
import { zipOf } from "../../../utils/export/zip";
import { sanitizeToFragment } from "../../../utils/extract/sanitize";
import { writeBackup, writeSelection } from "../../../utils/library/backup";
import {
  type ExportChoice,
  type ExportItem,
  exportedArticles,
  exportItems,
  exportTimeline,
} from "../../../utils/library/export";
import type { Library } from "../../../utils/store/db";
import { blobOf } from "./blob-of";

/** An export as the reader asked for it. */
export interface ExportRequest {
  readonly library: Library;
  readonly choice: ExportChoice;
  readonly format: ExportFormat;
  /** What several articles are called together. */
  readonly title: string;
  readonly words: ExportWords;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** There is nothing to write, or too much for the format. */
export class ExportError extends Error {
  override readonly name = "ExportError";
  readonly why: "empty" | "too-many";

  constructor(why: ExportError["why"]) {
    super(`The export is ${why}.`);
    this.why = why;
  }
}

/** What is written, and how it is called. */
interface Work extends ExportRequest {
  readonly items: readonly ExportItem[];
  readonly articles: AsyncIterable<ExportedArticle>;
}

interface Format {
  readonly write: (work: Work) => Promise<Blob>;
  /** The ending of the file's name. */
  readonly ending: (several: boolean) => string;
  /** True if an article of which only the address is known is worth a place in it. */
  readonly takesLinks: boolean;
  /** True if it has room for the pictures that are kept. */
  readonly takesPictures: boolean;
}

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  markdown: {
    write: markdown,
    ending: (several) => (several ? "zip" : "md"),
    takesLinks: false,
    takesPictures: false,
  },
  html: { write: html, ending: () => "html", takesLinks: false, takesPictures: true },
  epub: { write: epub, ending: () => "epub", takesLinks: false, takesPictures: true },
  json: { write: json, ending: () => "jsonl.gz", takesLinks: true, takesPictures: false },
  csv: { write: csv, ending: () => "csv", takesLinks: true, takesPictures: false },
};

const toFragment = (source: string) => sanitizeToFragment(source, { loadImages: false });

/**
 * Writes the file that the reader asked for.
 *
 * @throws {ExportError}
 * @throws {DOMException} `AbortError` when the reader stopped it.
 */
export async function exportFile(request: ExportRequest): Promise<File> {
  const { library, choice, format, title, now } = request;
  const { write, ending, takesLinks, takesPictures } = FORMATS[format];
  const found = await exportItems(library, choice);
  const items = found.filter(({ pending }) => takesLinks || !pending);
  if (items.length === 0 && choice.kind !== "library") throw new ExportError("empty");
  if (items.length === 0 && format !== "json") throw new ExportError("empty");
  const ids = items.map(({ id }) => id);
  const articles = watched(exportedArticles(library, ids, takesPictures), ids.length, request);
  const blob = await write({ ...request, items, articles });
  const day = new Date(now).toISOString().slice(0, 10);
  const name = nameOf(choice, items, title, `clearline-${day}`);
  return new File([blob], `${name}.${ending(items.length !== 1)}`, { type: blob.type });
}

/** A single article's or a story's own name, or else `dated`. */
function nameOf(choice: ExportChoice, items: readonly ExportItem[], title: string, dated: string): string {
  if (choice.kind === "story") return fileName(title, dated);
  const [only] = items;
  return choice.kind === "articles" && items.length === 1 ? fileName(only?.title ?? "", dated) : dated;
}

async function* watched(
  articles: AsyncIterable<ExportedArticle>,
  total: number,
  { signal, onProgress }: ExportRequest,
): AsyncGenerator<ExportedArticle> {
  let done = 0;
  for await (const article of articles) {
    signal.throwIfAborted();
    yield article;
    done += 1;
    onProgress(done, total);
  }
}

/** The name of the collection; `null` for a single article. */
function collection({ choice, items, title }: Work): string | null {
  return choice.kind === "articles" && items.length === 1 ? null : title;
}

async function markdown(work: Work): Promise<Blob> {
  if (collection(work) !== null) return blobOf(zipOf(markdownFiles(work)), "application/zip");
  const [only] = await Array.fromAsync(work.articles);
  return new Blob(only === undefined ? [] : [markdownFile(only, toFragment)], { type: "text/markdown" });
}

async function* markdownFiles({ articles }: Work) {
  const taken = new Set<string>();
  for await (const exported of articles) {
    const name = uniqueName(fileName(exported.article.title, `article-${exported.stored.id}`), taken);
    yield { path: `${name}.md`, text: markdownFile(exported, toFragment) };
  }
}

function html(work: Work): Promise<Blob> {
  const title = collection(work);
  const contents = title === null ? [] : work.items.map((item) => item.title);
  return blobOf(htmlOf(work.articles, { title, contents, toFragment, words: work.words }), "text/html");
}

async function epub(work: Work): Promise<Blob> {
  const { library, choice, items, words, now } = work;
  if (items.length > MOST_CHAPTERS) throw new ExportError("too-many");
  const timeline = await exportTimeline(library, choice, now);
  const making = { title: collection(work), timeline, toFragment, words, id: crypto.randomUUID(), now };
  const book = epubOf(await Array.fromAsync(work.articles), making);
  return new Blob([book], { type: "application/epub+zip" });
}

async function json({ library, choice, items, now, signal }: Work): Promise<Blob> {
  const bytes =
    choice.kind === "library"
      ? await writeBackup(library, now)
      : writeSelection(
          library,
          items.map(({ id }) => id),
          now,
        );
  return blobOf(stoppable(bytes, signal), "application/gzip");
}

async function* stoppable(
  bytes: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    signal.throwIfAborted();
    yield chunk;
  }
}

function csv({ articles }: Work): Promise<Blob> {
  return blobOf(csvOf(articles), "text/csv");
}
