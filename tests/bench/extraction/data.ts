import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A page with its whole body text. */
export interface TextTruth {
  readonly url: string;
  readonly articleBody: string;
}

/** A page with segments that its article must hold and others that it must not. */
export interface SegmentTruth {
  readonly url: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  /** `null` or empty where nobody wrote it down, as with the two below. */
  readonly title: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
}

/** As the file has it: several authors are a list. */
type RawSegmentTruth = Omit<SegmentTruth, "author"> & { readonly author?: string | readonly string[] | null };

export type PageSet =
  | { readonly kind: "text"; readonly dir: string; readonly pages: ReadonlyMap<string, TextTruth> }
  | { readonly kind: "segments"; readonly dir: string; readonly pages: ReadonlyMap<string, SegmentTruth> };

/**
 * Opens a folder with `pages/ID.html.gz` (or `.html`) and `truth.json` or `segments.json`.
 *
 * @param only Keeps this page alone.
 * @throws {Error} When the folder is of neither form, or `only` is not in it.
 */
export function openPageSet(dir: string, only: string | null): PageSet {
  const truth = join(dir, "truth.json");
  if (existsSync(truth)) return { kind: "text", dir, pages: choose<TextTruth>(truth, only) };
  const segments = join(dir, "segments.json");
  if (existsSync(segments))
    return { kind: "segments", dir, pages: joinAuthors(choose<RawSegmentTruth>(segments, only)) };
  throw new Error(`${dir} holds neither truth.json nor segments.json.`);
}

function choose<Truth>(file: string, only: string | null): ReadonlyMap<string, Truth> {
  const all = new Map<string, Truth>(Object.entries(JSON.parse(readFileSync(file, "utf8"))));
  if (only === null) return all;
  const chosen = [...all].filter(([id]) => id.startsWith(only));
  if (chosen.length === 0) throw new Error(`${file} has no page ${only}.`);
  return new Map(chosen);
}

function joinAuthors(pages: ReadonlyMap<string, RawSegmentTruth>): ReadonlyMap<string, SegmentTruth> {
  const joined = new Map<string, SegmentTruth>();
  for (const [id, truth] of pages)
    joined.set(id, { ...truth, author: [truth.author ?? []].flat().join(", ") });
  return joined;
}

/** The address to read the page at: its own, or an invented one where the truth has none that a browser would open. */
export function pageAddress(id: string, url: string): string {
  return /^https?:$/.test(URL.parse(url)?.protocol ?? "") ? url : `https://bench.example/${id}`;
}

/**
 * The bytes of a page and how they are to be served.
 *
 * Files that are valid UTF-8 are told to be so, whatever their own head says: some were converted when they were collected.
 */
export function readPageFile(dir: string, id: string): { body: Buffer; contentType: string } {
  const file = join(dir, "pages", `${id}.html`);
  const body = existsSync(file) ? readFileSync(file) : gunzipSync(readFileSync(`${file}.gz`));
  return { body, contentType: isUtf8(body) ? "text/html; charset=utf-8" : "text/html" };
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
