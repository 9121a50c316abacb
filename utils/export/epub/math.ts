import { withoutForbidden } from "../escape-xml";
import { copyMathAttributes } from "./attributes";

const NAMESPACE = "http://www.w3.org/1998/Math/MathML";

/** Elements of a fixed number of parts. */
const PARTS: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3,
};

/** Elements that hold characters. */
const TOKENS = /^(?:mi|mn|mo|ms|mtext)$/;

/** Elements of any number of parts. */
const ROWS = /^(?:math|mrow|msqrt|mstyle|merror|mpadded|mphantom|mtd)$/;

/** A formula as books have it; `null` if it is none that they would take. */
export function formulaOf(math: Element, book: Document): Element | null {
  const copy = book.createElementNS(NAMESPACE, math.localName);
  copyMathAttributes(math, copy);
  if (TOKENS.test(math.localName)) {
    copy.textContent = withoutForbidden(math.textContent);
    return math.children.length === 0 ? copy : null;
  }
  const parts = [...math.children].map((part) => formulaOf(part, book));
  if (parts.includes(null) || !takes(math.localName, [...math.children])) return null;
  copy.append(...parts.filter((part) => part !== null));
  return copy;
}

function takes(name: string, parts: readonly Element[]): boolean {
  const count = PARTS[name];
  if (name === "mtable") return parts.every(({ localName }) => localName === "mtr");
  if (name === "mtr") return parts.every(({ localName }) => localName === "mtd");
  if (parts.some(({ localName }) => /^(?:math|mt[rd])$/.test(localName))) return false;
  if (count !== undefined) return parts.length === count;
  return name === "mspace" ? parts.length === 0 : ROWS.test(name);
}
