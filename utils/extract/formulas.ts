import { attributeOf, find, findAll, tagOf, textOf } from "./dom";
import { LIMITS } from "./limits";
import { collapse } from "./lines";
import { copyFormula } from "./math";

/** What stands where a formula is not drawn yet. */
const PREVIEW = "MathJax_Preview";

/** What formulas are drawn into. */
const DRAWN = `.MathJax .MathJax_Display .MathJax_SVG .${PREVIEW} .mjx-chtml .katex .mwe-math-element`;

/** A formula's source, for a script to draw. */
const SOURCE = "script[type^='math/tex' i]";

/** Pictures of formulas: told by their address and by a sign of TeX in their text, for latex is a rubber too. */
const PICTURE = "img[src*='latex' i]:is([alt*='\\\\'], [alt*='^'], [alt*='='])";

/** Attributes in which what is drawn keeps its source, best first. */
const SOURCES = ["data-latex", "alt", "aria-label"];

/** Marks around a source, which say nothing of the formula. */
const MARKS = /^(?:\{\\displaystyle\b|\$+|\\[([])([\s\S]*?)(?:\}|\$+|\\[)\]])$/;

/** All by which a page shows formulas, but for MathML of its own. A browser looks for seven classes faster one by one than at once. */
export function formulasIn(page: Document): ReadonlySet<Element> {
  return new Set([...DRAWN.split(" "), SOURCE, PICTURE].flatMap((selector) => [...findAll(page, selector)]));
}

/** What stands for one of these: MathML where the page has it, else the source; `null` if that stands beside it. */
export function formulaFrom(shown: Element, copy: Document): Node | null {
  const math = find(shown, "math");
  if (math !== null) return copyFormula(math, copy);
  if (isSource(shown)) return isDrawn(shown.previousElementSibling) ? null : asCode(textOf(shown), copy);
  if (attributeOf(shown, "class") === PREVIEW || isSource(shown.nextElementSibling)) return null;
  const source = sourceOf(shown);
  return source === null ? copy.createTextNode(textOf(shown)) : asCode(source, copy);
}

function isSource(element: Element | null): boolean {
  return element !== null && tagOf(element) === "script";
}

function isDrawn(before: Element | null): boolean {
  return before !== null && find(before, "math") !== null;
}

function sourceOf(shown: Element): string | null {
  for (const name of SOURCES) {
    const source = attributeOf(attributeOf(shown, name) ? shown : (find(shown, `[${name}]`) ?? shown), name);
    if (source) return source;
  }
  return null;
}

function asCode(source: string, copy: Document): Element {
  const code = copy.createElement("code");
  const plain = collapse(source.slice(0, LIMITS.attribute));
  code.textContent = (MARKS.exec(plain)?.[1] ?? plain).trim();
  return code;
}
