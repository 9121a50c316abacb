/** The names of weekdays and months, which news of one day share whatever they tell. */
import { wordsOf } from "./tokenize";

/** A Sunday in the middle of January: steps from here meet every weekday and every month. */
const START = Date.UTC(2023, 0, 15);
const DAY_MS = 24 * 60 * 60 * 1000;

const WEEKDAYS = 7;
const MONTHS = 12;
const DAYS_PER_MONTH = 30.4;

/** A month by itself and beside a day: many languages decline it there. */
const FORMS: readonly Intl.DateTimeFormatOptions[] = [{ month: "long" }, { month: "long", day: "numeric" }];

/** What was found of languages: asking takes as long as all else of an article's words. */
const FOUND = new Map<string, ReadonlySet<string>>();

/**
 * The words of weekdays and months as texts of a language have them.
 *
 * @param lang As `languageOf` gives it.
 */
export function calendarWords(lang: string): ReadonlySet<string> {
  const known = FOUND.get(lang);
  if (known !== undefined) return known;
  const found = findCalendarWords(lang);
  FOUND.set(lang, found);
  return found;
}

function findCalendarWords(lang: string): ReadonlySet<string> {
  const names = (options: Intl.DateTimeFormatOptions, count: number, stepDays: number) => {
    const format = new Intl.DateTimeFormat(lang, { ...options, timeZone: "UTC" });
    return Array.from({ length: count }, (_, step) => format.format(START + step * stepDays * DAY_MS));
  };
  const all = [
    ...names({ weekday: "long" }, WEEKDAYS, 1),
    ...FORMS.flatMap((form) => names(form, MONTHS, DAYS_PER_MONTH)),
  ];
  return new Set(wordsOf(all.join("\n"), lang).filter((word) => !/^\p{N}+$/u.test(word)));
}
