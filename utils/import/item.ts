/** The text of an article as another app has kept it. */
export interface ImportedText {
  /** Not yet sanitized. */
  readonly html: string;
  readonly byline: string | null;
  readonly lang: string | null;
  readonly publishedAt: number | null;
}

/** What another app's export says of a page. */
export interface ImportedItem {
  readonly kind: "item";
  /** Where it stands in the file; the first line is 1. */
  readonly line: number;
  readonly url: string;
  /** An empty string if it has none. */
  readonly title: string;
  readonly tags: readonly string[];
  readonly savedAt: number | null;
  /** True if the reader has read it, or put it away. */
  readonly read: boolean;
  readonly archived: boolean;
  readonly starred: boolean;
  readonly progress: number;
  readonly note: string | null;
  /** `null` for a bare link. */
  readonly text: ImportedText | null;
}

/** Why a part of a file is not taken: it names no page of the web, or none that is saved; it can't be read, or it is too large. */
export type ImportProblemReason = "noAddress" | "noArticle" | "unreadable" | "tooLarge";

/** A part of a file that is not taken. */
export interface ImportProblem {
  readonly kind: "problem";
  readonly line: number;
  readonly reason: ImportProblemReason;
  /** What it says of itself, in short. */
  readonly what: string;
}

export type ImportRecord = ImportedItem | ImportProblem;

/** Why a file can't be taken at all: it is no export that we know, it is not whole, or it is too large. */
export class ImportError extends Error {
  override readonly name = "ImportError";
  readonly fault: "foreign" | "damaged" | "tooLarge";

  constructor(fault: ImportError["fault"], cause?: unknown) {
    super(`The file is ${fault}.`, { cause });
    this.fault = fault;
  }
}

/** What a format gives of a page, before it is checked. What is left out is as if it was not there. */
export interface RawItem extends Partial<Omit<ImportedItem, "kind" | "line" | "tags">> {
  readonly tags?: readonly string[];
}

/** Characters of a problem that are told. */
const TOLD = 80;

/** Tags of a page, and characters of a tag: each is a key of the library, and people have a few short ones. */
const MOST_TAGS = 100;
const LONGEST_TAG = 200;

/** The page that `raw` tells of, or why it is none. */
export function itemOf({ url = "", tags = [], ...raw }: RawItem, line: number): ImportRecord {
  const address = url.trim();
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address))
    return problem(line, "noAddress", raw.title || address);
  const trimmed = tags.map((tag) => tag.trim().slice(0, LONGEST_TAG)).filter((tag) => tag !== "");
  const names = new Map(trimmed.map((tag) => [tag.toLowerCase(), tag]));
  const base = {
    savedAt: null,
    read: false,
    archived: false,
    starred: false,
    progress: 0,
    note: null,
    text: null,
  };
  const title = (raw.title ?? "").replace(/\s+/g, " ").trim();
  return {
    kind: "item",
    line,
    ...base,
    ...raw,
    url: address,
    title,
    tags: [...names.values()].slice(0, MOST_TAGS),
  };
}

export function problem(line: number, reason: ImportProblemReason, what: string): ImportProblem {
  return { kind: "problem", line, reason, what: what.slice(0, TOLD) };
}

/** Times that pages can be saved at: from the web's beginning to the end of this century. */
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** Numbers below are seconds, and above milliseconds: in seconds it is the year 5138. */
const MOST_SECONDS = 1e11;

/** A time as other apps write it: seconds or milliseconds since the Unix epoch, or a date; `null` if it is none. */
export function timeOf(value: unknown): number | null {
  const text = typeof value === "number" || typeof value === "string" ? String(value).trim() : "";
  const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
  const at = number === null ? Date.parse(text) : number < MOST_SECONDS ? number * 1000 : number;
  return at >= EARLIEST && at < LATEST ? Math.round(at) : null;
}
