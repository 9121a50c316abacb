import { browser } from "wxt/browser";
import type messages from "../public/_locales/en/messages.json";

/** A message that stands in `public/_locales`. */
export type MessageKey = keyof typeof messages;

/** The stem of messages that come in plural forms: `minutes` for `minutes_one` and `minutes_other`. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** Looks a message up and fills `$1`, `$2`…; an empty string if there is none, as `browser.i18n.getMessage` does. */
export type Lookup = (key: string, substitutions?: string[]) => string;

/** `long` for one article's date, `medium` where it is narrow, `short` in rows, `weekday` for a heading over a day's rows. */
export type DayStyle = "long" | "medium" | "short" | "weekday";

const DAY_FORMATS: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { day: "numeric", month: "long", year: "numeric" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  short: { day: "numeric", month: "short" },
  weekday: { weekday: "short", day: "numeric", month: "long" },
};

/** Languages that a browser's interface can have and that are written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["ar", "fa", "he", "ur"]);

/** Words, numbers and dates in the reader's language. */
export interface I18n {
  /** A BCP 47 tag: the language that the messages are in, with the reader's region where it has the same language. */
  readonly locale: string;
  /** The direction in which the messages are written. */
  readonly dir: "ltr" | "rtl";
  readonly t: (key: MessageKey, ...substitutions: readonly string[]) => string;
  /** The form of `stem` for `count`; `$1` is the count, further substitutions follow. */
  readonly plural: (stem: PluralKey, count: number, ...substitutions: readonly string[]) => string;
  readonly number: (value: number) => string;
  /** A share from 0 to 1 as a percentage. */
  readonly percent: (share: number) => string;
  /** A day, `YYYY-MM-DD`; an empty string if it is none. `short` and `weekday` leave the year out if it is `thisYear`. */
  readonly day: (on: string, style: DayStyle, thisYear?: number) => string;
}

/**
 * Words from `lookup` for a reader whose interface is in `uiLanguage`.
 *
 * Where we have no messages in that language, the browser falls back to English; dates and numbers then follow the messages.
 */
export function createI18n(lookup: Lookup, uiLanguage: string): I18n {
  const own = lookup("localeTag");
  const locale = sameLanguage(own, uiLanguage) ? uiLanguage : own;
  const rules = new Intl.PluralRules(locale);
  const number = numberWriter(locale);
  const message = (key: string, substitutions: readonly string[]) => lookup(key, [...substitutions]);
  return {
    locale,
    dir: RIGHT_TO_LEFT.has(new Intl.Locale(own).language) ? "rtl" : "ltr",
    t: (key, ...substitutions) => message(key, substitutions),
    plural: (stem, count, ...substitutions) => {
      const filled = [number(count), ...substitutions];
      return message(`${stem}_${rules.select(count)}`, filled) || message(`${stem}_other`, filled);
    },
    number,
    percent: (share) => new Intl.NumberFormat(locale, { style: "percent" }).format(share),
    day: dayWriter(locale),
  };
}

/** The browser's own messages, in the language of its interface. */
export function browserI18n(): I18n {
  const lookup: Lookup = (key, substitutions) => browser.i18n.getMessage(key as MessageKey, substitutions);
  return createI18n(lookup, browser.i18n.getUILanguage());
}

/** Languages that write numbers in digits of their own. */
const OWN_DIGITS = /^(?:ar|bn|fa|mr|my|ne)\b/;

/** From here on languages group digits. */
const GROUPED_FROM = 1000;

/** A browser's first number format costs it over ten milliseconds, which small counts need not wait for. */
function numberWriter(locale: string): (value: number) => string {
  let format: Intl.NumberFormat | null = null;
  const write = (value: number) => {
    format ??= new Intl.NumberFormat(locale);
    return format.format(value);
  };
  if (OWN_DIGITS.test(locale)) return write;
  const isPlain = (value: number) => Number.isInteger(value) && value >= 0 && value < GROUPED_FROM;
  return (value) => (isPlain(value) ? String(value) : write(value));
}

function sameLanguage(a: string, b: string): boolean {
  return a.split("-", 1)[0] === b.split("-", 1)[0];
}

/** Makes each format once: a list that is scrolled shows days in every frame. */
function dayWriter(locale: string): I18n["day"] {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (on, style, thisYear) => {
    const at = dayStart(on);
    if (Number.isNaN(at.getTime())) return "";
    const otherYear = thisYear !== undefined && at.getUTCFullYear() !== thisYear;
    const year: Intl.DateTimeFormatOptions = otherYear ? { year: "numeric" } : {};
    const key = `${style} ${otherYear}`;
    const format =
      formats.get(key) ??
      new Intl.DateTimeFormat(locale, { ...DAY_FORMATS[style], ...year, timeZone: "UTC" });
    formats.set(key, format);
    return format.format(at);
  };
}

/** Days are days in the page's own time zone, kept as midnight UTC: shown in UTC they stay the same day everywhere. */
function dayStart(on: string): Date {
  return new Date(`${on}T00:00:00Z`);
}
