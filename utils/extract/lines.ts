import { countWords } from "../reading-time";
import { PLACE } from "./copy-node";
import { INLINE_TAGS } from "./tags";

/** A run of text between two block boundaries. */
export interface Line {
  /** White space collapsed, ends trimmed; never empty. */
  readonly text: string;
  /** The nearest block around it. */
  readonly element: Element;
  readonly words: number;
  /** Words of it that stand in links. */
  readonly linkWords: number;
}

/** A tree with the lines that it had when they were last read. */
export interface Lined {
  readonly root: Element;
  readonly lines: readonly Line[];
}

/** White space other than single plain spaces. */
const UNEVEN_SPACE = /\s\s|[^\S ]/;

/** How characters are read, set above them: no words of the text. */
const READINGS: ReadonlySet<string> = new Set(["rt", "rp", "rtc"]);

const NOT_SPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uf900-\ufaff]/;

/**
 * The lines of text under `root`, in reading order. Inline elements add no space, block boundaries break.
 *
 * @param most Ends after so many.
 */
export function linesOf(root: Element, most = Number.POSITIVE_INFINITY): Line[] {
  const lines: Line[] = [];
  const run: Run = { text: "", linked: "", most };
  visit(root, root, false, run, lines);
  flush(run, root, lines);
  return lines;
}

interface Run {
  text: string;
  linked: string;
  readonly most: number;
}

function visit(parent: Node, block: Element, linked: boolean, run: Run, lines: Line[]): void {
  for (let node = parent.firstChild; node !== null && lines.length < run.most; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) {
      const { data } = node as Text;
      run.text += data;
      if (linked) run.linked += ` ${data}`;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const tag = element.localName;
      if (tag === "br") run.text += " ";
      else if (READINGS.has(tag)) continue;
      else if (INLINE_TAGS.has(tag)) visit(element, block, linked || tag === "a", run, lines);
      else {
        flush(run, block, lines);
        visit(element, element, linked, run, lines);
        flush(run, element, lines);
      }
    }
  }
}

function flush(run: Run, element: Element, lines: Line[]): void {
  if (run.text === "") return;
  const text = collapse(run.text);
  if (text !== "") {
    const linkWords = run.linked === "" ? 0 : wordsIn(collapse(run.linked));
    lines.push({ text, element, words: wordsIn(text), linkWords });
  }
  run.text = "";
  run.linked = "";
}

/** The text of one element as a line. */
export function lineText(element: Element): string {
  return collapse(
    linesOf(element)
      .map((line) => line.text)
      .join(" "),
  );
}

/** Collapses white space and trims the ends. */
export function collapse(text: string): string {
  const trimmed = text.trim();
  return UNEVEN_SPACE.test(trimmed) ? trimmed.replace(/\s+/g, " ") : trimmed;
}

/** Counts words, roughly for scripts that write spaces: fast enough for every line of a page. */
export function wordsIn(text: string): number {
  if (text === "") return 0;
  if (NOT_SPACED.test(text)) return countWords(text);
  let count = 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) count += 1;
  return count;
}

/** A sentence has at least so many words. */
const LEAST_SENTENCE_WORDS = 8;

/** A paragraph whose words are mostly links is none. */
const MOST_LINKED = 0.5;

/** How a sentence ends, with what may close behind it. */
export const SENTENCE_END = /[.!?。！？…؟।]["”’»)\]]*$/u;

/** Whether a line reads as a sentence or more and is no link. */
export function isProse(line: Line): boolean {
  if (line.words < LEAST_SENTENCE_WORDS || line.linkWords > line.words * MOST_LINKED) return false;
  return SENTENCE_END.test(line.text) || line.words >= 2 * LEAST_SENTENCE_WORDS;
}

/** The words of the lines, or those of them that stand in links. */
export function totalOf(lines: readonly Line[], count: "words" | "linkWords" = "words"): number {
  return lines.reduce((total, line) => total + line[count], 0);
}

/** The words of the lines that read as sentences. */
export function proseOf(lines: readonly Line[]): number {
  return totalOf(lines.filter(isProse));
}

/** The number of a block in the page's reading order; blocks without one count as their surroundings. */
export function placeOf(element: Element): number {
  return Number(element.closest(`[${PLACE}]`)?.getAttribute(PLACE) ?? 0);
}

/** The numbered blocks under `page`, by number. */
export function placesIn(page: Element): Element[] {
  const places: Element[] = [];
  for (const element of page.querySelectorAll(`[${PLACE}]`)) {
    places[Number(element.getAttribute(PLACE))] = element;
  }
  return places;
}

/** Numbers the blocks again that lost their number on the way, by the same words in the page's lines. */
export function restorePlaces(lines: readonly Line[], page: readonly Line[]): void {
  const places = new Map(page.map((line) => [line.text, line.element] as const));
  for (const { element, text } of lines) {
    const source = element.hasAttribute(PLACE) ? undefined : places.get(text);
    if (source !== undefined) element.setAttribute(PLACE, String(placeOf(source)));
  }
}
