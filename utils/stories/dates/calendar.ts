/** Days as numbers: whole days since 1970-01-01, in no time zone. */

const DAY_MS = 24 * 60 * 60 * 1000;

export interface DayParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The number of a day; `null` if there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() / DAY_MS;
}

export function dayParts(number: number): DayParts {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** Reads `YYYY-MM-DD`; `null` if it is none. */
export function parseDay(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return dayNumber(Number(year), Number(month), Number(day));
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

export function formatDay(number: number): string {
  const { year, month, day } = dayParts(number);
  return `${formatMonth(year, month)}-${pad(day, 2)}`;
}

function formatMonth(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}`;
}

/** Months counted from year 0, so that they can be added to. */
export function monthFromCount(count: number): string {
  return formatMonth(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1);
}

export function monthCount(year: number, month: number): number {
  return year * 12 + month - 1;
}

const SMALL_NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" ");
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };

/** A number in figures or in one English word; "a" is one; `null` if it is none. */
export function numberFrom(word: string): number | null {
  const lower = word.toLowerCase();
  if (/^\d{1,3}$/.test(lower)) return Number(lower);
  if (/^(a|an|one)$/.test(lower)) return 1;
  const small = SMALL_NUMBERS.indexOf(lower);
  return small > 0 ? small : (TENS[lower] ?? null);
}

const MONTH_STEMS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** 1 to 12; 0 if it is no month. */
export function monthFrom(name: string): number {
  return MONTH_STEMS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const WEEKDAY_STEMS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** 0 is Sunday. */
export function weekdayFrom(name: string): number {
  return WEEKDAY_STEMS.indexOf(name.slice(0, 3).toLowerCase());
}
