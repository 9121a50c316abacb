import { NO_TEXT } from "./blocks";
import { namesOf, parts } from "./boilerplate/rule";
import { NOT_LEAD } from "./lead";
import { isProse, type Line, type Lined, placeOf, totalOf } from "./lines";
import { PLACE } from "./snapshot";

/** Parts of the page are looked at this far above the body: pages set sections beside one another. */
const MOST_LEVELS = 5;

/** A part belongs to the article if at least this share of its words is prose of the article's own kind. */
const LEAST_PROSE = 0.5;

/** Share of a part's words that may be links. */
const MOST_LINKED = 0.25;

/** A part before or after the body has at least so many paragraphs: a single one is a notice or tells of the author. */
const LEAST_BESIDE = 2;

/** The article ends with these: what stands beside them is another matter. */
const WHOLE = "article, main, [role='main'], body";

const ELSEWHERE = "nav, aside, footer, form, [role='complementary']";

/** More names of what is no article, beside those of what is no standfirst. */
const NOT_ARTICLE = parts("recommended teaser teasers promo widget sidebar footer bio banner modal");

function isNamedOtherwise(element: Element): boolean {
  const names = namesOf(element);
  return NOT_ARTICLE.test(names) || NOT_LEAD.test(names);
}

/** A line of the page and the numbered block around it. */
interface Placed {
  readonly line: Line;
  readonly element: Element;
  readonly chosen: boolean;
}

/** A child of the scope with its lines. */
interface Part {
  readonly element: Element;
  readonly lines: readonly Placed[];
}

/** Whether the article may still reach further than the chosen parts. */
interface Reach {
  before: boolean;
  after: boolean;
}

/**
 * Brings back the parts of the article that Readability left behind: sections beside the chosen ones whose paragraphs are
 * made as theirs are, by tag and class names. `page` is what is left of the page, `lines` were its lines.
 */
export function completeBody(chosenBody: Lined, page: Element, lines: readonly Line[]): void {
  const body = chosenBody.root;
  const texts = chosenBody.lines.map((line) => line.text);
  const text = texts.join(" ");
  const placed = placeLines(new Set(texts), page, lines);
  const chosen = placed.filter(isChosenProse).map((entry) => entry.element);
  const kinds = new Set(chosen.map(kindOf));
  const opening = titlePlace(lines, page, chosen[0]);
  const reach: Reach = { before: true, after: true };
  let scope = commonAncestor(chosen);
  for (let level = 0; level < MOST_LEVELS && scope !== null && page.contains(scope); level += 1) {
    for (const part of missing(partsOf(scope, placed), reach, opening)) {
      if (continues(part, kinds) && !says(text, part.lines)) insert(body, part.element);
    }
    scope = scope.matches(WHOLE) ? null : scope.parentElement;
  }
}

/** Where the title stood that opens the chosen text: it is out of the page by now. */
function titlePlace(lines: readonly Line[], page: Element, first: Element | undefined): number {
  if (first === undefined) return 0;
  const [start, gone] = [placeOf(first), lines.filter((line) => !page.contains(line.element))];
  return gone.map((line) => placeOf(line.element)).findLast((place) => place < start) ?? 0;
}

/** The parts that are missing among the chosen ones, and on both sides of them up to the first that is another matter. */
function missing(parts: readonly Part[], reach: Reach, opening: number): Part[] {
  const isChosen = (part: Part) => part.lines.some(isChosenProse);
  const [first, last] = [parts.findIndex(isChosen), parts.findLastIndex(isChosen)];
  const reached = (side: keyof Reach) => (part: Part) => {
    reach[side] &&= !isOther(part) && part.lines.every(({ element }) => placeOf(element) > opening);
    return reach[side] && part.lines.filter(({ line }) => isProse(line)).length >= LEAST_BESIDE;
  };
  return [
    ...parts.slice(0, first).reverse().filter(reached("before")),
    ...parts.slice(first, last).filter((part) => !isChosen(part)),
    ...parts.slice(last + 1).filter(reached("after")),
  ];
}

/** Links, and what bears the name of something else, end the article; tables and labels do not. */
function isOther({ element, lines }: Part): boolean {
  if (element.matches(ELSEWHERE) || isNamedOtherwise(element)) return true;
  return sum(lines, "linkWords") > sum(lines, "words") * MOST_LINKED;
}

function sum(lines: readonly Placed[], count: "words" | "linkWords"): number {
  return totalOf(
    lines.map(({ line }) => line),
    count,
  );
}

/** The page's lines without cards and captions; one is chosen if the body has its text. */
function placeLines(texts: ReadonlySet<string>, page: Element, lines: readonly Line[]): Placed[] {
  const placed: Placed[] = [];
  for (const line of lines) {
    const element = line.element.closest(`[${PLACE}]`);
    if (element === null || !page.contains(element) || element.closest(NO_TEXT) !== null) continue;
    placed.push({ line, element, chosen: texts.has(line.text) });
  }
  return placed;
}

/** Whether a paragraph of these stands in the text already, perhaps as several. */
function says(text: string, lines: readonly Placed[]): boolean {
  return lines.some(({ line }) => isProse(line) && text.includes(line.text));
}

/** How a paragraph is made: its tag and those around it up to the first with a class name. */
function kindOf(paragraph: Element): string {
  let kind = "";
  for (let element: Element | null = paragraph; element !== null; element = element.parentElement) {
    kind += `${element.localName}.${element.className} `;
    if (element.className !== "") break;
  }
  return kind;
}

function commonAncestor(elements: readonly Element[]): Element | null {
  let common = elements[0]?.parentElement ?? null;
  for (const element of elements) {
    while (common !== null && !common.contains(element)) common = common.parentElement;
  }
  return common;
}

/** The children of `scope` that hold lines. */
function partsOf(scope: Element, placed: readonly Placed[]): Part[] {
  const found = new Map<Element, Placed[]>();
  for (const entry of placed) {
    let element: Element | null = entry.element;
    while (element !== null && element.parentElement !== scope) element = element.parentElement;
    if (element === null) continue;
    const lines = found.get(element);
    if (lines === undefined) found.set(element, [entry]);
    else lines.push(entry);
  }
  return [...found].map(([element, lines]) => ({ element, lines }));
}

function isChosenProse({ chosen, line }: Placed): boolean {
  return chosen && isProse(line);
}

function continues(part: Part, kinds: ReadonlySet<string>): boolean {
  const { element, lines } = part;
  const first = lines[0]?.line;
  if (first === undefined || first.linkWords === first.words || isOther(part)) return false;
  if (element.querySelector(":is(h1, h2, h3, h4) a[href]") !== null) return false;
  const prose = lines.filter((entry) => isProse(entry.line) && kinds.has(kindOf(entry.element)));
  if (prose.some((entry) => isNamedOther(entry.element, element))) return false;
  return sum(prose, "words") >= sum(lines, "words") * LEAST_PROSE;
}

function isNamedOther(element: Element, part: Element): boolean {
  if (isNamedOtherwise(element)) return true;
  return element !== part && element.parentElement !== null && isNamedOther(element.parentElement, part);
}

/** Puts a part where the page has it. */
function insert(body: Element, part: Element): void {
  const place = placeOf(part);
  const following = [...body.querySelectorAll(`[${PLACE}]`)].find((element) => placeOf(element) > place);
  let at = following ?? null;
  while (at !== null && at.parentElement !== body && opens(at)) at = at.parentElement;
  if (at === null) body.append(part);
  else at.before(part);
}

/** Whether nothing stands before the element in its parent. */
function opens(element: Element): boolean {
  return element.parentElement?.firstElementChild === element;
}
