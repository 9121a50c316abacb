import { dayOfYearIn } from "../boilerplate/date-line";
import { dayOf, type StatedDate } from "./dates";

/** In so many years every day has been each day of the week. */
const YEARS_BACK = 30;

/** Letters to which the names of weekdays are cut short. */
const SHORT_LETTERS = 3;

/**
 * The day that a line names without its year, as news do on the day itself: the latest that has come, and whose weekday is
 * the one that the line names.
 *
 * @param lang A BCP 47 tag, in whose language weekdays are named.
 */
export function dayWithoutYear(text: string, lang: string | null, now: number): StatedDate | null {
  const [month, day] = dayOfYearIn(text) ?? [];
  if (month === undefined || day === undefined) return null;
  const thisYear = new Date(now).getUTCFullYear();
  const days = Array.from({ length: YEARS_BACK }, (_, back) => dayOf(thisYear - back, month, day, now));
  const come = days.filter((date) => date !== null);
  const words: readonly string[] = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const { format } = new Intl.DateTimeFormat(lang?.split("-")[0] ?? "en", {
    weekday: "long",
    timeZone: "UTC",
  });
  const isNamed = ({ at }: StatedDate) => {
    const weekday = format(at).toLowerCase();
    return words.includes(weekday) || words.includes(weekday.slice(0, SHORT_LETTERS));
  };
  return come.find(isNamed) ?? come[0] ?? null;
}
