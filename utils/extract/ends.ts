import { aloneIn, type Taken, takeElement } from "./boilerplate/engine";
import { areNames, plain } from "./boilerplate/rule";
import { SECTION_LABELS } from "./boilerplate/rules/related";
import { isProse, type Line, proseOf, totalOf } from "./lines";
import { HEADING } from "./tags";

/** The end is looked for after this share of the words. Set by the extraction bench. */
const EARLIEST_END = 0.5;

/** What follows the end holds at most this share of the words in sentences. Set by the extraction bench. */
const MOST_PROSE_AFTER = 0.1;

/** After an end mark, or "About" whoever issued the text, at most this share: a company tells of itself in a paragraph or two. */
const MOST_PROSE_AFTER_MARK = 0.35;

/** How newsrooms mark where a text ends. */
const END_MARK = /^(?:(?:# ?){3,}|[-–—]+ ?(?:30|ends?|ende|fin) ?[-–—]+|ENDS)$/i;

/** "About" somebody, as press releases close. */
const ABOUT = /^(?:About|Über|À propos d(?:e |['’])|Sobre|Acerca de|Informazioni su|Over|O) ?(\S.+?):?$/u;

/** A line that opens a section of further things has at most so many words. */
const MOST_LABEL_WORDS = 10;

/** A trailing line of as many words is text. Set by the extraction bench. */
const LEAST_TEXT_WORDS = 15;

/** A trailing line is a link if this share of its words is, and a row of tags with the word before them. */
const LEAST_LINKED = 0.9;

/** At most this share of the lines is trimmed. Set by the extraction bench. */
const MOST_TRIMMED = 0.4;

const SENTENCE_END = /[.!?。！？…؟।:)][\s"'”’»\]]*$/u;

const KEPT_INSIDE = "li, pre, code, blockquote, td, th, dd, dt, [data-cl-kind]";

/** Takes what comes after the article's end: sections of further things, then trailing labels. */
export function takeEnd(root: Element, lines: readonly Line[]): Taken[] {
  const present = aloneIn(root, lines);
  const end = sectionStart(present);
  const after = present
    .slice(end)
    .map((line) => takeElement(line.element, "related", "after-the-end", line.text));
  const own = new Set(lines.filter(isProse).map((line) => line.element.parentElement));
  return [...after, ...trim(present.slice(0, end), own)];
}

function sectionStart(lines: readonly Line[]): number {
  const total = totalOf(lines);
  const prose = proseOf(lines);
  const label = new RegExp(`^(?:${SECTION_LABELS.join("|")})(?:$|[^\\p{L}])`, "u");
  const opening = lines.find(isProse)?.text ?? "";
  let [read, told] = [0, 0];
  for (const [at, line] of lines.entries()) {
    if (read >= total * EARLIEST_END && line.words <= MOST_LABEL_WORDS) {
      const left = prose - told;
      if (left <= prose * MOST_PROSE_AFTER_MARK && marksEnd(line.text, opening)) return at;
      if (left <= prose * MOST_PROSE_AFTER && opensSection(line, label)) return at;
    }
    read += line.words;
    told += proseOf([line]);
  }
  return lines.length;
}

function opensSection(line: Line, label: RegExp): boolean {
  return !SENTENCE_END.test(line.text) && label.test(plain(line.text));
}

/** Who issued a text is named where it opens. */
function marksEnd(text: string, opening: string): boolean {
  if (END_MARK.test(text)) return true;
  const name = ABOUT.exec(text)?.[1] ?? "";
  return name !== "" && areNames(name) && opening.includes(name);
}

function trim(lines: readonly Line[], own: ReadonlySet<Element | null>): Taken[] {
  const taken: Taken[] = [];
  let most = lines.length * MOST_TRIMMED;
  for (const line of [...lines].reverse()) {
    const { element } = line;
    const beside = element.localName === "p" && line.linkWords === 0 && own.has(element.parentElement);
    if (taken.length + 1 > most || beside || isText(line)) break;
    if (line.linkWords === line.words) most += 1;
    const role = HEADING.test(line.element.localName) ? "heading" : "navigation";
    taken.push(takeElement(line.element, role, "trailing-label", line.text));
  }
  return taken;
}

function isText(line: Line): boolean {
  // A line of signs alone is the author's own, as a rule or an end mark.
  if (plain(line.text) === "") return true;
  if (line.linkWords >= line.words * LEAST_LINKED && line.element.closest("li") === null) return false;
  if (line.element.closest(KEPT_INSIDE) !== null || line.words >= LEAST_TEXT_WORDS) return true;
  return SENTENCE_END.test(line.text) && !HEADING.test(line.element.localName);
}
