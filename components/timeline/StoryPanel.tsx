import { useState } from "preact/hooks";
import { Button } from "../Button";
import { Link } from "../Link";
import { useI18n } from "../use-i18n";
import { RelatedStories, type RelatedStoriesProps } from "./RelatedStories";
import { StoryExtent } from "./StoryExtent";
import { TimelineRail, type TimelineRailProps } from "./TimelineRail";

interface StoryPanelProps extends TimelineRailProps, Omit<RelatedStoriesProps, "related"> {
  /** Where the whole story stands; `null` if this is the place. */
  readonly storyHref: string | null;
}

/** The story that the open article belongs to: its name, its extent and its timeline. */
export function StoryPanel({
  timeline,
  storyHref,
  compact = false,
  toSentence = null,
  ...props
}: StoryPanelProps) {
  const { t, plural } = useI18n();
  const [datesShown, setDatesShown] = useState(!compact);
  const { mentions, related, articleCount, label } = timeline;
  const stops = timeline.days.reduce((sum, day) => sum + day.entries.length, 0);
  const dated = toSentence !== null && mentions.length > 0;
  return (
    <section class={compact ? "story story-compact" : "story"} aria-label={t("story")}>
      <header class="story-header">
        <h2 class="story-label" title={label}>
          <bdi>{articleCount === 1 ? t("story") : label}</bdi>
        </h2>
        <div class="story-facts">
          <StoryExtent timeline={timeline} compact={compact} />
          {dated && (
            <Button
              kind="link"
              title={t("mentionedDatesHint")}
              expanded={datesShown}
              onClick={() => setDatesShown(!datesShown)}
            >
              {plural("mentionedDates", mentions.length)}
            </Button>
          )}
          {storyHref !== null && stops > 1 && (
            <Link class="story-link" href={storyHref}>
              {t("wholeStory")}
            </Link>
          )}
        </div>
      </header>
      <TimelineRail
        {...props}
        timeline={timeline}
        compact={compact}
        toSentence={datesShown ? toSentence : null}
      />
      {stops === 1 && <p class="story-alone">{t("storyAlone")}</p>}
      <RelatedStories related={related} storyHrefOf={props.storyHrefOf} onJoin={props.onJoin} />
    </section>
  );
}
