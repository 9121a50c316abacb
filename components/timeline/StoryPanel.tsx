import type { Timeline } from "../../utils/article";
import { Link } from "../Link";
import { useI18n } from "../use-i18n";
import { TimelineRail, type TimelineRailProps } from "./TimelineRail";

interface StoryPanelProps extends TimelineRailProps {
  /** Where the whole story stands; `null` if this is the place. */
  readonly storyHref: string | null;
}

/** The story that the open article belongs to: its name, its extent and its timeline. */
export function StoryPanel({ timeline, storyHref, compact = false, hrefOf }: StoryPanelProps) {
  const { t } = useI18n();
  const stops = timeline.days.reduce((sum, day) => sum + day.entries.length, 0);
  return (
    <section class={compact ? "story story-compact" : "story"} aria-label={t("story")}>
      <header class="story-header">
        <h2 class="story-label" title={timeline.label} dir="auto">
          {timeline.articleCount === 1 ? t("story") : timeline.label}
        </h2>
        <StoryExtent timeline={timeline} compact={compact} />
        {storyHref !== null && stops > 1 && (
          <Link class="story-link" href={storyHref}>
            {t("wholeStory")}
          </Link>
        )}
      </header>
      <TimelineRail timeline={timeline} compact={compact} hrefOf={hrefOf} />
      {stops === 1 && <p class="story-alone">{t("storyAlone")}</p>}
    </section>
  );
}

/** In narrow places how many articles are saved; else how many outlets, and from when to when. */
export function StoryExtent({
  timeline,
  compact,
}: {
  readonly timeline: Timeline;
  readonly compact: boolean;
}) {
  const { plural, dayRange } = useI18n();
  const { articleCount, siteNames, days } = timeline;
  if (compact) return <span class="story-extent">{plural("savedCount", articleCount)}</span>;
  const range = dayRange(days[0]?.on ?? "", days.at(-1)?.on ?? "");
  return (
    <ul class="story-extent meta">
      <li>{plural("sources", siteNames.length)}</li>
      {range !== "" && <li>{range}</li>}
    </ul>
  );
}
