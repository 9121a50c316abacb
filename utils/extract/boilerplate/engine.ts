import type { Role } from "../../article";
import { type Line, linesOf, lineText, placeOf, wordsIn } from "../lines";
import type { Rule } from "./rule";

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

/** Takes out of `root` what the rules are about; rows that stand first go first. */
export function takeOut(root: Element, rules: readonly Rule[]): Taken[] {
  const total = Math.max(1, wordsIn(lineText(root)));
  return [...takeElements(root, rules, total), ...takeLines(root, rules)];
}

/** Takes one element out, whatever the rules say. */
export function takeElement(element: Element, role: Role, rule: string, text = lineText(element)): Taken {
  const taken = { role, rule, text, html: element.outerHTML, place: placeOf(element) };
  element.remove();
  return taken;
}

function takeElements(root: Element, rules: readonly Rule[], total: number): Taken[] {
  const structural = rules.filter((rule) => rule.selector !== undefined && rule.text === undefined);
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

function takeLines(root: Element, rules: readonly Rule[]): Taken[] {
  const textual = rules.filter((rule) => rule.text !== undefined);
  if (textual.length === 0) return [];
  const taken: Taken[] = [];
  for (const line of linesOf(root)) {
    if (line.words > LONGEST_LABEL_WORDS || line.text.length > LONGEST_LABEL_CHARACTERS) continue;
    if (line.element === root || line.element.closest("pre, code, td, th") !== null) continue;
    const rule = textual.find((row) => fits(row, line, root));
    if (rule !== undefined && isAlone(line))
      taken.push(takeElement(line.element, rule.role, rule.id, line.text));
  }
  return taken;
}

function fits(rule: Rule, line: Line, root: Element): boolean {
  if (rule.text?.test(line.text) !== true) return false;
  if (rule.selector === undefined) return true;
  const around = line.element.closest(rule.selector);
  return around !== null && root.contains(around);
}

/** A line is taken with its element only if the element holds no other text. */
function isAlone(line: Line): boolean {
  return (
    line.element.isConnected && line.element.textContent.replace(/\s+/g, "").length === squeezed(line.text)
  );
}

function squeezed(text: string): number {
  return text.replace(/\s+/g, "").length;
}
