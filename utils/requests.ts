/** What is asked of the background, one interface for each direction; `messages.ts` carries it. */

import type { Anchor } from "./anchors";
import type { Article, StoredArticle } from "./article";
import type { FontBytes } from "./fonts";
import type { Highlight } from "./highlight";
import type { KeyBindings } from "./keys";
import type { Written } from "./library-manifest";
import type { Font, Looks, LooksHere } from "./looks";
import type { Manner } from "./manner";
import type { StoryBefore, Timeline } from "./timeline";

/** What the library says about an article just read. */
export interface Shelved {
  /** The saved row; `null` if nothing was saved (saving is off, or the window is private). */
  readonly stored: StoredArticle | null;
  /** True if this very request made the record: undo then removes it. */
  readonly created: boolean;
  /** Ids of removed blocks that the reader has put back. */
  readonly restored: readonly number[];
}

/** What the extension's own pages (popup, library) ask of the background. */
export interface PageRequests {
  /**
   * `explicit`: the reader asked for it, so it is saved even where saving by itself is off. `restored`: ids of removed blocks
   * that the reader has put back; `null` leaves them as the library has them.
   */
  shelveArticle(request: {
    article: Article;
    tabId: number;
    explicit: boolean;
    restored: readonly number[] | null;
  }): Promise<Shelved>;
  /** The story of a saved article, which is open; `null` if it is not saved. */
  readTimeline(request: { articleId: number }): Promise<Timeline | null>;
  /** Takes an article out of its story; what undoes it, `null` if nothing was done. */
  takeOut(request: { articleId: number }): Promise<readonly StoryBefore[] | null>;
  /** Joins a story to another; what undoes it, `null` if nothing was done. */
  joinStories(request: { storyId: number; intoId: number }): Promise<readonly StoryBefore[] | null>;
  undoByHand(request: { before: readonly StoryBefore[] }): Promise<null>;
  /** `tabId`: the tab that shows it. */
  removeArticle(request: { articleId: number; tabId: number }): Promise<null>;
  restoreArticle(request: { articleId: number }): Promise<StoredArticle | null>;
  /** Fetches the pictures that are still to be kept; `all` for those of all saved articles. Answered when it is done. */
  keepPictures(request: { all: boolean }): Promise<null>;
  /** The kept pictures of an article as `data:` addresses, by the addresses that its HTML gives. */
  readPictures(request: { articleId: number }): Promise<Readonly<Record<string, string>>>;
  /** Backs the library up if that is due and needs no click; what is to be put among the downloads, `null` for nothing. */
  backUpIfDue(request: Record<string, never>): Promise<Written | null>;
  /** Notes a backup as such once it is among the downloads. */
  noteBackup(request: { downloadId: number; copy: Written }): Promise<null>;
  setRestored(request: { articleId: number; restored: readonly number[] }): Promise<null>;
  openReader(request: { tabId: number }): Promise<null>;
}

/** What the overlay, on a page that may be hostile, asks of the background: it can offer its article, and ask for its story. */
export interface ReaderRequests {
  /** `restored` as in `shelveArticle`. */
  offerArticle(request: { article: Article; restored: readonly number[] | null }): Promise<Shelved>;
  /** As for pages of the extension, but only of the sender's own article. */
  readTimeline(request: { articleId: number }): Promise<Timeline | null>;
  /** The highlights of the sender's own article; none if it is not saved. */
  readHighlights(request: Record<string, never>): Promise<readonly Highlight[]>;
  /** Keeps a highlight of the sender's own article; what was kept, `null` if nothing was. */
  keepHighlight(request: { highlight: Omit<Highlight, "articleId"> }): Promise<Highlight | null>;
  /** Forgets a highlight of the sender's own article; it is given back, so that keeping it undoes that. */
  removeHighlight(request: { id: string }): Promise<Highlight | null>;
  /** Where the reader left the sender's own article. */
  readPosition(request: Record<string, never>): Promise<Anchor | null>;
  keepPosition(request: { anchor: Anchor }): Promise<null>;
  /** How the overlay looks on the sender's site, and the keys that work it. */
  readLooks(request: Record<string, never>): Promise<LooksHere & { readonly keys: KeyBindings }>;
  /** `ofSite`: for the sender's site alone; if not, what was set for it is forgotten. */
  changeLooks(request: { change: Partial<Looks>; ofSite: boolean }): Promise<null>;
  /** How texts in a language are read aloud, if the reader has chosen. */
  readManner(request: { language: string }): Promise<Manner | null>;
  keepManner(request: { language: string; manner: Manner }): Promise<null>;
  /** Injects a script of the overlay into the sender's tab; a name that is not shipped is refused. */
  loadScript(request: { script: string }): Promise<null>;
  /** Opens the library, at the sender's own article if it is saved. */
  openLibrary(request: Record<string, never>): Promise<null>;
  /** The shipped faces of `font` and of the controls that have some of `characters`: a page's CSP may forbid to load them. */
  readFonts(request: { font: Font; characters: string }): Promise<readonly FontBytes[]>;
}
