/**
 * What a reader types, taken apart: `ferry -"night boat" site:harbor.example is:unread before:2024-03`.
 *
 * Words are met by their beginnings; "…" by exactly these words in a row; a hyphen before a word, a phrase or a condition
 * turns it round. What looks like a condition and is none counts as words. A site or a tag that the library does not know
 * stands for all that begin so.
 */
import { fold, termsOf } from "./terms";

/** What a saved article can be. */
export const STATES = ["unread", "read", "starred", "archived", "partial", "pending"] as const;

export type State = (typeof STATES)[number];

/** What an article must be besides having the words. */
export type Condition =
  | { readonly kind: "site" | "tag" | "story"; readonly value: string; readonly not: boolean }
  | { readonly kind: "is"; readonly value: State; readonly not: boolean }
  /** Saved in `[from, to)`, milliseconds since the Unix epoch. */
  | { readonly kind: "saved"; readonly from: number; readonly to: number; readonly not: boolean };

export interface Query {
  /** Beginnings of words, folded; an article has all of them. */
  readonly words: readonly string[];
  /** Folded words in a row. */
  readonly phrases: readonly (readonly string[])[];
  /** Words and phrases that no article may have, exactly so. */
  readonly without: readonly (readonly string[])[];
  readonly conditions: readonly Condition[];
}

/** A part of a query: perhaps a hyphen, perhaps a name and a colon, then words in quotes or one without. */
const PART = /(?<not>-?)(?:(?<name>[a-z]+):)?(?:["“”„](?<quoted>[^"“”]*)(?:["“”]|$)|(?<plain>[^\s"“”„]+))/gu;

const DATE = /^(\d{4})(?:-(0?[1-9]|1[0-2])(?:-(0?[1-9]|[12]\d|3[01]))?)?$/;

/** What a reader has begun to type of a condition: it narrows nothing yet. */
const UNFINISHED = /^-?(?:site|tag|story|is|before|after|in):$|^-?(?:before|after|in):\d{1,4}(?:-\d?){0,2}$/;

/** Takes a query apart. Dates are days of the reader's own time zone. */
export function parseQuery(text: string): Query {
  const words: string[] = [];
  const phrases: (readonly string[])[] = [];
  const without: (readonly string[])[] = [];
  const conditions: Condition[] = [];
  for (const { groups = {}, 0: part } of text.matchAll(PART)) {
    const { not = "", name, quoted, plain = "" } = groups;
    const condition = name === undefined ? null : conditionOf(name, quoted ?? plain, not !== "");
    const terms = termsOf(part);
    if (condition !== null) conditions.push(condition);
    else if (terms.length === 0 || isUnfinished(part)) continue;
    else if (not !== "") without.push(terms);
    else if (quoted !== undefined && terms.length > 1) phrases.push(terms);
    else words.push(...terms);
  }
  return { words: [...new Set(words)], phrases, without, conditions };
}

function isUnfinished(part: string): boolean {
  const [, state] = /^-?is:(.*)$/.exec(part) ?? [];
  return UNFINISHED.test(part) || (state !== undefined && STATES.some((one) => one.startsWith(state)));
}

function conditionOf(name: string, value: string, not: boolean): Condition | null {
  switch (name) {
    case "site":
    case "tag":
    case "story":
      return value === "" ? null : { kind: name, value: fold(value), not };
    case "is": {
      const state = STATES.find((one) => one === value);
      return state === undefined ? null : { kind: "is", value: state, not };
    }
    case "before":
    case "after":
    case "in":
      return savedCondition(name, value, not);
    default:
      return null;
  }
}

function savedCondition(name: "before" | "after" | "in", value: string, not: boolean): Condition | null {
  const span = spanOf(value);
  if (span === null) return null;
  const from = name === "before" ? Number.NEGATIVE_INFINITY : span.from;
  const to = { before: span.from, after: Number.POSITIVE_INFINITY, in: span.to }[name];
  return { kind: "saved", from, to, not };
}

/** The year, month or day that `value` names. */
function spanOf(value: string): { readonly from: number; readonly to: number } | null {
  const [, year, month, day] = DATE.exec(value) ?? [];
  if (year === undefined) return null;
  const at = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)] as const;
  const next = [
    at[0] + (month === undefined ? 1 : 0),
    at[1] + (month !== undefined && day === undefined ? 1 : 0),
    at[2] + (day === undefined ? 0 : 1),
  ] as const;
  return { from: new Date(...at).getTime(), to: new Date(...next).getTime() };
}
