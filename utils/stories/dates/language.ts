/** How a language names dates, as a table of its words. */
import type { Tense } from "./tense";

/** Words or turns, as sources of regular expressions, and how far off they are. */
export type Offsets = Readonly<Record<string, number>>;

/**
 * How a language names dates. The turns are sources of regular expressions, in which `{d}` stands for a day of the month and
 * `{e}` for a second one, `{m}` for a month's name, `{M}` for its number, `{w}` for a weekday, `{y}` for a year and `{z}` for
 * a second one, `{n}` for a count. Capitals do not matter, but for a group `counted` after a year: a capital there tells a noun.
 */
export interface DateLanguage {
  /** Primary language subtag. */
  readonly lang: string;
  /** True where words stand without spaces between them. */
  readonly unspaced?: boolean;
  /** True where weekdays are written small: capitals make them names. */
  readonly smallWeekdays?: boolean;
  /** From January. */
  readonly months: readonly string[];
  /** From Sunday. */
  readonly weekdays: readonly string[];
  /** From one. */
  readonly numbers: readonly string[];
  /** What a verb of either time looks like. */
  readonly future: string;
  readonly past: string;
  readonly turns: {
    readonly dayRange: string;
    readonly dates: readonly string[];
    readonly monthYear: string;
    readonly month: string;
    /** Nothing but a day of the month. */
    readonly dayOfMonth?: string;
    readonly lastWeekday: string;
    readonly nextWeekday: string;
    readonly weekday: string;
    readonly daysAgo: string;
    readonly yearsAgo: string;
    readonly yearRange: string;
    readonly years: readonly string[];
  };
  /** From the day of publication. */
  readonly days: Offsets;
  /** From the day named last. */
  readonly chain: Offsets;
  /** From the week of publication: the turn with its weekday. */
  readonly weeks?: Offsets;
  readonly monthsOff: Offsets;
  /** Turns with a month, from the year of publication. */
  readonly monthsOfYear: Offsets;
  readonly yearsOff: Offsets;
}

/** What ends a clause, in any script. */
const CLAUSE_BREAK = /[,;:.“”"«»，；：。、「」]/;

/** Tells the tense of the clause around a place in a language: by the last verb before it, or else the first after. */
export function tenseIn({
  future,
  past,
  unspaced,
}: DateLanguage): (sentence: string, start: number, end: number) => Tense {
  const whole = (source: string) => (unspaced ? `(?:${source})` : `(?<!\\p{L})(?:${source})(?!\\p{L})`);
  const mark = new RegExp(whole(`${future}|${past}`), "giu");
  const ahead = new RegExp(`^(?:${future})$`, "iu");
  return (sentence, start, end) => {
    const before = sentence.slice(0, start).split(CLAUSE_BREAK).at(-1)?.match(mark)?.at(-1);
    const verb = before ?? sentence.slice(end).split(CLAUSE_BREAK)[0]?.match(mark)?.[0];
    if (verb === undefined) return "unknown";
    return ahead.test(verb) ? "future" : "past";
  };
}
