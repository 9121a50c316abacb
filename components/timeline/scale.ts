import type { TimelineDay } from "../../utils/timeline";
import { daysBetween } from "./points";

/** A stretch of a story: a day, a week, a month or a year. */
export interface Bin {
  /** Its first day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Articles from it. */
  readonly count: number;
  /** Its first day with an article; `null` if it has none. */
  readonly first: string | null;
}

export type BinUnit = "day" | "week" | "month" | "year";

export interface Scale {
  readonly unit: BinUnit;
  /** Without gaps from the first to the last. */
  readonly bins: readonly Bin[];
  /** The greatest count. */
  readonly most: number;
}

/** Spans up to which a unit keeps the columns wide enough to be hit, in days; the widest unit has no end. */
const UNIT_SPANS: readonly (readonly [unit: BinUnit, days: number])[] = [
  ["day", 31],
  ["week", 26 * 7],
  ["month", 5 * 366],
  ["year", Number.POSITIVE_INFINITY],
];

/** Shorter stories are told by their days; a scale would add nothing. */
const LEAST_DAYS = 10;

/** The bin that a day falls in, by its first day. Weeks begin on Monday. */
function binOf(on: string, unit: BinUnit): string {
  if (unit === "year") return `${on.slice(0, 4)}-01-01`;
  if (unit === "month") return `${on.slice(0, 7)}-01`;
  const date = new Date(`${on}T00:00:00Z`);
  if (unit === "week") date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

function following(from: string, unit: BinUnit): string {
  const date = new Date(`${from}T00:00:00Z`);
  if (unit === "year") date.setUTCFullYear(date.getUTCFullYear() + 1);
  else if (unit === "month") date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + (unit === "week" ? 7 : 1));
  return date.toISOString().slice(0, 10);
}

/** The articles of a story over its whole span in even steps; `null` if it is too short for that. */
export function scaleOf(days: readonly TimelineDay[]): Scale | null {
  const [first, last] = [days[0]?.on, days.at(-1)?.on];
  if (first === undefined || last === undefined) return null;
  const span = daysBetween(first, last);
  const unit = UNIT_SPANS.find(([, longest]) => span <= longest)?.[0] ?? "year";
  if (span < LEAST_DAYS) return null;
  const byBin = Map.groupBy(days, ({ on }) => binOf(on, unit));
  const bins: Bin[] = [];
  for (let from = binOf(first, unit); from <= last; from = following(from, unit)) {
    const own = byBin.get(from) ?? [];
    const articles = own.flatMap(({ entries }) => entries.filter(({ kind }) => kind === "article"));
    bins.push({ from, count: articles.length, first: own[0]?.on ?? null });
  }
  return { unit, bins, most: Math.max(...bins.map(({ count }) => count)) };
}
