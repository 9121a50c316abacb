import { monthOf } from "./months";

/** A moment as a page states it: the day in the page's own time zone, the instant as exactly as it is known. */
export interface StatedDate {
  readonly at: number;
  readonly on: string;
}

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s*(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;
const COMPACT = /^((?:19|20)\d{2})(0\d|1[0-2])([0-3]\d)(?:T?\d*Z?)?$/;

/** Seconds since the epoch, or milliseconds. */
const EPOCH = /^(1\d{9})(?:\d{3})?$/;

/** No further digit but those of a clock, from which only style keeps a date apart: "Nov 15, 20195:45 AM". */
const END = String.raw`(?!\d(?!\d?:\d\d))`;

/**
 * A month in letters; a name that style alone keeps apart may stand right before its capital. A run of capitals, any of which could
 * be the first, is taken in pieces.
 */
const WORD = String.raw`(?<!\p{L}(?!\p{Lu}))(?<word>\p{L}[\p{Ll}\p{Lo}\p{M}]{2,}|\p{Lu}{3,40})`;

/** Ways to write a day within a text. The groups are named for what they hold; `word` is a month's name. */
const SHAPES: readonly RegExp[] = [
  String.raw`(?<!\d)(?<year>\d{4})\s?[-./年년](?:（.{2,6}）|）)?\s?(?<month>\d{1,2})\s?[-./月월]\s?(?<day>\d{1,2})${END}`,
  String.raw`(?<![\d.])(?<day>\d{1,2})(?:st|nd|rd|th|er|º)?[\s./-]+(?:de\s|of\s)?${WORD}[\s.,،/-]+(?:del?\s)?(?<year>\d{4})${END}`,
  String.raw`${WORD}[\s.-]+(?<day>\d{1,2})(?:st|nd|rd|th)?[\s,-]+(?<year>\d{4})${END}`,
  String.raw`(?<!\d)(?<year>\d{4})[\s.-]+${WORD}[\s.-]+(?<day>\d{1,2})(?!\d)`,
  String.raw`(?<![\d.])(?<day>\d{1,2})(?:\s?[-./]\s?|\stháng\s)(?<month>\d{1,2})(?:\s?[-./]\s?|,?\s(?:năm\s)?)(?<year>\d{4})${END}`,
  String.raw`(?<![\d./])(?<day>\d{1,2})([./])(?<month>\d{1,2})\2(?<short>\d{2})(?:(?![\d./])|(?=\d\d:\d\d))`,
].map((shape) => new RegExp(shape, "gu"));

/** Each of these shapes has a year of four digits, or three figures in a row. */
const LIKE_DATE = /\d{4}|\d[./]\d\d?[./]\d\d/;

/** Digits of Arabic and Persian, whose last four bits are their value. */
const EASTERN_DIGIT = /[٠-٩۰-۹]/g;
const DIGIT_BITS = 15;

/** No page of the web is older. */
const FIRST_YEAR = 1990;

/** East of the reader it is tomorrow already; no page was published later. In milliseconds. */
const MOST_AHEAD_MS = 86_400_000;

const SECOND_MS = 1000;

/** Years written with two digits are of this century. */
const CENTURY = 2000;

/** Reads a date as machines write it (ISO 8601 and the like), or as people do, wherever it stands in the text. */
export function parseDate(text: string, lang: string | null, now: number): StatedDate | null {
  const trimmed = text.trim();
  return parseIso(trimmed, now) ?? findDate(trimmed, lang, now)?.date ?? null;
}

/** The first day that a text names in full, and where it stands in it. */
export function findDate(
  text: string,
  lang: string | null,
  now: number,
): { date: StatedDate; index: number } | null {
  let first: { date: StatedDate; index: number } | null = null;
  const plain = text.replace(EASTERN_DIGIT, (digit) => String(digit.charCodeAt(0) & DIGIT_BITS));
  if (!LIKE_DATE.test(plain)) return null;
  for (const match of SHAPES.flatMap((shape) => [...plain.matchAll(shape)])) {
    if (first !== null && match.index >= first.index) continue;
    const date = dateOf(match, lang, now);
    if (date !== null) first = { date, index: match.index };
  }
  return first;
}

/** The instant of a day: midnight UTC. `null` for a day that no calendar has. */
export function dayOf(year: number, month: number, day: number, now: number): StatedDate | null {
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if (year < FIRST_YEAR || at > now + MOST_AHEAD_MS) return null;
  return { at, on: date.toISOString().slice(0, "YYYY-MM-DD".length) };
}

function parseIso(text: string, now: number): StatedDate | null {
  const seconds = EPOCH.exec(text)?.[1];
  if (seconds !== undefined) return parseIso(new Date(Number(seconds) * SECOND_MS).toISOString(), now);
  const compact = COMPACT.exec(text);
  if (compact) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]), now);
  const match = ISO.exec(text);
  if (match === null) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]), now);
  if (day === null || match[4] === undefined) return day;
  const zone = (match[7] ?? "Z").replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  const at = Date.parse(`${day.on}T${match[4]}:${match[5]}:${match[6] ?? "00"}${zone}`);
  if (Number.isNaN(at)) return day;
  return at > now + MOST_AHEAD_MS ? null : { at, on: day.on };
}

function dateOf(match: RegExpExecArray, lang: string | null, now: number): StatedDate | null {
  const { year, short, word, month, day } = match.groups ?? {};
  const years = short === undefined ? Number(year) : CENTURY + Number(short);
  if (word !== undefined) {
    const named = monthOf(word);
    return named === null ? null : dayOf(years, named, Number(day), now);
  }
  const [first, second] = [Number(day), Number(month)];
  const yearFirst = match[0].startsWith(String(year));
  const monthFirst = !yearFirst && match[0].includes("/") && (lang === null || /^en(?:-us)?$/i.test(lang));
  const straight = dayOf(years, second, first, now);
  const swapped = yearFirst ? null : dayOf(years, first, second, now);
  return monthFirst ? (swapped ?? straight) : (straight ?? swapped);
}
