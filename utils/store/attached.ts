/** What hangs on an article and is read only with it: earlier texts, pictures, highlights, the reader's place. */
import type { Library } from "./db";
import type { BodyRow } from "./rows";

/** A text that the page had before it changed. */
export interface VersionRow {
  readonly id: number;
  readonly articleId: number;
  readonly title: string;
  /** When this text was saved. */
  readonly savedAt: number;
  /** A `Body`, packed. */
  readonly packed: BodyRow["packed"];
}

/** A picture of an article, kept so that it shows without the network. */
export interface PictureRow {
  readonly id: number;
  readonly articleId: number;
  /** The address that the article's HTML gives. */
  readonly url: string;
  readonly bytes: Blob;
  /** Of `bytes`, so that sums need not read them. */
  readonly size: number;
}

/** Where a stretch of an article's text is: found again by its words where the text has changed around it. */
interface Anchor {
  readonly quote: string;
  /** The words right before and after it. */
  readonly prefix: string;
  readonly suffix: string;
  /** How far into the text the quote begins, from 0 to 1. */
  readonly at: number;
}

export interface HighlightRow {
  /** A UUID. */
  readonly id: string;
  readonly articleId: number;
  readonly anchor: Anchor;
  readonly color: "yellow" | "green" | "blue" | "pink";
  readonly note: string | null;
  readonly tags: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Where the reader left off. */
export interface PositionRow {
  readonly articleId: number;
  readonly anchor: Anchor;
  readonly savedAt: number;
}

/** Forgets all that hangs on articles that are gone for good. Inside `write` only. */
export async function forgetAttached(library: Library, ids: readonly number[]): Promise<void> {
  const { versions, pictures, highlights, positions } = library;
  await Promise.all([
    ...[versions, pictures, highlights].map((table) => table.where("articleId").anyOf(ids).delete()),
    positions.bulkDelete([...ids]),
  ]);
}

/** Gives the highlights of an article that is gone to the one that its page has been saved as since. Inside `write` only. */
export async function inheritHighlights(library: Library, from: number, to: number): Promise<void> {
  await library.highlights.where({ articleId: from }).modify({ articleId: to });
}
