import type { Role } from "../../article";
import { type Line, lineText, placeOf, wordsIn } from "../lines";
import { plain, type Rule, wholly } from "./rule";

/** A block that a rule took out of the tree. */
export interface Taken {
  readonly role: Role;
  readonly rule: string;
  readonly text: string;
  /** As it stood in the tree: not sanitized. */
  readonly html: string;
  /** Its number in the page's reading order. */
  readonly place: number;
}

/** A line of more words is prose: no rule by text is about it. Set by the longest notices in the tables. */
const LONGEST_LABEL_WORDS = 60;

/** No single rule may take a larger share of the words: set by the extraction bench, where larger blocks were articles. */
const LARGEST_SHARE = 0.55;

/** A pattern is tested only on lines that are short enough. */
const LONGEST_LABEL_CHARACTERS = 500;

/** Takes out of `root` what the rules are about. `lines` are those of `root`; stale ones do no harm. */
export function takeOut(root: Element, rules: readonly Rule[], lines: readonly Line[]): Taken[] {
  const total = Math.max(
    1,
    lines.reduce((sum, line) => sum + line.words, 0),
  );
  return [...takeElements(root, rules, total), ...takeLines(root, rules, lines)];
}

/** Takes one element out, whatever the rules say. */
export function takeElement(element: Element, role: Role, rule: string, text = lineText(element)): Taken {
  const taken = { role, rule, text, html: element.outerHTML, place: placeOf(element) };
  element.remove();
  return taken;
}

/** Whether `line` still stands under `root` and its element holds no other text: then the element is the line. */
export function isAlone(line: Line, root: Element): boolean {
  if (line.element === root || !root.contains(line.element)) return false;
  return squeezed(line.element.textContent) === squeezed(line.text);
}

function takeElements(root: Element, rules: readonly Rule[], total: number): Taken[] {
  const structural = rules.filter((rule) => rule.words === undefined && rule.text === undefined);
  if (structural.length === 0) return [];
  const taken: Taken[] = [];
  for (const element of root.querySelectorAll(structural.map((rule) => rule.selector).join(","))) {
    if (!root.contains(element)) continue;
    const rule = structural.find((row) => row.selector !== undefined && element.matches(row.selector));
    const text = lineText(element);
    if (rule === undefined || wordsIn(text) > total * LARGEST_SHARE) continue;
    const out = takeElement(element, rule.role, rule.id, text);
    if (text !== "") taken.push(out);
  }
  return taken;
}

/** A rule by text, its phrases made one pattern. */
interface TextRule {
  readonly rule: Rule;
  readonly words: RegExp | null;
}

function takeLines(root: Element, rules: readonly Rule[], lines: readonly Line[]): Taken[] {
  const textual: TextRule[] = rules
    .filter((rule) => rule.words !== undefined || rule.text !== undefined)
    .map((rule) => ({ rule, words: rule.words === undefined ? null : wholly(rule.words) }));
  const taken: Taken[] = [];
  for (const line of lines) {
    if (line.words > LONGEST_LABEL_WORDS || line.text.length > LONGEST_LABEL_CHARACTERS) continue;
    const words = plain(line.text);
    const row = textual.find((candidate) => fits(candidate, line, words, root));
    if (row === undefined || !isAlone(line, root) || line.element.closest("pre, code, td, th") !== null)
      continue;
    taken.push(takeElement(line.element, row.rule.role, row.rule.id, line.text));
  }
  return taken;
}

function fits({ rule, words }: TextRule, line: Line, plainText: string, root: Element): boolean {
  if (words === null ? rule.text?.test(line.text) !== true : !words.test(plainText)) return false;
  if (rule.selector === undefined) return true;
  const around = line.element.closest(rule.selector);
  return around !== null && root.contains(around);
}

function squeezed(text: string): number {
  return text.replace(/\s+/g, "").length;
}
