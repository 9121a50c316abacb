import { useState } from "preact/hooks";
import type { OpenArticle, StoryHand } from "../../components/popup/popup-state";
import { requestPage } from "../../utils/messages";
import type { StoryBefore, Timeline } from "../../utils/timeline";

/**
 * What the reader does by hand to the story that the popup shows; each change can be taken back.
 *
 * @param timeline The story that is shown; `null` if none.
 */
export function useStoryHand(
  timeline: Timeline | null,
  change: (part: Partial<OpenArticle>) => void,
): StoryHand {
  const [undone, setUndone] = useState<StoryHand["notice"]>(null);
  const tell = async () => {
    const articleId = hereId(timeline);
    if (articleId !== null) change({ timeline: await requestPage("readTimeline", { articleId }) });
  };
  const undo = async (before: readonly StoryBefore[]) => {
    setUndone(null);
    await requestPage("undoByHand", { before });
    await tell();
  };
  const attempt = (ask: () => Promise<unknown>) => {
    ask().catch(() => setUndone({ message: "libraryActionFailed", undo: null }));
  };
  const act = (message: "takenOut" | "joined", ask: () => Promise<readonly StoryBefore[] | null>) =>
    attempt(async () => {
      const before = await ask();
      if (before === null) return;
      setUndone({ message, undo: () => attempt(() => undo(before)) });
      await tell();
    });
  return {
    notice: undone,
    dismiss: () => setUndone(null),
    takeOut: (articleId) => act("takenOut", () => requestPage("takeOut", { articleId })),
    join: (storyId) => {
      if (timeline !== null)
        act("joined", () => requestPage("joinStories", { storyId, intoId: timeline.storyId }));
    },
  };
}

/** The article that is open; `null` if it is not saved. */
export function hereId(timeline: Timeline | null): number | null {
  const entries = timeline?.days.flatMap((day) => day.entries) ?? [];
  return entries.find((entry) => entry.here)?.articleId ?? null;
}
