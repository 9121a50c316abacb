import type { Timeline } from "../../utils/timeline";
import { useI18n } from "../use-i18n";
import { writeDate } from "./dates";
import { type Bin, type Scale, scaleOf } from "./scale";

interface StoryScaleProps {
  readonly timeline: Timeline;
  /** Leads to a day of the line. */
  readonly onDay: (on: string) => void;
}

/** Columns between two labels of the axis, at least: they are narrow, the labels are not. */
const LABEL_EVERY = 6;

/** How many articles the story had when, from its first day to its last, drawn to scale; nothing for short stories. */
export function StoryScale({ timeline, onDay }: StoryScaleProps) {
  const { t } = useI18n();
  const scale = scaleOf(timeline.days);
  if (scale === null) return null;
  return (
    <ol class="scale" aria-label={t("storyScale")}>
      {scale.bins.map((bin, place) => (
        <ScaleColumn
          key={bin.from}
          scale={scale}
          bin={bin}
          labeled={place % Math.ceil(Math.max(LABEL_EVERY, scale.bins.length / 4)) === 0}
          onDay={onDay}
        />
      ))}
    </ol>
  );
}

interface ScaleColumnProps extends Pick<StoryScaleProps, "onDay"> {
  readonly scale: Scale;
  readonly bin: Bin;
  readonly labeled: boolean;
}

function ScaleColumn({
  scale: { unit, most },
  bin: { from, count, first },
  labeled,
  onDay,
}: ScaleColumnProps) {
  const { t, plural, locale } = useI18n();
  const date = (day: string) => writeDate(locale, day, null);
  const on = unit === "year" ? from.slice(0, 4) : unit === "month" ? from.slice(0, 7) : from;
  const when = unit === "week" ? t("weekOf", date(on)) : date(on);
  const name = `${when}: ${plural("libraryArticles", count)}`;
  return (
    <li class="scale-column">
      {first !== null && (
        <button type="button" aria-label={name} title={name} onClick={() => onDay(first)}>
          <i style={{ height: `${Math.round((100 * count) / most)}%` }} />
        </button>
      )}
      {labeled && (
        <span class="scale-label" aria-hidden="true">
          {date(unit === "week" ? from.slice(0, 7) : on)}
        </span>
      )}
    </li>
  );
}
