/** Dates that an article's text names, resolved against the day of its publication. */
import type { TextBlock } from "../article";
import { formatDay, parseDay } from "./dates/calendar";
import { tenseIn } from "./dates/language";
import { rulesOf } from "./dates/language-rules";
import { DATE_LANGUAGES } from "./dates/languages";
import type { DateContext, DateRule, Resolved } from "./dates/resolve";
import { DATE_RULES } from "./dates/rules";
import { type Tense, tenseAt } from "./dates/tense";
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

/** Blocks over which "the day before" can look back. */
const CHAIN_BLOCKS = 3;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly resolved: Resolved;
}

/** What tells the dates of a language. */
interface Grammar {
  readonly rules: readonly DateRule[];
  tense(sentence: string, start: number, end: number): Tense;
}

const ENGLISH: Grammar = { rules: DATE_RULES, tense: tenseAt };

/** Made when a language is first read, and kept: a table's rules are some thirty expressions. */
const grammars = new Map<string, Grammar>([["en", ENGLISH]]);

/** The grammar of a language tag; `null` for languages that have none. */
function grammarOf(tag: string | null): Grammar | null {
  const lang = (tag ?? "en").toLowerCase().split(/[-_]/)[0] ?? "";
  const known = grammars.get(lang);
  if (known) return known;
  const language = DATE_LANGUAGES.find((each) => each.lang === lang);
  if (!language) return null;
  const grammar = { rules: rulesOf(language), tense: tenseIn(language) };
  grammars.set(lang, grammar);
  return grammar;
}

/** The leftmost match of any rule from `from` on; of several there the rule that stands first. */
function nextDate(
  grammar: Grammar,
  sentence: string,
  from: number,
  published: number,
  previous: number | null,
): Found | null {
  let best: Found | null = null;
  for (const rule of grammar.rules) {
    rule.pattern.lastIndex = from;
    const match = rule.pattern.exec(sentence);
    if (!match || (best && match.index >= best.start)) continue;
    const end = match.index + match[0].length;
    const context: DateContext = {
      published,
      previous,
      tense: grammar.tense(sentence, match.index, end),
      opening: match.index === 0,
    };
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
 * @param lang A BCP 47 tag; `null` counts as English, languages without a table in `dates/languages` give nothing.
 */
export function mentionedDates(
  blocks: readonly TextBlock[],
  publishedOn: string,
  lang: string | null,
): readonly MentionedDate[] {
  const published = parseDay(publishedOn);
  const grammar = grammarOf(lang);
  if (published === null || grammar === null) return [];
  const dates: MentionedDate[] = [];
  let previous: { day: number; block: number } | null = null;
  for (const [block, { role, text }] of blocks.entries()) {
    if (role === "heading") continue;
    for (const sentence of sentencesOf(text, lang)) {
      let from = 0;
      for (;;) {
        const near: number | null =
          previous !== null && block - previous.block <= CHAIN_BLOCKS ? previous.day : null;
        const found = nextDate(grammar, sentence, from, published, near);
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
