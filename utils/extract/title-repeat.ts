import { isAlone, type Taken, takeElement } from "./boilerplate/engine";
import type { Line } from "./lines";
import { key } from "./metadata/compare";
import { HEADING } from "./tags";

/** Lines at the page's head among which the title is looked for. */
const HEAD_LINES = 60;

/** A title has at most so many words. */
const MOST_TITLE_WORDS = 40;

/** Takes the article's own title out of its head: it is shown above the body. */
export function takeTitle(root: Element, title: string, lines: readonly Line[]): Taken[] {
  const taken: Taken[] = [];
  const wanted = key(title);
  for (const line of lines.slice(0, HEAD_LINES)) {
    if (line.words > MOST_TITLE_WORDS || line.text.length < wanted.length || !isTitle(line, wanted)) continue;
    if (wanted === "" || !isAlone(line, root)) continue;
    taken.push(takeElement(line.element, "title-repeat", "title-repeat", line.text));
    if (HEADING.test(line.element.localName)) break;
  }
  return taken;
}

/** A main heading repeats the title even with a kicker beside it. */
function isTitle(line: Line, wanted: string): boolean {
  const own = key(line.text);
  return own === wanted || (line.element.localName === "h1" && own.includes(wanted));
}

/** The first line that can be a title, for a page that names none: short, no sentence, before the first paragraph. */
export function titleFromLines(lines: readonly Line[]): string {
  for (const line of lines.slice(0, HEAD_LINES)) {
    if (line.words >= 3 && line.words <= MOST_TITLE_WORDS && line.linkWords === 0) return line.text;
  }
  return "";
}
