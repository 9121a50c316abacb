import { find, findAll, textOf } from "../dom";
import { LIMITS } from "../limits";
import { collapse } from "../lines";
import { findDate, parseDate, type StatedDate } from "./dates";
import type { PageFacts } from "./facts";
import { labeledDate } from "./surroundings";

/** How systems name the time of publication in the data that their scripts start from. */
const IN_DATA =
  /["'](?:date_?published|(?:first_?)?publi(?:sh(?:ed)?|cation)(?:_?(?:at|date|time))?|pub_?date)\\*["']\s*:\s*\\*["'](\d{4}-\d{2}-\d{2}[^"'\\]{0,20})/i;

/** Characters of a page's foot that are read. */
const FOOT_CHARACTERS = 2000;

/** The first date of publication in the data of a page's own scripts. */
export function dateInData({ page }: PageFacts, now: number): StatedDate | null {
  let budget: number = LIMITS.structuredData;
  for (const script of findAll(page, "script:not([src]):not([type='application/ld+json' i])")) {
    const text = textOf(script);
    budget -= text.length;
    if (budget < 0) break;
    const match = IN_DATA.exec(text)?.[1];
    const date = match === undefined ? null : parseDate(match, null, now);
    if (date !== null) return date;
  }
  return null;
}

/** The day that wikis mark as that of the last edit: theirs are always of today, and speak of other days. */
export function lastEdit({ page, dateLang }: PageFacts, now: number): StatedDate | null {
  const mark = find(page, "[id*='lastmod' i], [class*='lastmod' i], [class*='last-mod' i]");
  return mark && (findDate(collapse(textOf(mark).slice(0, FOOT_CHARACTERS)), dateLang, now)?.date ?? null);
}

/** A date in the page's foot, which is no part of the copy, behind a word that says what it is. */
export function dateAtFoot({ page, dateLang }: PageFacts, now: number): StatedDate | null {
  for (const foot of findAll(page, "footer, [id*='foot' i]")) {
    const text = collapse(textOf(foot).slice(0, FOOT_CHARACTERS));
    const date = labeledDate(text, dateLang, now);
    if (date !== null) return date;
  }
  return null;
}
