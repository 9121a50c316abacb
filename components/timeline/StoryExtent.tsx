import type { Timeline } from "../../utils/timeline";
import { useI18n } from "../use-i18n";
import { writeDayRange } from "./dates";

interface StoryExtentProps {
  readonly timeline: Timeline;
  readonly compact: boolean;
}

/** In narrow places how many articles are saved; else how many outlets, from when to when, and whether it goes on. */
export function StoryExtent({ timeline, compact }: StoryExtentProps) {
  const { t, plural, locale } = useI18n();
  const { articleCount, siteNames, days, quietSince } = timeline;
  if (compact) return <span class="story-extent">{plural("savedCount", articleCount)}</span>;
  const range = writeDayRange(locale, days[0]?.on ?? "", days.at(-1)?.on ?? "");
  return (
    <ul class="story-extent meta">
      {articleCount > 1 && <li>{plural("libraryArticles", articleCount)}</li>}
      <li>{plural("sources", siteNames.length)}</li>
      {range !== "" && <li>{range}</li>}
      {articleCount > 1 && <li>{t(quietSince === null ? "storyAlive" : "storyQuiet")}</li>}
    </ul>
  );
}
