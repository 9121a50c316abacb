import { Fragment } from "preact";
import type { Timeline, TimelineEntry } from "../../utils/timeline";
import { useI18n } from "../use-i18n";
import { DaySides } from "./DaySides";
import { writeSpan } from "./dates";
import { MentionRow, type ToSentence } from "./MentionRow";
import { type Point, pointsOf, type Stop } from "./points";
import { type StopActions, TimelineStop } from "./TimelineStop";

export interface TimelineRailProps extends StopActions {
  readonly timeline: Timeline;
  /** Where a stop leads; `null` for nowhere. */
  readonly hrefOf: (entry: TimelineEntry) => string | null;
  /** How to get to the sentence that names a date; `null` leaves such dates out. */
  readonly toSentence?: ToSentence | null;
  /** True in narrow places: the day stands in each row, and gists and sources side by side are left out. */
  readonly compact?: boolean;
}

/** The story as one rail, oldest day first: read, named but not read, and the article that is open. */
export function TimelineRail({ timeline, compact = false, toSentence = null, ...props }: TimelineRailProps) {
  const { t } = useI18n();
  const mentions = toSentence === null ? [] : timeline.mentions;
  const points = pointsOf({ days: timeline.days, mentions });
  // A narrow place has room for the open article's way out alone.
  const canLeave = ({ entry }: Stop) => timeline.articleCount > 1 && (entry.here || !compact);
  const year = Number(timeline.days.at(-1)?.on.slice(0, 4));
  const stop = (one: Stop) => (
    <TimelineStop
      key={`${one.entry.kind} ${one.entry.articleId} ${one.entry.title}`}
      entry={one.entry}
      on={compact ? one.on : null}
      year={year}
      earlier={one.earlier}
      href={props.hrefOf(one.entry)}
      onTakeOut={canLeave(one) ? props.onTakeOut : undefined}
    />
  );
  return (
    <ol class={compact ? "rail rail-compact" : "rail"} aria-label={t("timelineLabel")}>
      {points.map((point) => (
        <Fragment key={`${point.on} ${point.until}`}>
          <Silence days={point.daysSince} />
          {compact ? (
            <PointRows point={point} dated toSentence={toSentence} render={stop} />
          ) : (
            <RailDay point={point} year={year} toSentence={toSentence} render={stop} />
          )}
        </Fragment>
      ))}
    </ol>
  );
}

interface PointProps {
  readonly point: Point;
  readonly toSentence: ToSentence | null;
  readonly render: (stop: Stop) => preact.JSX.Element;
}

function RailDay({ point, year, toSentence, render }: PointProps & { readonly year: number }) {
  const { day } = useI18n();
  const { on, stops } = point;
  return (
    <li class="rail-day" data-on={on}>
      {stops.length > 0 && (
        <time class="rail-date" dateTime={on}>
          {day(on, "weekday", year)}
        </time>
      )}
      <ol>
        <PointRows point={point} dated={stops.length === 0} toSentence={toSentence} render={render} />
      </ol>
      <DaySides sides={point.sides} />
    </li>
  );
}

function PointRows({ point, dated, toSentence, render }: PointProps & { readonly dated: boolean }) {
  return (
    <>
      {point.stops.map(render)}
      {toSentence !== null &&
        point.mentions.map((mention) => (
          <MentionRow
            key={`${mention.on} ${mention.until}`}
            mention={mention}
            dated={dated}
            toSentence={toSentence}
          />
        ))}
    </>
  );
}

/** Days without news from which the line says how long it was: up to then the dates themselves tell. */
const TOLD_DAYS = 10;

/** The line's length grows with the logarithm of the time: years fit, and weeks still show. */
const PX_PER_DOUBLING = 7;

/** The height of the words on it. */
const LINE_PX = 16;

/** A longer time without news, drawn to a readable scale. */
function Silence({ days }: { readonly days: number | null }) {
  const { t, locale } = useI18n();
  if (days === null || days < TOLD_DAYS) return null;
  const padding = Math.round((Math.log2(days) * PX_PER_DOUBLING - LINE_PX) / 2);
  return (
    <li class="silence" style={{ "--silence": `${padding}px` }}>
      {t("later", writeSpan(locale, days))}
    </li>
  );
}
