import { type ImportRecord, itemOf, problem } from "./item";
import { jsonRecords } from "./json";
import { omnivore, text } from "./json-formats";
import { entryBytes, type ZipEntry } from "./zip";

/** The files that say which articles there are. */
const METADATA = /(?:^|\/)metadata_[\w-]+\.json$/;

export function isOmnivore(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ path }) => METADATA.test(path));
}

/** The articles of an archive of Omnivore's, each with its text. */
export async function* omnivorePages(file: Blob, entries: readonly ZipEntry[]): AsyncGenerator<ImportRecord> {
  const contents = new Map(
    entries.flatMap((entry) => {
      const slug = /(?:^|\/)content\/(.+)\.html$/.exec(entry.path)?.[1];
      return slug === undefined ? [] : [[slug, entry] as const];
    }),
  );
  for (const entry of entries.filter(({ path }) => METADATA.test(path))) {
    const metadata = await entryBytes(file, entry);
    if (metadata === null) yield problem(1, "tooLarge", entry.path);
    else
      for await (const { line, value } of jsonRecords(onePiece(metadata), "")) {
        if (value === null) yield problem(line, "unreadable", entry.path);
        else yield await page(file, contents.get(text(value.slug)), value, line);
      }
  }
}

async function page(
  file: Blob,
  content: ZipEntry | undefined,
  value: Readonly<Record<string, unknown>>,
  line: number,
): Promise<ImportRecord> {
  const bytes = content === undefined ? null : await entryBytes(file, content);
  const html = bytes === null ? "" : new TextDecoder().decode(bytes);
  const raw = omnivore(value);
  const byline = text(value.author) || null;
  const publishedAt = typeof value.publishedAt === "string" ? Date.parse(value.publishedAt) : Number.NaN;
  const dated = { byline, lang: null, publishedAt: Number.isNaN(publishedAt) ? null : publishedAt };
  return itemOf(html === "" ? raw : { ...raw, text: { html, ...dated } }, line);
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<string> {
  yield new TextDecoder().decode(bytes);
}
