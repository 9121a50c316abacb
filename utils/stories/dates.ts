/** Dates that an article's text names, resolved against the day of its publication. English only. */
import type { TextBlock } from "../article";
import { formatDay, parseDay } from "./dates/calendar";
import { DATE_RULES, type DateContext, type Resolved } from "./dates/rules";
import { sentencesOf } from "./sentences";

/** A date and the sentence that names it. */
export interface MentionedDate {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as precise as the text. */
  readonly on: string;
  /** The end of a range, as precise as `on`; `null` for a single date. */
  readonly until: string | null;
  readonly precision: "day" | "month" | "year";
  /** The words that name it. */
  readonly expression: string;
  readonly sentence: string;
  /** The place of the sentence's block in the article's blocks. */
  readonly block: number;
}

/** Words by which a clause speaks of what is to come. */
const FUTURE =
  /\b(?:will|shall|won['’]t|is to|are to|(?:is|are) (?:due|set|scheduled|expected|slated|planned)|plans? to|scheduled for|would|could|might|may(?! \d)|upcoming|deadline|until|(?:re)?opens?|closes?|begins?|starts?|resumes?|expires?|takes effect|(?:is|are) closed)\b/i;

/** Words by which a clause speaks of what was, even beside a future. */
const PAST = /\b(?:said|told|announced|was|were|had|did|agreed|signed|met|killed|fired|launched|imposed)\b/i;

/** Blocks over which "the day before" can look back. */
const CHAIN_BLOCKS = 3;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly resolved: Resolved;
}

/** The clause around a place: what its verb says of time. */
function speaksOfFuture(sentence: string, start: number, end: number): boolean {
  const before =
    sentence
      .slice(0, start)
      .split(/[;:“”"]|, (?:and|but|while|when|after|which|who) /)
      .at(-1) ?? "";
  const after = sentence.slice(end).split(/[,;:.“”"]/)[0] ?? "";
  const marks = [...before.matchAll(new RegExp(`${FUTURE.source}|${PAST.source}`, "gi"))];
  const last = marks.at(-1)?.[0];
  return last === undefined ? FUTURE.test(after) && !PAST.test(after) : FUTURE.test(last);
}

/** The leftmost match of any rule from `from` on; of several there the rule that stands first. */
function nextDate(sentence: string, from: number, published: number, previous: number | null): Found | null {
  let best: Found | null = null;
  for (const rule of DATE_RULES) {
    rule.pattern.lastIndex = from;
    const match = rule.pattern.exec(sentence);
    if (!match || (best && match.index >= best.start)) continue;
    const end = match.index + match[0].length;
    const context: DateContext = { published, previous, future: speaksOfFuture(sentence, match.index, end) };
    const resolved = rule.resolve(match.groups ?? {}, context);
    if (resolved) best = { start: match.index, end, resolved };
  }
  return best;
}

function written(resolved: Resolved): Pick<MentionedDate, "on" | "until" | "precision"> {
  if (resolved.precision === "month") return { on: resolved.on, until: null, precision: "month" };
  if (resolved.precision === "year")
    return { on: resolved.on, until: resolved.until ?? null, precision: "year" };
  return {
    on: formatDay(resolved.day),
    until: resolved.until === undefined ? null : formatDay(resolved.until),
    precision: "day",
  };
}

/**
 * The dates that a text names, in the order of the text; hours are left out.
 *
 * "The day before" counts from the day named last, at most three blocks above.
 *
 * @param publishedOn `YYYY-MM-DD`; without a valid one nothing can be resolved, and nothing is found.
 * @param lang A BCP 47 tag; `null` counts as English, other languages give nothing.
 */
export function mentionedDates(
  blocks: readonly TextBlock[],
  publishedOn: string,
  lang: string | null,
): readonly MentionedDate[] {
  const published = parseDay(publishedOn);
  if (published === null || (lang !== null && !/^en\b/i.test(lang))) return [];
  const dates: MentionedDate[] = [];
  let previous: { day: number; block: number } | null = null;
  for (const [block, { role, text }] of blocks.entries()) {
    if (role === "heading") continue;
    for (const sentence of sentencesOf(text, lang)) {
      let from = 0;
      for (;;) {
        const near: number | null =
          previous !== null && block - previous.block <= CHAIN_BLOCKS ? previous.day : null;
        const found = nextDate(sentence, from, published, near);
        if (!found) break;
        if (found.resolved.precision === "day") previous = { day: found.resolved.day, block };
        dates.push({
          ...written(found.resolved),
          expression: sentence.slice(found.start, found.end),
          sentence,
          block,
        });
        from = found.end;
      }
    }
  }
  return dates;
}
