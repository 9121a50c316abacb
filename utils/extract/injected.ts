import type { Extraction, NextPage } from "../article";
import type { PagedArticle } from "./pages";

/** What the first injected script leaves in the isolated world for those that come after it. */
export interface InjectedExtract {
  /** Not sanitized yet. */
  readonly extraction: Extraction;
  /** `performance.now()` at the script's first line. */
  readonly startedAt: number;
  /** Reads a page that was fetched as one of the article's further pages. */
  readonly readPage: (page: Document, as: NextPage) => Extraction;
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
  /** Set by the script that looks for further pages. */
  var clearlinePaged: PagedArticle | undefined;
}
