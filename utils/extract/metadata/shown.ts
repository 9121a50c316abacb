import { areNames } from "../boilerplate/rule";
import { isProse, type Line } from "../lines";
import { key } from "./compare";
import { parseDate, type StatedDate } from "./dates";
import { namesIn } from "./names";

/** Labels stand at most so many lines before the title. */
const LINES_BEFORE = 5;

/** And at most so many after it. */
const LINES_AFTER = 14;

/** Among them at most so many paragraphs: what comes later is the article's own text. */
const MOST_PARAGRAPHS = 1;

/** A line of more words is no date line and no byline. */
const MOST_LABEL_WORDS = 14;

const BYLINE =
  /^(?:by|von|par|por|di|door|text|texte|autor(?:in)?|author|auteur|автор|автор статьи|written by|geschrieben von|ein beitrag von|من|بقلم)(?:\s*[:：]\s*|\s+)(.{2,70})$/i;

/** The short lines around the title, where pages show who wrote and when. */
export function labelsNear(lines: readonly Line[], title: string): Line[] {
  const wanted = key(title);
  const at = lines.findLastIndex((line) => line.words < LONGEST_TITLE_WORDS && key(line.text) === wanted);
  const labels: Line[] = [];
  let paragraphs = 0;
  for (const [index, line] of lines.entries()) {
    if (index < at - LINES_BEFORE || line.element.closest("[data-cl-kind]") !== null) continue;
    if (index > at + LINES_AFTER || paragraphs > MOST_PARAGRAPHS) break;
    if (index > at && isProse(line)) paragraphs += 1;
    else if (line.words <= MOST_LABEL_WORDS) labels.push(line);
  }
  return labels;
}

const LONGEST_TITLE_WORDS = 40;

/** The first date that stands in the labels. */
export function shownDate(labels: readonly Line[], lang: string | null, now: number): StatedDate | null {
  for (const line of labels) {
    const date = /\d/.test(line.text) ? parseDate(line.text, lang, now) : null;
    if (date !== null && date.at <= now) return date;
  }
  return null;
}

/** The names after a "By" in the labels. */
export function shownByline(labels: readonly Line[]): string | null {
  for (const line of labels) {
    const named = BYLINE.exec(line.text)?.[1] ?? "";
    const names = namesIn(named, 0).filter((name) => areNames(name));
    if (names.length > 0) return names.join(", ");
  }
  return null;
}
