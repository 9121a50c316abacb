import { attributeOf, find, findAll, isElement, isText, tagOf, textOf } from "./dom";
import { LIMITS } from "./limits";
import { MATH_ATTRIBUTES, MATH_TAGS } from "./sanitize-math";

const NAMESPACE = "http://www.w3.org/1998/Math/MathML";

/** A formula of more elements is told by its source alone: a page of one has a few dozen. */
const MOST_ELEMENTS = 1_000;

/** The parts of a formula that hold its characters; white space between others says nothing. */
const TOKENS = /^m(?:i|n|o|s|text)$/;

/** A formula as presentation MathML without its annotations, or its source as text if it is too large. */
export function copyFormula(math: Element, copy: Document): Node {
  let elements = 0;
  for (const _ of findAll(math, "*")) {
    elements += 1;
    if (elements > MOST_ELEMENTS) return copy.createTextNode(sourceOf(math));
  }
  const formula = copy.createElementNS(NAMESPACE, "math");
  copyPart(math, formula);
  return formula;
}

/** Whether a hidden element is a formula: the page shows it as a picture or as drawn letters, which no one can read on. */
export function holdsFormula(hidden: Element): boolean {
  return find(hidden, ":scope > math") !== null;
}

function sourceOf(math: Element): string {
  const source = attributeOf(math, "alttext") ?? textOf(find(math, "annotation") ?? math);
  return source.slice(0, LIMITS.attribute);
}

function copyPart(source: Element, target: Element): void {
  for (const name of MATH_ATTRIBUTES) {
    const value = attributeOf(source, name);
    if (value !== null && value.length <= LIMITS.attribute) target.setAttribute(name, value);
  }
  for (const node of source.childNodes) {
    if (isText(node) && TOKENS.test(target.localName)) target.append(textOf(node).trim());
    if (!isElement(node)) continue;
    const tag = tagOf(node);
    if (MATH_TAGS.has(tag)) copyPart(node, target.appendChild(element(target, tag)));
    else if (tag === "semantics") copyPart(node, target);
  }
}

function element(beside: Element, tag: string): Element {
  return beside.ownerDocument.createElementNS(NAMESPACE, tag);
}
