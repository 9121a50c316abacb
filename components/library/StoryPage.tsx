import { Pencil } from "lucide";
import { useRef, useState } from "preact/hooks";
import type { Timeline, TimelineEntry } from "../../utils/article";
import { Button } from "../Button";
import { StoryExtent } from "../timeline/StoryExtent";
import { StoryScale } from "../timeline/StoryScale";
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
  const page = useRef<HTMLElement>(null);
  const [renaming, setRenaming] = useState(false);
  const rename = (name: string | null) => {
    onRename(name);
    setRenaming(false);
  };
  return (
    <article class="story-page" ref={page}>
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
      <StoryScale timeline={timeline} onDay={(on) => goToDay(page.current, on)} />
      <TimelineRail timeline={timeline} hrefOf={hrefOf} />
    </article>
  );
}

function goToDay(page: HTMLElement | null, on: string): void {
  page?.querySelector(`[data-on="${on}"]`)?.scrollIntoView({ block: "start" });
}
