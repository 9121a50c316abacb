/** How dates are named in English, as a table: the first rule that fits a place wins. */
import {
  dayNumber,
  dayParts,
  monthCount,
  monthFrom,
  monthFromCount,
  numberFrom,
  weekdayFrom,
} from "./calendar";
import {
  chained,
  type DateContext,
  type DateRule,
  day,
  nearestMonth,
  nearestYear,
  plainYear,
  type Resolved,
  weekdayNear,
  yearRange,
  yearsOff,
} from "./resolve";
import type { Tense } from "./tense";

/** A rule of the table, with what shows that it is right. */
interface EnglishDateRule extends DateRule {
  readonly id: string;
  /** What it takes, for an article of Thursday, March 16, 2023, and as what. */
  readonly takes: Readonly<Record<string, string>>;
  /** Look-alikes that it leaves alone. */
  readonly keeps: readonly string[];
}

const MONTH =
  "(?:Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|Mar\\.|April|Apr\\.|May|June|July|Aug(?:ust|\\.)|Sept?(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))";
const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const DAY = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
const YEAR = "(?:1[5-9]|20)\\d\\d";
const COUNT =
  "(?:\\d{1,3}|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty)";

/** What counts things rather than years when it follows a number. */
const NO_YEAR =
  "(?![\\d%]|[,.-]\\d|-(?:year|foot|meter|metre|mile|page|seat|strong)|['’]?s\\b|\\s+(?:people|men|women|children|troops|soldiers|workers|jobs|homes|houses|feet|meters|metres|miles|km|kilometers|kilometres|tons|tonnes|pages|seats|dollars|euros|pounds|yen|units|cars|acres|hectares|hours|days|meters|residents|students|employees|votes|members|police|officers|protesters|passengers|times|points|words|letters|copies|calories|square|cubic|degrees)\\b)";

function dateRule(
  id: string,
  source: string,
  resolve: DateRule["resolve"],
  takes: EnglishDateRule["takes"],
  keeps: readonly string[] = [],
): EnglishDateRule {
  return {
    id,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}$£€#.,-])(?:${source})(?![\\p{L}\\p{N}])`, "gu"),
    resolve,
    takes,
    keeps,
  };
}

const CHAIN_BACK =
  "[Tt]he (?:day before(?=[,.;]|$)|previous day|preceding day|prior day)|[Aa] day (?:earlier|before(?=[,.;]|$))|[Tt]he night before(?=[,.;]|$)";
const CHAIN_ON = "[Tt]he (?:next|following) (?:day|morning)|[Aa] day later|[Tt]he day after(?=[,.;]|$)";

/** Days that have a name of their own, as month and day. */
const NAMED_DAYS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  "christmas eve": [12, 24],
  "christmas day": [12, 25],
  "boxing day": [12, 26],
  "new year's eve": [12, 31],
  "new year's day": [1, 1],
  "valentine's day": [2, 14],
  halloween: [10, 31],
};

export const DATE_RULES: readonly EnglishDateRule[] = [
  dateRule(
    "iso",
    "(?<y>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)",
    ({ y, m, d }) => day(dayNumber(Number(y), Number(m), Number(d))),
    { "on 2021-07-04": "2021-07-04" },
    ["part 2021-77-04"],
  ),
  dateRule(
    "day-range",
    `(?<m>${MONTH}) (?<d>${DAY})\\s?(?:-|–|to|and|through)\\s?(?<e>${DAY})(?:,? (?<y>${YEAR}))?`,
    ({ m = "", d = "", e = "", y }, context) => {
      const month = monthFrom(m);
      const from = y
        ? dayNumber(Number(y), month, Number.parseInt(d, 10))
        : nearestYear(month, Number.parseInt(d, 10), -1, context);
      const until = from === null ? null : from + Number.parseInt(e, 10) - Number.parseInt(d, 10);
      return from === null || until === null || until <= from ? null : { precision: "day", day: from, until };
    },
    { "from May 3 to 5, 2022": "2022-05-03/2022-05-05" },
  ),
  dateRule(
    "range-over-months",
    `(?:(?<m>${MONTH}) (?<d>${DAY})(?:,? (?<y>${YEAR}))?\\s?(?:-|–|to|and|through|until)\\s?(?<n>${MONTH}) (?<e>${DAY})|` +
      `(?<f>${DAY}) (?<o>${MONTH})(?: (?<z>${YEAR}))?\\s?(?:-|–|to|and|until)\\s?(?<g>${DAY}) (?<p>${MONTH}))(?:,? (?<x>${YEAR}))?(?![:\\d])`,
    rangeOverMonths,
    {
      "from May 25 to June 8, 2022": "2022-05-25/2022-06-08",
      "between 28 December 2021 and 3 January 2022": "2021-12-28/2022-01-03",
      "between February 27 and March 4, it rained": "2023-02-27/2023-03-04",
    },
  ),
  dateRule(
    "month-day",
    `(?:(?<w>${WEEKDAY}),? )?(?<m>${MONTH}) (?<d>${DAY})(?:,? (?<y>${YEAR}))?(?![:\\d])`,
    fullDate,
    { "on Friday March 17": "2023-03-17", "on June 4, 1989": "1989-06-04", "on Sept. 2": "2022-09-02" },
    ["the march 5 abreast"],
  ),
  dateRule(
    "day-month",
    `(?:(?<w>${WEEKDAY}),? )?(?:the )?(?<d>${DAY})(?: of)? (?<m>${MONTH})(?:,? (?<y>${YEAR}))?`,
    fullDate,
    { "on 9 May 1945": "1945-05-09", "the 3rd of March": "2023-03-03" },
  ),
  dateRule(
    "further-day",
    `(?<=(?<m>${MONTH}) ${DAY}(?:(?:,|,? and|,? or) ${DAY}){0,6}(?:,|,? and|,? or) )(?<d>${DAY})(?=[.;)]|,? (?:and|or) \\d|, \\d|$)`,
    ({ m, d }, context) => fullDate({ m, d }, context),
    { "on March 3, 8 and 9.": "2023-03-09" },
    [],
  ),
  dateRule(
    "day-before-month",
    `(?<d>${DAY})(?= (?:and|or) ${DAY} (?<m>${MONTH}))`,
    ({ m, d }, context) => fullDate({ m, d }, context),
    { "on 3 and 4 March": "2023-03-04" },
    ["between 3 and 4 marches"],
  ),
  dateRule(
    "month-year",
    `(?<m>${MONTH}),? (?<y>${YEAR})`,
    ({ m = "", y = "" }) => ({ precision: "month", on: `${y}-${String(monthFrom(m)).padStart(2, "0")}` }),
    { "in December 2018": "2018-12" },
  ),
  dateRule(
    "month-of-year",
    `(?<m>${MONTH}) (?:of )?(?<which>last|next|this) year`,
    ({ m = "", which = "" }, { published }) => {
      const { year: now } = dayParts(published);
      return { precision: "month", on: monthFromCount(monthCount(now + offsetOf(which), monthFrom(m))) };
    },
    { "in October of this year": "2023-10", "in May last year": "2022-05" },
  ),
  dateRule(
    "named-month",
    `(?<lead>[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ee]arly|[Ll]ate|mid-|[Ll]ast|[Nn]ext|[Tt]his|[Ff]rom|[Tt]hrough|[Ff]or(?! (?:April|May|June))|(?:start|beginning|middle|end|week|weekend) of)(?: early| late| mid-?| at least| the (?:start|beginning|middle|end) of)? ?(?<m>${MONTH})(?! \\d|(?: of)? (?:last|next|this) year)`,
    ({ lead = "", m = "" }, context) =>
      nearestMonth(monthFrom(m), { ...context, tense: tenseOfMonth(lead, context) }),
    { "in November": "2022-11", "since March": "2023-03", "until the end of May": "2023-05" },
    ["in marching order"],
  ),
  dateRule(
    "today",
    "[Tt]oday(?!['’]s)|[Tt]onight|[Tt]his (?:morning|afternoon|evening)",
    (_, { published }) => day(published),
    { "signed today": "2023-03-16" },
    ["today's youth"],
  ),
  dateRule("yesterday", "[Yy]esterday|[Ll]ast night", (_, { published }) => day(published - 1), {
    "arrived yesterday": "2023-03-15",
  }),
  dateRule("tomorrow", "[Tt]omorrow", (_, { published }) => day(published + 1), {
    "votes tomorrow": "2023-03-17",
  }),
  dateRule(
    "weekday",
    `(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming) )?(?<w>${WEEKDAY})(?<plural>s)?`,
    ({ which, w = "", plural }, context) => {
      if (plural) return null;
      return day(
        weekdayNear(
          weekdayFrom(w),
          { ...context, tense: tenseOf(which, context) },
          which !== undefined && !/^this$/i.test(which),
        ),
      );
    },
    { "on Tuesday": "2023-03-14", "last Thursday": "2023-03-09", "will vote on Friday": "2023-03-17" },
    ["closed on Mondays"],
  ),
  dateRule(
    "chain-back",
    CHAIN_BACK,
    (_, context) => chained(context, -1),
    { "On Friday they met. The day before, it rained": "2023-03-09" },
    ["the day before she died"],
  ),
  dateRule(
    "named-day",
    "(?<name>(?:Christmas|New Year['’]s) (?:Eve|Day)|Boxing Day|Valentine['’]s Day|Halloween)(?:,? (?<y>(?:19|20)\\d\\d))?",
    ({ name = "", y }, context) => {
      const [month, dayOfMonth] = NAMED_DAYS[name.toLowerCase().replace("’", "'")] ?? [0, 0];
      return day(y ? dayNumber(Number(y), month, dayOfMonth) : nearestYear(month, dayOfMonth, -1, context));
    },
    { "sang on Christmas Day": "2022-12-25", "New Year’s Eve 2019": "2019-12-31" },
    ["a Halloweens' tale"],
  ),
  dateRule("chain-on", CHAIN_ON, (_, context) => chained(context, 1), {
    "On Monday they met. The next day, it rained": "2023-03-14",
  }),
  dateRule(
    "chain-days",
    `(?<n>${COUNT}) (?<unit>days?|weeks?) (?<way>later|earlier)(?! than)`,
    ({ n = "", unit = "", way }, context) => {
      const days = (numberFrom(n) ?? 0) * (unit.startsWith("week") ? 7 : 1);
      return days === 0 ? null : chained(context, way === "later" ? days : -days);
    },
    { "On Monday they met. Two days later, it rained": "2023-03-15" },
  ),
  dateRule(
    "days-ago",
    `(?<n>${COUNT}) days? ago`,
    ({ n = "" }, { published }) => day(published - (numberFrom(n) ?? 0)),
    { "three days ago": "2023-03-13" },
  ),
  dateRule(
    "months-ago",
    `(?<n>${COUNT}) months? ago`,
    ({ n = "" }, { published }) => {
      const now = dayParts(published);
      return {
        precision: "month",
        on: monthFromCount(monthCount(now.year, now.month) - (numberFrom(n) ?? 0)),
      };
    },
    { "five months ago": "2022-10" },
  ),
  dateRule(
    "years-ago",
    `(?<n>${COUNT}) years? ago`,
    ({ n = "" }, context) => yearsOff(-(numberFrom(n) ?? 0), context),
    { "ten years ago": "2013" },
  ),
  dateRule(
    "first-in-years",
    `(?:[Ff]irst|only|biggest|largest|worst|deadliest|highest|lowest|most [\\p{Ll}]+)\\b[^.!?]{0,80}? (?:in|for) (?<n>${COUNT}) years?`,
    ({ n = "" }, context) => yearsOff(-(numberFrom(n) ?? 0), context),
    { "the first summit in twelve years": "2011" },
    ["jailed for twelve years"],
  ),
  dateRule(
    "relative-year",
    "(?<which>[Ll]ast|[Nn]ext|[Tt]his) year",
    ({ which = "" }, context) => yearsOff(offsetOf(which), context),
    {
      "won last year": "2022",
      "opens next year": "2024",
    },
  ),
  dateRule(
    "relative-month",
    "(?<which>[Ll]ast|[Nn]ext|[Tt]his) month",
    ({ which = "" }, { published }) => {
      const now = dayParts(published);
      return { precision: "month", on: monthFromCount(monthCount(now.year, now.month) + offsetOf(which)) };
    },
    { "fell last month": "2023-02" },
  ),
  dateRule(
    "year-range",
    `(?:(?:[Bb]etween (?<a>${YEAR}) and |(?:[Ff]rom )?(?<c>${YEAR})(?:\\s?[-–]\\s?| to | until | through ))(?<b>${YEAR}|\\d\\d))${NO_YEAR}`,
    ({ a, b, c }) => yearRange(a ?? c, b),
    { "between 1910 and 1945": "1910/1945", "president (2017-2022)": "2017/2022" },
  ),
  dateRule(
    "year",
    `(?:(?<=\\p{L}['’]s )|(?<=\\()(?=${YEAR}\\))|(?<=${YEAR}(?:,|,? and|,? or) )|(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|[Ff]or|[Dd]uring|[Ff]rom|[Oo]f|[Tt]o|[Tt]he|[Aa]|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Ee]arly|[Ll]ate|mid|spring|summer|fall|autumn|winter)[ -](?:about |around )?)(?<y>${YEAR})${NO_YEAR}`,
    ({ y }, context) => plainYear(y, context),
    {
      "in 2019 as tensions grew": "2019",
      "in 1986, 1994 and 2010": "2010",
      "the firm’s 2022 report": "2022",
      "the 2016 agreement": "2016",
    },
    ["a crowd of 2000 people", "in 1980s fashion"],
  ),
];

/** What "last", "next" and "this coming" say of the time; "this" leaves it to the verb. */
function tenseOf(which: string | undefined, { tense }: DateContext): Tense {
  if (which === undefined || /^this$/i.test(which)) return tense;
  return /next|coming/i.test(which) ? "future" : "past";
}

/** What the word before a month says of the time, or else the verb. */
function tenseOfMonth(lead: string, { tense }: DateContext): Tense {
  if (/since|last/i.test(lead)) return "past";
  if (/next/i.test(lead)) return "future";
  return tense === "unknown" && /until|by/i.test(lead) ? "future" : tense;
}

function offsetOf(which: string): number {
  return { last: -1, this: 0, next: 1 }[which.toLowerCase()] ?? 0;
}

function fullDate(
  { w, m = "", d = "", y }: Readonly<Record<string, string | undefined>>,
  context: DateContext,
): Resolved | null {
  const [month, dayOfMonth] = [monthFrom(m), Number.parseInt(d, 10)];
  return day(
    y
      ? dayNumber(Number(y), month, dayOfMonth)
      : nearestYear(month, dayOfMonth, w ? weekdayFrom(w) : -1, context),
  );
}

/** From a day of one month to a day of another; a year that is named counts for both, unless the first has its own. */
function rangeOverMonths(
  groups: Readonly<Record<string, string | undefined>>,
  context: DateContext,
): Resolved | null {
  const { m = groups.o, d = groups.f, y = groups.z, n = groups.p, e = groups.g, x } = groups;
  const from = fullDate({ m, d, y: y ?? x }, context);
  const until = fullDate({ m: n, d: e, y: x ?? y }, context);
  if (from?.precision !== "day" || until?.precision !== "day" || until.day <= from.day) return null;
  return { precision: "day", day: from.day, until: until.day };
}
