import { useI18n } from "../../components/use-i18n";
import { joinStories, pinStory, renameStory, type Shelf, takeOut, undoByHand } from "../../utils/library";
import type { StoryBefore } from "../../utils/timeline";
import type { Notices } from "./use-notices";

/** What the reader does to stories by hand. Each change can be taken back. */
export interface Hand {
  readonly takeOut: (articleId: number) => void;
  /** Joins the story of `storyId` to that of `intoId`. */
  readonly join: (storyId: number, intoId: number) => void;
  /** Gives the story the reader's own name; `null` takes it back. */
  readonly rename: (storyId: number, name: string | null) => void;
  readonly pin: (storyId: number, pinned: boolean) => void;
}

type Change = Promise<readonly StoryBefore[] | null>;

/** Changes stories, says so, and takes it back on request. */
export function useHand(shelf: Shelf, { say, failed }: Notices): Hand {
  const { t } = useI18n();
  const change = (changed: Change, message: string) => {
    const undo = (before: readonly StoryBefore[]) => () => undoByHand(shelf, before, Date.now());
    changed.then((before) => before !== null && say(message, undo(before)), failed);
  };
  return {
    takeOut: (id) => change(takeOut(shelf, id, Date.now()), t("takenOut")),
    join: (id, intoId) => change(joinStories(shelf, id, intoId, Date.now()), t("joined")),
    rename: (id, name) => change(renameStory(shelf, id, name, Date.now()), t("renamed")),
    pin: (id, pinned) => change(pinStory(shelf, id, pinned, Date.now()), t(pinned ? "pinned" : "unpinned")),
  };
}
