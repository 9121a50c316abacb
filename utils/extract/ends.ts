import { isAlone, type Taken, takeElement } from "./boilerplate/engine";
import { plain } from "./boilerplate/rule";
import { SECTION_LABELS } from "./boilerplate/rules/sections";
import { isProse, type Line } from "./lines";
import { HEADING } from "./tags";

/** The end is looked for after this share of the words. Set by the extraction bench. */
const EARLIEST_END = 0.5;

/** What follows the end holds at most this share of the words in sentences. Set by the extraction bench. */
const MOST_PROSE_AFTER = 0.1;

/** A line that opens a section of further things has at most so many words. */
const MOST_LABEL_WORDS = 10;

/** A trailing line of as many words is text. Set by the extraction bench. */
const LEAST_TEXT_WORDS = 15;

/** At most this share of the lines is trimmed. Set by the extraction bench. */
const MOST_TRIMMED = 0.4;

const SENTENCE_END = /[.!?。！？…؟।:)][\s"'”’»)\]]*$/u;

const KEPT_INSIDE = "li, pre, code, blockquote, td, th, dd, dt, [data-cl-kind]";

/** Takes what comes after the article's end: sections of further things, then trailing labels. */
export function takeEnd(root: Element, lines: readonly Line[]): Taken[] {
  const present = lines.filter((line) => isAlone(line, root));
  const end = sectionStart(present);
  const after = present
    .slice(end)
    .map((line) => takeElement(line.element, "related", "after-the-end", line.text));
  return [...after, ...trim(present.slice(0, end))];
}

function sectionStart(lines: readonly Line[]): number {
  const total = lines.reduce((sum, line) => sum + line.words, 0);
  const prose = lines.reduce((sum, line) => sum + proseOf(line), 0);
  const label = new RegExp(`^(?:${SECTION_LABELS.join("|")})(?:$|[^\\p{L}])`, "u");
  let [read, told] = [0, 0];
  for (const [at, line] of lines.entries()) {
    const opens =
      line.words <= MOST_LABEL_WORDS && !SENTENCE_END.test(line.text) && label.test(plain(line.text));
    if (opens && read >= total * EARLIEST_END && prose - told <= prose * MOST_PROSE_AFTER) return at;
    read += line.words;
    told += proseOf(line);
  }
  return lines.length;
}

function trim(lines: readonly Line[]): Taken[] {
  const taken: Taken[] = [];
  const most = lines.length * MOST_TRIMMED;
  for (const line of [...lines].reverse()) {
    if (taken.length + 1 > most || isText(line)) break;
    const role = HEADING.test(line.element.localName) ? "heading" : "navigation";
    taken.push(takeElement(line.element, role, "trailing-label", line.text));
  }
  return taken;
}

function isText(line: Line): boolean {
  if (line.linkWords === line.words && line.element.closest("li") === null) return false;
  if (line.element.closest(KEPT_INSIDE) !== null || line.words >= LEAST_TEXT_WORDS) return true;
  return SENTENCE_END.test(line.text) && !HEADING.test(line.element.localName);
}

function proseOf(line: Line): number {
  return isProse(line) ? line.words : 0;
}
