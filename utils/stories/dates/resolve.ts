/** What the words of a date come to, in whatever language they stand. */
import { dayNumber, dayParts, monthCount, monthFromCount, weekdayOf } from "./calendar";
import type { Tense } from "./tense";

/** What a rule may look at. */
export interface DateContext {
  /** The day of publication. */
  readonly published: number;
  /** The day named last before, for "the day before"; `null` if there is none. */
  readonly previous: number | null;
  /** What the clause's verb says. */
  readonly tense: Tense;
  /** True if the sentence begins with these words, so that their capital says nothing. */
  readonly opening: boolean;
}

/** A day by its number, or a month or year as text. */
export type Resolved =
  | { readonly precision: "day"; readonly day: number; readonly until?: number }
  | { readonly precision: "month"; readonly on: string }
  | { readonly precision: "year"; readonly on: string; readonly until?: string };

/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** One way of naming a date, in any language. */
export interface DateRule {
  readonly pattern: RegExp;
  /** The date that a match names; `null` if it names none after all. */
  resolve(groups: Groups, context: DateContext): Resolved | null;
}

/** Years after publication that a bare number can still mean. */
const MAX_YEARS_AHEAD = 60;

export function day(number: number | null): Resolved | null {
  return number === null ? null : { precision: "day", day: number };
}

function year(value: number): Resolved {
  return { precision: "year", on: String(value) };
}

/** The day of this date that is nearest to publication; the weekday, if named, decides between years. */
export function nearestYear(
  month: number,
  dayOfMonth: number,
  weekday: number,
  { published, tense }: DateContext,
): number | null {
  const { year: now } = dayParts(published);
  const days = [now, now - 1, now + 1, now - 2, now + 2, now - 3].flatMap(
    (each) => dayNumber(each, month, dayOfMonth) ?? [],
  );
  const fitting = weekday < 0 ? days : days.filter((each) => weekdayOf(each) === weekday);
  const farSide = (each: number) => FAR_SIDE_DAYS[tense][each < published ? "past" : "future"];
  const distance = (each: number) => Math.abs(each - published) + farSide(each);
  return fitting.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}

/**
 * Days by which a date on either side of publication must be nearer to count, by what the verb says: about half a year on the other
 * side, and a little on that of the future where it says nothing, since news mostly look back.
 */
const FAR_SIDE_DAYS: Readonly<Record<Tense, Readonly<Record<"past" | "future", number>>>> = {
  past: { past: 0, future: 150 },
  future: { past: 150, future: 0 },
  unknown: { past: 0, future: 60 },
};

/** Days by which a day of the month must be nearer ahead than behind to count, where no verb tells. */
const AHEAD_DAYS = 4;

/** Days of the months around publication that are looked at. */
const MONTH_OFFSETS = [-1, 0, 1];

/** The day of this number that is nearest to publication, on the side that the verb says, if it does. */
export function nearestDayOfMonth(dayOfMonth: number, { published, tense }: DateContext): number | null {
  const { year: now, month } = dayParts(published);
  const days = MONTH_OFFSETS.flatMap((offset) => {
    const count = monthCount(now, month) + offset;
    return dayNumber(Math.floor(count / 12), (count % 12) + 1, dayOfMonth) ?? [];
  });
  const sides = {
    past: days.filter((each) => each <= published),
    future: days.filter((each) => each >= published),
  };
  if (tense !== "unknown") return sides[tense].at(tense === "past" ? -1 : 0) ?? null;
  const distance = (each: number) => (each > published ? each - published + AHEAD_DAYS : published - each);
  return days.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}

export function weekdayNear(weekday: number, context: DateContext, strict: boolean): number {
  const { published, tense } = context;
  const ahead = (weekday - weekdayOf(published) + 7) % 7;
  if (tense === "future") return published + (ahead === 0 && strict ? 7 : ahead);
  const behind = (7 - ahead) % 7;
  return published - (behind === 0 && strict ? 7 : behind);
}

/** The month of this name that is nearest to publication on the side that the verb says, if it does; the running month counts as both. */
export function nearestMonth(month: number, { published, tense }: DateContext): Resolved {
  const now = dayParts(published);
  const offset = (month - now.month + 12) % 12;
  const ahead = offset === 0 || tense === "future" || (tense === "unknown" && offset < 6);
  return {
    precision: "month",
    on: monthFromCount(monthCount(now.year, now.month) + (ahead ? offset : offset - 12)),
  };
}

export function yearsOff(count: number | null, { published }: DateContext): Resolved | null {
  return count === null ? null : year(dayParts(published).year + count);
}

export function plainYear(text: string | undefined, { published }: DateContext): Resolved | null {
  const value = Number(text);
  return value <= dayParts(published).year + MAX_YEARS_AHEAD ? year(value) : null;
}

/** The last two digits of a range end in the century of its beginning: 2017-22. */
export function yearRange(from = "", to = ""): Resolved | null {
  const until = to.length === 2 ? from.slice(0, 2) + to : to;
  return Number(until) > Number(from) ? { precision: "year", on: from, until } : null;
}

export function chained(context: DateContext, offset: number): Resolved | null {
  return day(context.previous === null ? null : context.previous + offset);
}
