import type { BroughtParts } from "./parts";
import type { SHARED } from "./shared";

/** An overlay that is open, as it stands in the isolated world: for the injections that come after it and for measuring. */
export interface ReaderHandle {
  /** Milliseconds from the first line of the extractor to the second frame with the text; `null` until then. */
  overlayMs: number | null;
  close: () => void;
  readonly shared: typeof SHARED;
  readonly parts: BroughtParts;
}

declare global {
  /** Set while the overlay is open. */
  var clearlineReader: ReaderHandle | undefined;
  /** Set before injecting, by whoever wants the selection without the rest of the article. */
  var clearlineSelectionAlone: boolean | undefined;
}
