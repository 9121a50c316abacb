/** Rules for the dates of a language, made from a table of its words. */
import { dayNumber, dayParts, monthCount, monthFromCount, weekdayOf } from "./calendar";
import type { DateLanguage, Offsets } from "./language";
import {
  chained,
  type DateContext,
  type DateRule,
  day,
  type Groups,
  nearestDayOfMonth,
  nearestMonth,
  nearestYear,
  plainYear,
  type Resolved,
  weekdayNear,
  yearRange,
  yearsOff,
} from "./resolve";

const DAY = "3[01]|[12]\\d|0?[1-9]";
const MONTH_NUMBER = "1[0-2]|0?[1-9]";
const YEAR = "(?:1[5-9]|20)\\d\\d";

const DAYS_PER_WEEK = 7;
const MONDAY = 1;

/** The place of the source that a text is; -1 if it is none. */
function placeOf(sources: readonly string[], text: string): number {
  return sources.findIndex((source) => new RegExp(`^(?:${source})$`, "iu").test(text));
}

/** What the words of a match stand for. */
class Words {
  private readonly language: DateLanguage;

  constructor(language: DateLanguage) {
    this.language = language;
  }

  /** Puts groups where a turn has placeholders. */
  source(turn: string): string {
    const { months, weekdays, numbers } = this.language;
    const groups: Readonly<Record<string, string>> = {
      d: DAY,
      e: DAY,
      m: months.join("|"),
      M: MONTH_NUMBER,
      w: weekdays.join("|"),
      y: YEAR,
      z: YEAR,
      n: [...numbers.toReversed(), "\\d{1,3}"].join("|"),
    };
    return turn.replace(/\{([demMwyzn])\}/g, (_, name: string) => `(?<${name}>${groups[name]})`);
  }

  /** 1 to 12; 0 if there is none. */
  month({ m, M }: Groups): number {
    return M === undefined ? placeOf(this.language.months, m ?? "") + 1 : Number(M);
  }

  /** 0 is Sunday; -1 if there is none, or a name that is written as one. */
  weekday({ w = "" }: Groups, { opening }: DateContext): number {
    if (this.language.smallWeekdays && !opening && /^\p{Lu}/u.test(w)) return -1;
    return placeOf(this.language.weekdays, w);
  }

  /** 0 if there is none. */
  count({ n = "" }: Groups): number {
    return /^\d+$/.test(n) ? Number(n) : placeOf(this.language.numbers, n) + 1;
  }

  date(groups: Groups, context: DateContext): number | null {
    const [month, dayOfMonth] = [this.month(groups), Number(groups.d)];
    if (groups.y !== undefined) return dayNumber(Number(groups.y), month, dayOfMonth);
    return nearestYear(month, dayOfMonth, this.weekday(groups, context), context);
  }
}

/** The weekday of the week that is `weeks` away. */
function weekdayOfWeek(weekday: number, weeks: number, { published }: DateContext): number {
  const sinceMonday = (each: number) => (each - MONDAY + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  return published - sinceMonday(weekdayOf(published)) + weeks * DAYS_PER_WEEK + sinceMonday(weekday);
}

function monthOff(count: number, { published }: DateContext): Resolved {
  const { year, month } = dayParts(published);
  return { precision: "month", on: monthFromCount(monthCount(year, month) + count) };
}

/** A turn of a language and what it comes to. */
type Row = readonly [turn: string, resolve: DateRule["resolve"]];

function rowsOf(
  offsets: Offsets,
  resolve: (offset: number, groups: Groups, context: DateContext) => Resolved | null,
): Row[] {
  return Object.entries(offsets).map(([turn, offset]) => [
    turn,
    (groups, context) => resolve(offset, groups, context),
  ]);
}

/** Days of the month: in a year that is named, or else the nearest. */
function dateRows({ turns }: DateLanguage, words: Words): Row[] {
  return [
    [
      turns.dayRange,
      (groups, context) => {
        const from = words.date(groups, context);
        const length = Number(groups.e) - Number(groups.d);
        return from === null || length <= 0 ? null : { precision: "day", day: from, until: from + length };
      },
    ],
    ...turns.dates.map((turn): Row => [turn, (groups, context) => day(words.date(groups, context))]),
    [
      turns.monthYear,
      (groups) => ({
        precision: "month",
        on: monthFromCount(monthCount(Number(groups.y), words.month(groups))),
      }),
    ],
    [turns.month, (groups, context) => nearestMonth(words.month(groups), context)],
    ...(turns.dayOfMonth === undefined
      ? []
      : [[turns.dayOfMonth, ({ d }, context) => day(nearestDayOfMonth(Number(d), context))] satisfies Row]),
  ];
}

/** "March of last year", which begins as a mere "March" does. */
function monthOfYearRows({ monthsOfYear }: DateLanguage, words: Words): Row[] {
  return rowsOf(monthsOfYear, (offset, groups, { published }) => ({
    precision: "month",
    on: monthFromCount(monthCount(dayParts(published).year + offset, words.month(groups))),
  }));
}

function weekdayRows({ turns, weeks = {} }: DateLanguage, words: Words): Row[] {
  const strictly = (tense: "past" | "future"): DateRule["resolve"] => {
    return (groups, context) => {
      const weekday = words.weekday(groups, context);
      return weekday < 0 ? null : day(weekdayNear(weekday, { ...context, tense }, true));
    };
  };
  return [
    ...rowsOf(weeks, (offset, groups, context) => {
      const weekday = words.weekday(groups, context);
      return weekday < 0 ? null : day(weekdayOfWeek(weekday, offset, context));
    }),
    [turns.lastWeekday, strictly("past")],
    [turns.nextWeekday, strictly("future")],
    [
      turns.weekday,
      (groups, context) => {
        const weekday = words.weekday(groups, context);
        return weekday < 0 ? null : day(weekdayNear(weekday, context, false));
      },
    ],
  ];
}

function relativeRows(language: DateLanguage, words: Words): Row[] {
  const { turns } = language;
  return [
    ...rowsOf(language.days, (offset, _, { published }) => day(published + offset)),
    ...rowsOf(language.chain, (offset, _, context) => chained(context, offset)),
    ...rowsOf(language.monthsOff, (offset, _, context) => monthOff(offset, context)),
    ...rowsOf(language.yearsOff, (offset, _, context) => yearsOff(offset, context)),
    [turns.daysAgo, (groups, { published }) => day(published - words.count(groups))],
    [turns.yearsAgo, (groups, context) => yearsOff(-words.count(groups), context)],
  ];
}

/** A year, unless a noun follows that it counts: "2000 Reisende". */
function bareYear({ y, counted = "" }: Groups, context: DateContext): Resolved | null {
  return /\p{Lu}/u.test(counted) ? null : plainYear(y, context);
}

/** The rules of a language: the first that fits a place wins. */
export function rulesOf(language: DateLanguage): readonly DateRule[] {
  const words = new Words(language);
  const rows: readonly Row[] = [
    ...monthOfYearRows(language, words),
    ...dateRows(language, words),
    ...weekdayRows(language, words),
    ...relativeRows(language, words),
    [language.turns.yearRange, ({ y, z }) => yearRange(y, z)],
    ...language.turns.years.map((turn): Row => [turn, (groups, context) => bareYear(groups, context)]),
  ];
  const [before, after] = language.unspaced
    ? ["(?<!\\d)", "(?!\\d)"]
    : ["(?<![\\p{L}\\p{N}$£€.,-])", "(?![\\p{L}\\p{N}])"];
  return rows.map(([turn, resolve]) => ({
    pattern: new RegExp(`${before}(?:${words.source(turn)})${after}`, "giu"),
    resolve,
  }));
}
