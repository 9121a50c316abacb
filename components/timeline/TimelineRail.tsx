import type { Timeline, TimelineEntry } from "../../utils/article";
import { useI18n } from "../use-i18n";
import { TimelineStop } from "./TimelineStop";

export interface TimelineRailProps {
  readonly timeline: Timeline;
  /** Where a stop leads; `null` for nowhere. */
  readonly hrefOf: (entry: TimelineEntry) => string | null;
  /** True in narrow places: the day stands in each row, and gists are left out. */
  readonly compact?: boolean;
}

interface Stop {
  readonly entry: TimelineEntry;
  readonly on: string;
  /** True before the article that is open. */
  readonly earlier: boolean;
}

/** The story as one rail, oldest day first: read, named but not read, and the article that is open. */
export function TimelineRail({ timeline, hrefOf, compact = false }: TimelineRailProps) {
  const { t } = useI18n();
  const days = stopsByDay(timeline);
  const first = days.flat().find(({ entry }) => entry.kind === "article");
  const stop = (one: Stop) => (
    <TimelineStop
      key={`${one.entry.kind} ${one.entry.articleId} ${one.entry.title}`}
      entry={one.entry}
      on={compact ? one.on : null}
      first={one === first}
      earlier={one.earlier}
      href={hrefOf(one.entry)}
    />
  );
  return (
    <ol class={compact ? "rail rail-compact" : "rail"} aria-label={t("timelineLabel")}>
      {compact ? days.flat().map(stop) : days.map((stops) => <RailDay stops={stops} render={stop} />)}
    </ol>
  );
}

interface RailDayProps {
  readonly stops: readonly Stop[];
  readonly render: (stop: Stop) => preact.JSX.Element;
}

function RailDay({ stops, render }: RailDayProps) {
  const { day } = useI18n();
  const on = stops[0]?.on ?? "";
  return (
    <li class="rail-day">
      <time class="rail-date" dateTime={on}>
        {day(on, "weekday")}
      </time>
      <ol>{stops.map(render)}</ol>
    </li>
  );
}

function stopsByDay({ days }: Timeline): readonly (readonly Stop[])[] {
  let earlier = days.some((day) => day.entries.some((entry) => entry.here));
  return days.map(({ on, entries }) =>
    entries.map((entry) => {
      if (entry.here) earlier = false;
      return { entry, on, earlier };
    }),
  );
}
