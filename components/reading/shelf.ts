import type { Anchor } from "../../utils/anchors";
import type { Highlight } from "../../utils/highlight";

/** What is kept of an article while it is read. All answers are of that article alone. */
export interface ReadingShelf {
  readonly highlights: () => Promise<readonly Highlight[]>;
  /** Keeps a highlight, in place of the one of its id; `null` if the article is not kept, so that nothing was. */
  readonly keepHighlight: (highlight: Omit<Highlight, "articleId">) => Promise<Highlight | null>;
  readonly removeHighlight: (id: string) => Promise<Highlight | null>;
  readonly position: () => Promise<Anchor | null>;
  readonly keepPosition: (anchor: Anchor) => Promise<unknown>;
}
