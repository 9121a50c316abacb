import { browser } from "wxt/browser";
import type { Article, StoredArticle, Timeline } from "./article";

/** What the library says about an article just read. */
export interface Shelved {
  /** The saved row; `null` if nothing was saved (saving is off, or the window is private). */
  readonly stored: StoredArticle | null;
  /** True if this very request made the record: undo then removes it. */
  readonly created: boolean;
  /** The story that the article belongs to; `null` if nothing was saved. */
  readonly timeline: Timeline | null;
  /** Ids of removed blocks that the reader has put back. */
  readonly restored: readonly number[];
}

/** What the extension's own pages (popup, library) ask of the background. */
export interface PageRequests {
  /** `explicit`: the reader asked for it, so it is saved even where saving by itself is off. */
  shelveArticle(request: { article: Article; tabId: number; explicit: boolean }): Promise<Shelved>;
  removeArticle(request: { articleId: number }): Promise<null>;
  restoreArticle(request: { articleId: number }): Promise<StoredArticle | null>;
  setRestored(request: { articleId: number; restored: readonly number[] }): Promise<null>;
  openReader(request: { tabId: number }): Promise<null>;
}

/** What the overlay, on a page that may be hostile, asks of the background: it can offer its article, no more. */
export interface ReaderRequests {
  offerArticle(request: { article: Article }): Promise<Shelved>;
  /** Opens the library, at the sender's own article if it is saved. */
  openLibrary(request: Record<string, never>): Promise<null>;
  /** The shipped faces as base64 of their files: a page's CSP may forbid to load them by address. */
  readFonts(request: Record<string, never>): Promise<readonly FontBytes[]>;
}

export interface FontBytes {
  readonly family: string;
  readonly style: "normal" | "italic";
  /** A CSS weight range, such as `200 900`. */
  readonly weight: string;
  readonly unicodeRange: string;
  readonly base64: string;
}
