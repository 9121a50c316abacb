/** How fast a story goes on. */
import { parseDay } from "./dates/calendar";

/** A story of one day, or of several in a row, is quiet after a week. */
const LEAST_QUIET_DAYS = 7;

/** Nothing goes on that nobody has written of for so long. */
const MOST_QUIET_DAYS = 120;

/** A story that came every month is quiet when it has missed two of its turns. */
const MISSED_TURNS = 2;

const DAY_MS = 24 * 60 * 60 * 1000;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}

/**
 * The last day of a story that has gone quiet; `null` if it is alive, that is not silent for long by its own pace.
 *
 * @param days `YYYY-MM-DD`, ascending.
 * @param now Milliseconds since the Unix epoch.
 */
export function quietSince(days: readonly string[], now: number): string | null {
  const numbers = days.flatMap((on) => parseDay(on) ?? []);
  const last = numbers.at(-1);
  if (last === undefined) return null;
  const gaps = numbers.slice(1).map((day, place) => day - (numbers[place] ?? day));
  const patience = Math.min(MOST_QUIET_DAYS, Math.max(LEAST_QUIET_DAYS, median(gaps) * MISSED_TURNS));
  return now / DAY_MS - last > patience ? (days.at(-1) ?? null) : null;
}
