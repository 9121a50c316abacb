/** What hangs on an article and is read only with it: earlier texts, pictures, highlights, the reader's place. */
import type { Anchor } from "../anchors";
import type { Highlight } from "../highlight";
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

export type HighlightRow = Highlight;

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
