import { useRef, useState } from "preact/hooks";
import type { RelatedStory, Timeline, TimelineEntry } from "../../utils/timeline";
import { RelatedStories } from "../timeline/RelatedStories";
import { StoryExtent } from "../timeline/StoryExtent";
import { StoryScale } from "../timeline/StoryScale";
import { TimelineRail } from "../timeline/TimelineRail";
import { StoryActions } from "./StoryActions";
import { StoryName } from "./StoryName";
import { StoryPicker } from "./StoryPicker";
import { StoryReading } from "./StoryReading";

interface StoryPageProps {
  readonly timeline: Timeline;
  readonly hrefOf: (entry: TimelineEntry) => string | null;
  readonly articleHref: (articleId: number) => string;
  readonly storyHref: (storyId: number) => string;
  /** Gives the story the reader's own name; `null` takes it back. */
  readonly onRename: (name: string | null) => void;
  readonly onPin: (pinned: boolean) => void;
  readonly onTakeOut: (articleId: number) => void;
  /** Joins another story to this one. */
  readonly onJoin: (storyId: number) => void;
  readonly onExport: () => void;
  readonly findStories: (query: string) => Promise<readonly RelatedStory[]>;
  readonly reading: Omit<Parameters<typeof StoryReading>[0], "hrefOf">;
}

/** A whole story: its timeline, what the reader can do with it, and its articles one after the other. */
export function StoryPage({ timeline, ...props }: StoryPageProps) {
  const page = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<"name" | "picker" | "reading" | null>(null);
  const toggle = (part: typeof open) => setOpen(open === part ? null : part);
  const rename = (name: string | null) => {
    props.onRename(name);
    setOpen(null);
  };
  const join = (storyId: number) => {
    props.onJoin(storyId);
    setOpen(null);
  };
  return (
    <article class="story-page" ref={page}>
      <header class="story-page-header">
        {open === "name" ? (
          <StoryName name={timeline.label} onSave={rename} onCancel={() => setOpen(null)} />
        ) : (
          <h1 class="story-page-title" dir="auto">
            {timeline.label}
          </h1>
        )}
        <StoryExtent timeline={timeline} compact={false} />
        <StoryActions
          timeline={timeline}
          reading={open === "reading"}
          onRead={() => toggle("reading")}
          onRename={() => toggle("name")}
          onPin={props.onPin}
          onJoin={() => toggle("picker")}
          onExport={props.onExport}
        />
      </header>
      {open === "reading" ? (
        <StoryReading {...props.reading} hrefOf={props.articleHref} />
      ) : (
        <StoryLine {...props} timeline={timeline} onDay={(on) => goToDay(page.current, on)} />
      )}
      {open === "picker" && (
        <StoryPicker
          storyId={timeline.storyId}
          find={props.findStories}
          onPick={join}
          onClose={() => setOpen(null)}
        />
      )}
    </article>
  );
}

type StoryLineProps = Omit<StoryPageProps, "reading" | "findStories" | "onRename" | "onPin" | "onExport"> & {
  readonly onDay: (on: string) => void;
};

function StoryLine({ timeline, hrefOf, articleHref, storyHref, onTakeOut, onJoin, onDay }: StoryLineProps) {
  return (
    <>
      <StoryScale timeline={timeline} onDay={onDay} />
      <TimelineRail
        timeline={timeline}
        hrefOf={hrefOf}
        toSentence={{
          kind: "link",
          hrefOf: ({ articleId, on }) => `${articleHref(articleId)}/date/${on}`,
        }}
        onTakeOut={onTakeOut}
      />
      <RelatedStories related={timeline.related} storyHrefOf={storyHref} onJoin={onJoin} />
    </>
  );
}

function goToDay(page: HTMLElement | null, on: string): void {
  page?.querySelector(`[data-on="${on}"]`)?.scrollIntoView({ block: "start" });
}
