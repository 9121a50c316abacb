import type { Mention, Timeline, TimelineDay, TimelineEntry } from "../../utils/timeline";

/** An entry as it stands on the line. */
export interface Stop {
  readonly entry: TimelineEntry;
  readonly on: string;
  /** True before the article that is open. */
  readonly earlier: boolean;
}

/** One date of the line: what happened then, and who speaks of it. */
export interface Point {
  /** `YYYY-MM-DD`; of a date that is only mentioned also `YYYY-MM` or `YYYY`. */
  readonly on: string;
  readonly until: string | null;
  readonly stops: readonly Stop[];
  readonly mentions: readonly Mention[];
  readonly sides: TimelineDay["sides"];
  /** Days since the last day before it with news; `null` without one, and where there is no news. */
  readonly daysSince: number | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days from one `YYYY-MM-DD` to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** A timeline's days and the dates that are mentioned in one line, oldest first; of equal dates the shorter, wider one first. */
export function pointsOf({ days, mentions }: Pick<Timeline, "days" | "mentions">): readonly Point[] {
  const told = days.map(dayPoint);
  const own = new Set(days.map(({ on }) => on));
  const apart = mentions
    .filter(({ on, until }) => until !== null || !own.has(on))
    .map((mention): Point => ({ ...bare(mention), mentions: [mention] }));
  const points = told.map((point) => ({
    ...point,
    mentions: mentions.filter(({ on, until }) => until === null && on === point.on),
  }));
  const sorted = [...points, ...apart].sort((one, other) => (one.on < other.on ? -1 : 1));
  return markEarlier(sorted);
}

function dayPoint({ on, entries, sides }: TimelineDay, place: number, days: readonly TimelineDay[]): Point {
  const before = days[place - 1]?.on;
  return {
    on,
    until: null,
    stops: entries.map((entry) => ({ entry, on, earlier: false })),
    mentions: [],
    sides,
    daysSince: before === undefined ? null : daysBetween(before, on),
  };
}

function bare({ on, until }: Mention): Point {
  return { on, until, stops: [], mentions: [], sides: [], daysSince: null };
}

function markEarlier(points: readonly Point[]): readonly Point[] {
  let earlier = points.some(({ stops }) => stops.some(({ entry }) => entry.here));
  return points.map((point) => ({
    ...point,
    stops: point.stops.map((stop) => {
      if (stop.entry.here) earlier = false;
      return { ...stop, earlier };
    }),
  }));
}
