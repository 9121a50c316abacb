import type { Embed } from "../article";
import { dayOf, type StatedDate } from "./metadata/dates";
import { monthOf } from "./metadata/months";

/** Years are searched back from the present as far as this for a weekday that fits. */
const YEARS_BACK = 30;

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

const WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";

/** A weekday with its day: in English, “Friday March 17”, “Friday, 17 March”. */
const WITH_DAY = new RegExp(
  `\\b(${WEEKDAYS}),? (?:the )?(?:([A-Z]\\w+) (\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Z]\\w+))(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b`,
);

/** A bare weekday, as news tell when something was. */
const BARE_WEEKDAY = new RegExp(`\\bon (${WEEKDAYS})\\b`, "g");

/** A year in the text that is no count: between 1900 and the next. */
const YEAR = /(?<![\d.,$€£%])\b((?:19|20)\d{2})\b(?![\d.,]*[%\d])/g;

/**
 * Concludes when an article was written, where the page does not say: from an embedded post that agrees with the weekday
 * the text names, or from a weekday with its day, in the latest year that fits and is not before the years of the text.
 */
export function inferDate(text: string, embeds: readonly Embed[], now: number): StatedDate | null {
  return fromEmbeds(text, embeds, now) ?? fromWeekday(text, now);
}

function fromEmbeds(text: string, embeds: readonly Embed[], now: number): StatedDate | null {
  const dated = embeds.filter((embed) => embed.publishedOn !== null && embed.publishedAt !== null);
  const latest = dated.sort((one, other) => (other.publishedAt ?? 0) - (one.publishedAt ?? 0))[0];
  if (latest?.publishedAt == null || latest.publishedAt > now) return null;
  const named = [...text.matchAll(BARE_WEEKDAY)].map((match) => weekdayNumber(match[1] ?? ""));
  const posted = new Date(latest.publishedAt);
  const agrees = named.includes(posted.getUTCDay());
  if (named.length > 0 && !agrees) return null;
  return dayOf(posted.getUTCFullYear(), posted.getUTCMonth() + 1, posted.getUTCDate(), now);
}

function fromWeekday(text: string, now: number): StatedDate | null {
  const match = WITH_DAY.exec(text);
  if (match === null) return null;
  const month = monthOf(match[2] ?? match[5] ?? "");
  const day = Number(match[3] ?? match[4]);
  if (month === null) return null;
  if (match[6] !== undefined) return dayOf(Number(match[6]), month, day, now);
  const weekday = weekdayNumber(match[1] ?? "");
  const thisYear = new Date(now).getUTCFullYear();
  const earliest = latestYear(text, thisYear);
  for (let year = earliest; year <= thisYear; year += 1) {
    const date = dayOf(year, month, day, now);
    if (date !== null && date.at <= now + DAY_MS && new Date(date.at).getUTCDay() === weekday) return date;
  }
  return null;
}

/** The latest year that the text names, and that has come; else as far back as is searched. */
function latestYear(text: string, thisYear: number): number {
  const years = [...text.matchAll(YEAR)].map((match) => Number(match[1])).filter((year) => year <= thisYear);
  return years.length > 0 ? Math.max(...years) : thisYear - YEARS_BACK;
}

function weekdayNumber(name: string): number {
  return (WEEKDAYS.split("|").indexOf(name) + 1) % WEEK_DAYS;
}
