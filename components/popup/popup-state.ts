import type { Article, NextPage } from "../../utils/article";
import type { MessageKey } from "../../utils/i18n";
import type { Timeline } from "../../utils/timeline";
import type { SaveFailure } from "../save-failure";

export type SaveState =
  | { readonly kind: "saving" }
  /** `created`: this very opening saved it, so that undo takes it out again. */
  | { readonly kind: "saved"; readonly created: boolean }
  /** `off`: saving by itself is turned off; `undone`: the reader took it back. */
  | { readonly kind: "unsaved"; readonly why: "off" | "undone" | "private" }
  | { readonly kind: "failed"; readonly why: SaveFailure };

/** Why the browser keeps a page closed to extensions. */
export type ClosedReason = "browser" | "pdf" | "file" | "other";

/** An article in the popup, and what became of it. */
export interface OpenArticle {
  readonly article: Article;
  /** The next page of an article that its site spreads over several. */
  readonly next: NextPage | null;
  /** What the reader had selected on the page; `null` if that is nothing, or all that is shown. */
  readonly selection: Article | null;
  readonly restored: readonly number[];
  readonly save: SaveState;
  /** `null` while it is not known, or not saved. */
  readonly timeline: Timeline | null;
}

/** What the reader does by hand to the story that is shown. */
export interface StoryHand {
  /** What was done, and the way back; `null` if there is nothing to say. */
  readonly notice: { readonly message: MessageKey; readonly undo: (() => void) | null } | null;
  readonly dismiss: () => void;
  readonly takeOut: (articleId: number) => void;
  /** Joins another story to the one that is shown. */
  readonly join: (storyId: number) => void;
}

export type PopupState =
  | { readonly kind: "working" }
  | ({ readonly kind: "article" } & OpenArticle)
  /** `forced`: the reader wanted it read anyway, and still nothing was there. */
  | { readonly kind: "no-article"; readonly forced: boolean }
  | { readonly kind: "too-large" }
  | { readonly kind: "closed"; readonly reason: ClosedReason };
