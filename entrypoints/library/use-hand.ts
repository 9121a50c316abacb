import { useState } from "preact/hooks";
import { useI18n } from "../../components/use-i18n";
import { joinStories, pinStory, renameStory, type Shelf, takeOut, undoByHand } from "../../utils/library";
import type { StoryBefore } from "../../utils/timeline";

/** A short notice of what was changed; with a way back if `undo` is given. */
interface HandNotice {
  readonly key: number;
  readonly message: string;
  readonly undo: (() => void) | null;
}

/** What the reader does to stories by hand. Each change can be taken back. */
export interface Hand {
  /** `null` if there is nothing to say. */
  readonly notice: HandNotice | null;
  readonly dismiss: () => void;
  readonly takeOut: (articleId: number) => void;
  /** Joins the story of `storyId` to that of `intoId`. */
  readonly join: (storyId: number, intoId: number) => void;
  /** Gives the story the reader's own name; `null` takes it back. */
  readonly rename: (storyId: number, name: string | null) => void;
  readonly pin: (storyId: number, pinned: boolean) => void;
}

type Change = Promise<readonly StoryBefore[] | null>;

/** Changes stories, says so, and takes it back on request. */
export function useHand(shelf: Shelf): Hand {
  const { t } = useI18n();
  const [notice, setNotice] = useState<HandNotice | null>(null);
  const say = (message: string, undo: HandNotice["undo"]) =>
    setNotice((last) => ({ key: (last?.key ?? 0) + 1, message, undo }));
  const failed = () => say(t("libraryActionFailed"), null);
  const undo = (before: readonly StoryBefore[]) => {
    setNotice(null);
    undoByHand(shelf, before, Date.now()).catch(failed);
  };
  const change = (changed: Change, message: string) => {
    changed.then((before) => before !== null && say(message, () => undo(before)), failed);
  };
  return {
    notice,
    dismiss: () => setNotice(null),
    takeOut: (id) => change(takeOut(shelf, id, Date.now()), t("takenOut")),
    join: (id, intoId) => change(joinStories(shelf, id, intoId, Date.now()), t("joined")),
    rename: (id, name) => change(renameStory(shelf, id, name, Date.now()), t("renamed")),
    pin: (id, pinned) => change(pinStory(shelf, id, pinned, Date.now()), t(pinned ? "pinned" : "unpinned")),
  };
}
