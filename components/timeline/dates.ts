/** Dates and times as a timeline writes them, in the language of `locale`, a BCP 47 tag. */

const DATE_FORMATS: readonly Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { month: "long", year: "numeric" },
  { day: "numeric", month: "long", year: "numeric" },
];

/** A date as precise as it is: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; with `until` the time from one to the other. */
export function writeDate(locale: string, on: string, until: string | null): string {
  const parts = DATE_FORMATS[on.split("-").length - 1] ?? {};
  const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
  return until === null ? format.format(new Date(on)) : format.formatRange(new Date(on), new Date(until));
}

/** Units of time and the days from which each is used: up to then the smaller one says it better. */
const SPAN_UNITS = [
  { unit: "year", days: 365.25, from: 700 },
  { unit: "month", days: 30.44, from: 60 },
  { unit: "week", days: 7, from: 21 },
  { unit: "day", days: 1, from: 0 },
] as const;

/** A number of days in the unit that suits it: `12 days`, `3 weeks`, `2 months`, `4 years`. */
export function writeSpan(locale: string, days: number): string {
  const { unit, days: length } = SPAN_UNITS.find(({ from }) => days >= from) ?? SPAN_UNITS[3];
  const format = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" });
  return format.format(Math.round(days / length));
}

/** The time from one day to another, such as `16–17 March 2023`; an empty string if either is no day. */
export function writeDayRange(locale: string, from: string, to: string): string {
  const [start, end] = [new Date(from), new Date(to)];
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) return "";
  const day = DATE_FORMATS[2];
  return new Intl.DateTimeFormat(locale, { ...day, timeZone: "UTC" }).formatRange(start, end);
}
