/** A moment as a page states it: the day in the page's own time zone, the instant as exactly as it is known. */
export interface StatedDate {
  readonly at: number;
  readonly on: string;
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\s*(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d*)?$/;
const NUMERIC = /(?:^|\D)(\d{4})[./年-]\s?(\d{1,2})[./月-]\s?(\d{1,2})(?:\D|$)/;
const DAY_FIRST = /(?:^|\D)(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4})(?:\D|$)/;

/** No page of the web is older. */
const FIRST_YEAR = 1990;

/** A clock that runs a little ahead, or a post dated to come, is still a date. */
const LAST_YEAR_AHEAD = 1;

/** Reads a date as machines write it (ISO 8601 and the like), or as people do in the page's language or English. */
export function parseDate(text: string, lang: string | null, now: number): StatedDate | null {
  const trimmed = text.trim();
  return parseIso(trimmed, now) ?? parseWords(trimmed, lang, now) ?? parseNumbers(trimmed, lang, now);
}

/** The instant of a day: midnight UTC. `null` for a day that no calendar has. */
export function dayOf(year: number, month: number, day: number, now: number): StatedDate | null {
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if (year < FIRST_YEAR || year > new Date(now).getUTCFullYear() + LAST_YEAR_AHEAD) return null;
  return { at, on: date.toISOString().slice(0, 10) };
}

function parseIso(text: string, now: number): StatedDate | null {
  const compact = COMPACT.exec(text);
  if (compact) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]), now);
  const match = ISO.exec(text);
  if (match === null) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]), now);
  if (day === null || match[4] === undefined) return day;
  const zone = (match[7] ?? "Z").replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  const at = Date.parse(`${day.on}T${match[4]}:${match[5]}:${match[6] ?? "00"}${zone}`);
  return Number.isNaN(at) ? day : { at, on: day.on };
}

function parseNumbers(text: string, lang: string | null, now: number): StatedDate | null {
  const yearFirst = NUMERIC.exec(text);
  if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), now);
  const match = DAY_FIRST.exec(text);
  if (match === null) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const monthFirst = (lang === null || /^en(?:-us)?$/i.test(lang)) && text.includes("/");
  const [day, month] = monthFirst ? [second, first] : [first, second];
  return dayOf(year, month, day, now) ?? dayOf(year, day, month, now);
}

function parseWords(text: string, lang: string | null, now: number): StatedDate | null {
  const year = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(text)?.[1];
  const day = /(?:^|[^\d:])(\d{1,2})(?![\d:])/.exec(text.replace(/\d{1,2}[:h]\d{2}(?::\d{2})?/g, " "))?.[1];
  if (year === undefined || day === undefined) return null;
  const month = monthIn(text, lang);
  return month === null ? null : dayOf(Number(year), month, Number(day), now);
}

/** The number of the first month that `text` names, from 1. */
export function monthIn(text: string, lang: string | null): number | null {
  for (const word of text.toLowerCase().match(/\p{L}[\p{L}\p{M}]+/gu) ?? []) {
    for (const names of [monthNames("en"), ...(lang === null ? [] : [monthNames(lang)])]) {
      const index = names.findIndex((name) => matchesMonth(word, name));
      if (index >= 0) return index + 1;
    }
  }
  return null;
}

/** Shortest abbreviation of a month that is trusted. */
const SHORTEST_MONTH = 3;

/** Inflected languages change a month's ending: `мая`, `marca`. Four letters tell most of them. */
function matchesMonth(word: string, name: string): boolean {
  if (word === name) return true;
  return word.length >= SHORTEST_MONTH && name.startsWith(word);
}

function monthNames(lang: string): string[] {
  try {
    const format = new Intl.DateTimeFormat(lang, { month: "long", day: "numeric", timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(Date.UTC(2000, month, 1));
      return (parts.find((part) => part.type === "month")?.value ?? "").toLowerCase();
    });
  } catch {
    // Not a language tag that the browser knows: English names still count.
    return [];
  }
}
