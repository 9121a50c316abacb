import { attributeOf, find, textOf } from "../dom";
import { collapse, type Line } from "../lines";
import { key, sameAs } from "./compare";
import { findDate, parseDate, type StatedDate } from "./dates";
import { dayWithoutYear } from "./yearless";

/** The lines around the shown title, where pages say when something was written and by whom. */
export interface Surroundings {
  /** From the title on, nearest first. */
  readonly after: readonly Line[];
  /** Above the title, nearest first. */
  readonly before: readonly Line[];
  /** All lines of the page. */
  readonly all: readonly Line[];
}

/** Lines below the title that are looked at: subtitle, byline, date, share buttons and the first paragraphs. */
const LINES_AFTER = 16;

/** Lines above it: a kicker, a breadcrumb, the date. */
const LINES_BEFORE = 8;

/** A line by the title that has more words is no label. */
const LABEL_WORDS = 12;

/** A line that says what its date is has no more words than these. */
const NOTE_WORDS = 24;

/** Blogs link a post's date to the post: "27 December 2023, 10:15" and a word or two. */
const LINKED_DATE_WORDS = 6;

/** Characters within which a paragraph's dateline stands. */
const DATELINE_CHARACTERS = 70;

/** Lines in here tell of others. */
const ELSEWHERE =
  'nav, aside, footer, blockquote, .comment, .comments, [class*="comment-" i], [id*="comment" i]';

/** "— Name (@name) March 16, 2023": the date of a quoted post. */
const POST_SIGNATURE = /^[—–-]\s.*\(@\w+\)/;

/** Words that say of a date that it is not the first. */
const SAYS_CHANGED =
  /aktualis|geändert|updated|modified|mis à jour|actualizad|aggiornat|bijgewerkt|обновлен|оновлен/i;

/** Words that say of a date what it is, in the languages that most pages are written in. */
const SAYS_WHEN = new RegExp(
  `${SAYS_CHANGED.source}|veröffentlicht|gepostet|geschrieben|verfasst|eingestellt|freigegeben|online seit|zuletzt|submitted|erschienen|pressemitteilung|meldung|datum|, den |erstellt|stand|published|posted|date:|press release|publié|paru|modifié|publicado|pubblicato|gepubliceerd|geplaatst|opublikowano|опубликовано|опубліковано|publicerad|yayın`,
);

export function surroundingsOf(all: readonly Line[], title: string): Surroundings {
  const at = titleLine(all, title);
  if (at < 0) return { after: [], before: [], all };
  return {
    after: all.slice(at, at + LINES_AFTER).filter(isOwn),
    before: all
      .slice(Math.max(0, at - LINES_BEFORE), at)
      .filter(isOwn)
      .reverse(),
    all,
  };
}

/** The date that the page shows by its title: below it before above it, and before the date of a change. */
export function dateByTitle(
  { after, before }: Surroundings,
  lang: string | null,
  now: number,
): StatedDate | null {
  const near = [...after, ...before].filter((line) => !isLink(line));
  const read = (line: Line) => timeIn(line, lang, now) ?? dayIn(line, lang, now);
  return (
    firstDate(
      near.filter((line) => !SAYS_CHANGED.test(line.text)),
      read,
    ) ?? firstDate(near, read)
  );
}

/** The date in a line that says what it is, or at the beginning of a paragraph by the title. */
export function dateInWords(
  { after, before, all }: Surroundings,
  lang: string | null,
  now: number,
): StatedDate | null {
  const says = (line: Line) => line.words <= NOTE_WORDS && SAYS_WHEN.test(line.text.toLowerCase());
  const dateline = (line: Line) => findDate(line.text.slice(0, DATELINE_CHARACTERS), lang, now)?.date ?? null;
  return (
    firstDate(all, (line) => (says(line) ? (findDate(line.text, lang, now)?.date ?? null) : null)) ??
    firstDate(
      [...after, ...before].filter((line) => !isLink(line)),
      dateline,
    )
  );
}

/** The date that follows a word that says what it is, within a text of many. */
export function labeledDate(text: string, lang: string | null, now: number): StatedDate | null {
  const label = SAYS_WHEN.exec(text.toLowerCase());
  if (label === null) return null;
  return findDate(text.slice(label.index, label.index + DATELINE_CHARACTERS), lang, now)?.date ?? null;
}

/** The days that short lines by the title name in words, but for those of a change. */
export function daysShown({ after, before }: Surroundings, lang: string | null, now: number): StatedDate[] {
  return [...after, ...before]
    .map((line) => (SAYS_CHANGED.test(line.text) ? null : dayIn(line, lang, now)))
    .filter((date) => date !== null);
}

/** The day that a short line below the title names without its year, and nothing else; above it, pages show today's. */
export function yearlessDay({ after }: Surroundings, lang: string | null, now: number): StatedDate | null {
  return firstDate(after, ({ text, words }) =>
    words > LABEL_WORDS || SAYS_CHANGED.test(text) ? null : dayWithoutYear(text, lang, now),
  );
}

/** The first day that a short line names, wherever it stands. */
export function firstDayShown(lines: readonly Line[], lang: string | null, now: number): StatedDate | null {
  return firstDate(lines, (line) => {
    const date = dayIn(line, lang, now);
    return date !== null && isOwn(line) ? date : null;
  });
}

function isOwn(line: Line): boolean {
  return line.element.closest(ELSEWHERE) === null && !POST_SIGNATURE.test(line.text);
}

function dayIn(line: Line, lang: string | null, now: number): StatedDate | null {
  return line.words > LABEL_WORDS || isLink(line) ? null : (findDate(line.text, lang, now)?.date ?? null);
}

function firstDate(lines: readonly Line[], read: (line: Line) => StatedDate | null): StatedDate | null {
  for (const line of lines) {
    const date = read(line);
    if (date !== null) return date;
  }
  return null;
}

function timeIn(line: Line, lang: string | null, now: number): StatedDate | null {
  if (line.words > NOTE_WORDS) return null;
  const time =
    find(line.element, "time[datetime]:not(.updated:not(.published), [itemprop~='dateModified'])") ??
    find(line.element, "time[datetime]");
  if (time === null || !line.text.includes(collapse(textOf(time)))) return null;
  return parseDate(attributeOf(time, "datetime") ?? "", lang, now);
}

/** A line of more words that is nothing but a link leads to another article, and its date is that one's. */
function isLink(line: Line): boolean {
  return line.linkWords >= line.words && line.words > LINKED_DATE_WORDS;
}

/** Where the title stands; on a page that does not show it, where its text begins. */
function titleLine(lines: readonly Line[], title: string): number {
  const isTitle = sameAs(title);
  const shown = lines.filter((line) => isTitle(line.text));
  const isHeading = (line: Line) => line.element.closest("h1") !== null;
  const best =
    shown.find(isHeading) ??
    lines.find((line) => title !== "" && isHeading(line) && key(line.text).endsWith(key(title))) ??
    shown.find((line) => line.linkWords < line.words);
  if (best !== undefined) return lines.indexOf(best);
  const h1 = lines.findIndex(isHeading);
  return h1 >= 0 ? h1 : lines.findIndex((line) => line.words > NOTE_WORDS && line.linkWords === 0);
}
