import { Pencil } from "lucide";
import { useState } from "preact/hooks";
import type { Timeline, TimelineEntry } from "../../utils/article";
import { Button } from "../Button";
import { StoryExtent } from "../timeline/StoryPanel";
import { TimelineRail } from "../timeline/TimelineRail";
import { useI18n } from "../use-i18n";
import { StoryName } from "./StoryName";

interface StoryPageProps {
  readonly timeline: Timeline;
  readonly hrefOf: (entry: TimelineEntry) => string | null;
  /** Gives the story the reader's own name; `null` takes it back. */
  readonly onRename: (name: string | null) => void;
}

/** A whole story in order. */
export function StoryPage({ timeline, hrefOf, onRename }: StoryPageProps) {
  const { t } = useI18n();
  const [renaming, setRenaming] = useState(false);
  const rename = (name: string | null) => {
    onRename(name);
    setRenaming(false);
  };
  return (
    <article class="story-page">
      <header class="story-page-header">
        {renaming ? (
          <StoryName name={timeline.label} onSave={rename} onCancel={() => setRenaming(false)} />
        ) : (
          <h1 class="story-page-title" dir="auto">
            {timeline.label}
          </h1>
        )}
        <StoryExtent timeline={timeline} compact={false} />
        {!renaming && (
          <Button icon={Pencil} onClick={() => setRenaming(true)}>
            {t("libraryRename")}
          </Button>
        )}
      </header>
      <TimelineRail timeline={timeline} hrefOf={hrefOf} />
    </article>
  );
}
