import type { Extraction } from "../article";

/** What the first injected script leaves in the isolated world for the overlay. */
export interface InjectedExtract {
  /** Not sanitized yet. */
  readonly extraction: Extraction;
  /** `performance.now()` at the script's first line. */
  readonly startedAt: number;
}

export interface ExtractOptions {
  /** Reads the page even where it does not look like an article. */
  readonly force?: boolean;
}

declare global {
  /** Set by the first injected script. */
  var clearlineExtract: InjectedExtract | undefined;
  /** Set before injecting, by whoever wants other than the defaults. */
  var clearlineExtractOptions: ExtractOptions | undefined;
}
