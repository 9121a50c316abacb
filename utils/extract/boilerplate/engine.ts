import type { Role } from "../../article";
import { isProse, type Line, lineText, placeOf, totalOf, wordsIn } from "../lines";
import type { Names } from "../names";
import { SECTION_HEADING } from "../notes";
import { Origins } from "./origins";
import { areNames, plain, type Rule, wholly } from "./rule";

/** A block that a rule took out of the tree. */
export interface Taken {
  readonly role: Role;
  readonly rule: string;
  readonly text: string;
  /** The block itself, no longer in the tree: not sanitized. */
  readonly element: Element;
  /** Its number in the page's reading order. */
  readonly place: number;
}

/** A line of more words is prose: no rule by text is about it. Set by the longest notices in the tables. */
const LONGEST_LABEL_WORDS = 60;

/** No single rule may take a larger share of the words: set by the extraction bench, where larger blocks were articles. */
const LARGEST_SHARE = 0.55;

/** Lines in these are what they say, whatever their words. */
const KEPT = `pre, code, td, th, ${SECTION_HEADING}`;

/** A player's card bears the name of what it plays: "Watch: the eclipse" is no label. */
const CARD = "figure:has(> [data-cl-kind])";

/** A pattern is tested only on lines that are short enough. */
const LONGEST_LABEL_CHARACTERS = 500;

/**
 * Takes out of `root` what the rules are about. `lines` are those of `root`; stale ones do no harm.
 *
 * @param of Of which page `root` is, as it was before `root` was lifted out of it (Readability loses the names of many boxes),
 *   and where that is known, what its classes and ids are called, and its blocks by their number.
 */
export function takeOut(
  root: Element,
  rules: readonly Rule[],
  lines: readonly Line[],
  of: PageOf = { root },
): Taken[] {
  const total = Math.max(1, totalOf(lines));
  return [...takeElements(root, rules, total, of.names), ...takeLines(root, rules, lines, of)];
}

interface PageOf {
  readonly root: Element;
  readonly names?: Names;
  readonly places?: readonly Element[];
}

/** Takes one element out, whatever the rules say. */
export function takeElement(element: Element, role: Role, rule: string, text = lineText(element)): Taken {
  const taken = { role, rule, text, element, place: placeOf(element) };
  element.remove();
  return taken;
}

/** Whether `line` still stands under `root` and its element holds no other text: then the element is the line. */
export function isAlone(line: Line, root: Element): boolean {
  if (line.element === root || !root.contains(line.element)) return false;
  const { textContent } = line.element;
  if (textContent === line.text) return true;
  const own = squeezed(line.text);
  if (squeezed(textContent) === own) return true;
  return line.element.querySelector("rt") !== null && squeezed(lineText(line.element)) === own;
}

/** Those of the lines that are `isAlone`. */
export function aloneIn(root: Element, lines: readonly Line[]): Line[] {
  return lines.filter((line) => isAlone(line, root));
}

function takeElements(root: Element, rules: readonly Rule[], total: number, names?: Names): Taken[] {
  const structural = rules.flatMap((rule) => {
    if (rule.selector === undefined || isByLine(rule)) return [];
    const selector = names === undefined ? rule.selector : names.narrow(rule.selector);
    return selector === "" ? [] : [{ rule, selector }];
  });
  if (structural.length === 0) return [];
  const found = [...root.querySelectorAll(structural.map(({ selector }) => selector).join(","))].map(
    (element) => ({ element, rank: structural.findIndex(({ selector }) => element.matches(selector)) }),
  );
  const taken: Taken[] = [];
  for (const { element: fitting, rank } of found.sort((one, other) => one.rank - other.rank)) {
    // A clock beside the day that a rule knows belongs to it.
    const element = fitting.closest("time") ?? fitting;
    const rule = structural[rank]?.rule;
    if (rule === undefined || !root.contains(element)) continue;
    const text = lineText(element);
    if (wordsIn(text) > total * LARGEST_SHARE) continue;
    const out = takeElement(element, rule.role, rule.id, text);
    if (text !== "") taken.push(out);
  }
  return taken;
}

function isByLine(rule: Rule): boolean {
  return (rule.words ?? rule.text ?? rule.fits ?? rule.around) !== undefined;
}

/** A rule by line, its phrases made one pattern. */
interface LineRule {
  readonly rule: Rule;
  readonly words: RegExp | null;
}

/** What the rules look at in one line. */
interface Said {
  readonly line: Line;
  /** Its text in lower case, and the same without the punctuation at its ends. */
  readonly lower: string;
  readonly plain: string;
}

function takeLines(root: Element, rules: readonly Rule[], lines: readonly Line[], page: PageOf): Taken[] {
  const said = ruleBySaying(
    rules.filter((rule) => isByLine(rule) && rule.around === undefined),
    root,
  );
  const around = ruleAround(rules, page, lines);
  const found: [Line, Rule][] = [];
  for (const line of lines) {
    const rule = said(line) ?? around(line);
    if (rule === undefined || !isAlone(line, root) || line.element.closest(KEPT) !== null) continue;
    if (rule.around !== undefined || !line.element.matches(CARD)) found.push([line, rule]);
  }
  return spared(found, lines).map(([line, rule]) => takeElement(line.element, rule.role, rule.id, line.text));
}

/** Where names would take most of the words they mislead: only what the lines themselves say counts then. */
function spared(found: [Line, Rule][], lines: readonly Line[]): [Line, Rule][] {
  if (totalOf(found.map(([line]) => line)) <= totalOf(lines) * LARGEST_SHARE) return found;
  return found.filter(([, rule]) => rule.around === undefined);
}

/** Finds the first rule that a line's own words fit. */
function ruleBySaying(rules: readonly Rule[], root: Element): (line: Line) => Rule | undefined {
  const rows = rules.map((rule) => ({ rule, words: rule.words === undefined ? null : wholly(rule.words) }));
  return (line) => {
    const { text, words } = line;
    if (words > LONGEST_LABEL_WORDS || text.length > LONGEST_LABEL_CHARACTERS) return undefined;
    const said = { line, lower: text.toLowerCase(), plain: plain(text) };
    return rows.find((row) => fits(row, said) && isInside(line, row.rule.selector, root))?.rule;
  };
}

function isInside({ element }: Line, selector: string | undefined, root: Element): boolean {
  if (selector === undefined) return true;
  const around = element.closest(selector);
  return around !== null && root.contains(around);
}

function fits({ rule, words }: LineRule, said: Said): boolean {
  return words === null ? fitsText(rule, said) : words.test(said.plain);
}

function fitsText(rule: Rule, { line, lower }: Said): boolean {
  if (rule.fits !== undefined) return rule.fits(line.text);
  const match = rule.text?.exec(lower) ?? null;
  if (match === null || rule.names !== true) return match !== null;
  const named = match[1] ?? "";
  const start = lower.indexOf(named, match[0].indexOf(" "));
  return areNames(line.text.slice(start, start + named.length));
}

/** Finds the first rule that the names around a line fit. Lines share what is around them: names are tried once. */
function ruleAround(
  rules: readonly Rule[],
  { root: page, places }: PageOf,
  lines: readonly Line[],
): (line: Line) => Rule | undefined {
  const around = rules.filter((rule) => rule.around !== undefined);
  if (around.length === 0) return () => undefined;
  const origins = new Origins(page, lines, places);
  const known = new Map<string, readonly Rule[]>();
  return (line) => {
    const names = origins.namesAround(line.element);
    const fitting = known.get(names) ?? around.filter((rule) => rule.around?.test(names));
    known.set(names, fitting);
    return fitting.find((rule) => concerns(rule, line));
  };
}

function concerns(rule: Rule, line: Line): boolean {
  if (line.words > (rule.mostWords ?? LONGEST_LABEL_WORDS)) return false;
  return rule.sparesProse !== true || !isProse(line);
}

function squeezed(text: string): number {
  return text.replace(/\s+/g, "").length;
}
