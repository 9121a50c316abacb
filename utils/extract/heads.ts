import type { Role } from "../article";
import { dayOfYearIn, isDateLine } from "./boilerplate/date-line";
import { aloneIn, type Taken, takeElement } from "./boilerplate/engine";
import { isProse, type Line } from "./lines";
import { isSame } from "./metadata/compare";

/** Labels are looked for in so many lines before the first sentence. Set by the extraction bench. */
const MOST_HEAD_LINES = 8;

/** A link of so many words or fewer is a section's name. */
const MOST_SECTION_WORDS = 6;

/** A part of a line that says when, by whom and where something was published has at most so many words. */
const MOST_PART_WORDS = 6;

/** What stands between such parts. */
const BETWEEN_PARTS = /\s+[-–—/]\s+|\s*[|•·]\s*/u;

const KEPT_INSIDE = "ul, ol, dl, pre, table, blockquote, figure, [data-cl-kind]";

/** Takes what stands before the body's first sentence and is said above it: the title again, section, date and author. */
export function takeHead(root: Element, lines: readonly Line[], title: string): Taken[] {
  const present = aloneIn(root, lines);
  const opening = present.findIndex(isProse);
  const taken: Taken[] = [];
  for (const line of present.slice(0, Math.min(MOST_HEAD_LINES, Math.max(0, opening)))) {
    const role = line.element.closest(KEPT_INSIDE) === null ? roleOf(line, title) : null;
    if (role !== null) taken.push(takeElement(line.element, role, `${role}-in-head`, line.text));
  }
  return taken;
}

function roleOf(line: Line, title: string): Role | null {
  if (line.element.localName === "h1" || isSame(line.text, title)) return "title-repeat";
  if (line.linkWords === line.words && line.words <= MOST_SECTION_WORDS) return "navigation";
  return dayOfYearIn(line.text) !== null || isImprint(line.text) ? "timestamp" : null;
}

/** "5 March 2021 | By: Ann Lee | In: Harbor": short parts, one of which is a date. */
function isImprint(text: string): boolean {
  const parts = text.split(BETWEEN_PARTS);
  if (parts.length < 2 || !parts.every((part) => part.split(" ").length <= MOST_PART_WORDS)) return false;
  return parts.some((part) => isDateLine(part) || dayOfYearIn(part) !== null);
}
