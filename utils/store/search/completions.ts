/** What a reader may mean by a condition that is half typed. */
import type { Library } from "../db";
import { facetValues } from "./facet-values";
import { STATES } from "./query";
import { fold } from "./terms";

const NAMES = ["site", "tag", "is", "before", "after", "in"] as const;

type Name = (typeof NAMES)[number];

/** A condition to put in place of the one that is being typed. */
export interface Completion {
  readonly name: Name;
  /** What stands behind the colon, without quotes. */
  readonly value: string;
  /** The whole query with it, ready for the next word. */
  readonly query: string;
}

/** Completions that are offered at once. */
const MOST = 8;

/** The condition that a query ends with, if its value is not closed yet. */
const OPEN_CONDITION =
  /(?<=^|\s)(?<not>-?)(?<name>[a-z]+):(?:["“”„](?<quoted>[^"“”]*)|(?<plain>[^\s"“”„]*))$/u;

/**
 * What the condition at the end of `query` may become: sites, tags, states or spans of time that begin as it does; nothing if
 * the query ends otherwise.
 *
 * @param now Milliseconds since the Unix epoch.
 */
export async function completionsOf(
  library: Library,
  query: string,
  now: number,
): Promise<readonly Completion[]> {
  const { index, groups = {} } = OPEN_CONDITION.exec(query) ?? { index: 0 };
  const { not = "", name: typed, quoted, plain = "" } = groups;
  const name = NAMES.find((one) => one === typed);
  if (name === undefined) return [];
  const values = await valuesOf(library, name, quoted ?? plain, now);
  return values.map((value) => {
    const shown = /[\s"“”„]/u.test(value) ? `"${value.replace(/["“”„]/gu, "")}"` : value;
    return { name, value, query: `${query.slice(0, index)}${not}${name}:${shown} ` };
  });
}

async function valuesOf(
  library: Library,
  name: Name,
  beginning: string,
  now: number,
): Promise<readonly string[]> {
  if (name === "site" || name === "tag") return facetValues(library, name, beginning, MOST);
  const known = name === "is" ? STATES : spansAround(now);
  return known.filter((value) => value.startsWith(fold(beginning)));
}

/** This year, this month and the one before, last year: in the reader's own time zone. */
function spansAround(now: number): readonly string[] {
  const date = new Date(now);
  const year = date.getFullYear();
  const months = [0, 1].map((back) => new Date(year, date.getMonth() - back, 1));
  const named = months.map(
    (month) => `${month.getFullYear()}-${String(month.getMonth() + 1).padStart(2, "0")}`,
  );
  return [String(year), ...named, String(year - 1)];
}
