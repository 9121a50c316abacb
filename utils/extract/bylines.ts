import { isAlone, type Taken, takeElement } from "./boilerplate/engine";
import { isProse, type Line } from "./lines";
import type { Metadata } from "./metadata";
import { key, sameAs } from "./metadata/compare";
import { findDate } from "./metadata/dates";
import { introducedNames } from "./metadata/names";
import { HEADING } from "./tags";

/** Labels stand at most so many lines before the title. */
const LINES_BEFORE = 5;

/** And at most so many after it. */
const LINES_AFTER = 14;

/** Among them at most so many paragraphs: what comes later is the article's own text. */
const MOST_PARAGRAPHS = 1;

/** A line of more words is no date line and no byline. */
const MOST_LABEL_WORDS = 14;

const LONGEST_TITLE_WORDS = 40;

/** Takes out the labels by the title that name the author, alone or beside a date: the article's byline says it. */
export function takeByline(
  root: Element,
  lines: readonly Line[],
  title: string,
  metadata: Metadata,
  now: number,
): Taken[] {
  const names = (metadata.byline ?? "")
    .split(", ")
    .map(key)
    .filter((name) => name !== "");
  const isByline = ({ text }: Line) => {
    const own = key(text);
    const told = introducedNames(text, now);
    return (
      names.includes(own) ||
      (told.length > 0 && told.every((name) => names.includes(key(name)))) ||
      (names.some((name) => own.includes(name)) && findDate(text, metadata.lang, now) !== null)
    );
  };
  return labelsNear(lines, title)
    .filter((line) => !isProse(line) && !HEADING.test(line.element.localName) && isByline(line))
    .filter((line) => isAlone(line, root))
    .map((line) => takeElement(line.element, "byline", "byline-by-name", line.text));
}

/** The short lines around the title, where pages show who wrote and when. */
function labelsNear(lines: readonly Line[], title: string): Line[] {
  const isTitle = sameAs(title);
  const at = lines.findLastIndex((line) => line.words < LONGEST_TITLE_WORDS && isTitle(line.text));
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
