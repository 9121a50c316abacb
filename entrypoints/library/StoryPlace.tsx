import { StoryPage } from "../../components/library/StoryPage";
import { articleFragment, storyFragment } from "../../components/library-links";
import { sanitizeToFragment } from "../../utils/extract/sanitize";
import { type Shelf, storyChapters } from "../../utils/library";
import type { Timeline } from "../../utils/timeline";
import { findStories } from "./find-stories";
import { entryHref } from "./links";
import { useExportPanel } from "./transfer/use-export-panel";
import type { Hand } from "./use-hand";

interface StoryPlaceProps {
  readonly shelf: Shelf;
  readonly timeline: Timeline;
  readonly hand: Hand;
  readonly loadImages: boolean;
}

/** Wires the page of a story to the library. */
export function StoryPlace({ shelf: { library }, timeline, hand, loadImages }: StoryPlaceProps) {
  const { storyId, label } = timeline;
  const exporting = useExportPanel(library, { kind: "story", storyId }, label);
  return (
    <>
      <StoryPage
        timeline={timeline}
        hrefOf={entryHref}
        articleHref={articleFragment}
        storyHref={storyFragment}
        onRename={(name) => hand.rename(storyId, name)}
        onPin={(pinned) => hand.pin(storyId, pinned)}
        onTakeOut={hand.takeOut}
        onJoin={(other) => hand.join(other, storyId)}
        onExport={exporting.open}
        findStories={(query) => findStories(library, query)}
        reading={{
          load: () => storyChapters(library, storyId),
          loadImages,
          toFragment: sanitizeToFragment,
        }}
      />
      {exporting.panel}
    </>
  );
}
