import type { NextPage } from "../article";
import type { PagedArticle } from "./pages";

/** What the first injected script leaves in the isolated world for the overlay. */
export interface InjectedExtract {
  /** What was read, and the way to its further pages. Not sanitized yet. */
  readonly paged: PagedArticle;
  /** `performance.now()` at the script's first line. */
  readonly startedAt: number;
}

export interface ExtractOptions {
  /** Reads the page even where it does not look like an article. */
  readonly force?: boolean;
  /** The page was fetched as this one of an article's further pages, and parsed. */
  readonly as?: NextPage;
}

declare global {
  /** Set by the first injected script. */
  var clearlineExtract: InjectedExtract | undefined;
  /** Set before injecting, by whoever wants other than the defaults. */
  var clearlineExtractOptions: ExtractOptions | undefined;
}
