type Writer = (...parts: readonly string[]) => string;

/** MathML elements of a fixed number of parts, as TeX. */
const WRITERS: Readonly<Record<string, readonly [parts: number, write: Writer]>> = {
  mfrac: [2, (over, under) => `\\frac{${over}}{${under}}`],
  mroot: [2, (base, index) => `\\sqrt[${index}]{${base}}`],
  msup: [2, (base, sup) => `{${base}}^{${sup}}`],
  msub: [2, (base, sub) => `{${base}}_{${sub}}`],
  msubsup: [3, (base, sub, sup) => `{${base}}_{${sub}}^{${sup}}`],
  mover: [2, (base, over) => `\\overset{${over}}{${base}}`],
  munder: [2, (base, under) => `\\underset{${under}}{${base}}`],
  munderover: [3, (base, under, over) => `\\overset{${over}}{\\underset{${under}}{${base}}}`],
};

/** Formulas nest a few levels; from here on they are told by their characters. */
const DEEPEST = 40;

/** A MathML formula as TeX. Letters and signs beyond ASCII stay as they are, which TeX for the web understands. */
export function texOf(element: Element, depth = 0): string {
  if (depth > DEEPEST) return escapeTex(element.textContent);
  const parts = [...element.children].map((child) => texOf(child, depth + 1));
  const [count, write] = WRITERS[element.localName] ?? [];
  if (write !== undefined && count === parts.length) return write(...parts);
  switch (element.localName) {
    case "msqrt":
      return `\\sqrt{${parts.join(" ")}}`;
    case "mtable":
      return `\\begin{matrix}${parts.join(" \\\\ ")}\\end{matrix}`;
    case "mtr":
      return parts.join(" & ");
    case "mtext":
    case "ms":
      return `\\text{${escapeTex(element.textContent)}}`;
    case "mspace":
      return "\\;";
    case "mi":
      return identifier(element.textContent.trim());
    default:
      return parts.length > 0 ? parts.join(" ") : escapeTex(element.textContent.trim());
  }
}

/** Names of several letters are written upright. */
function identifier(name: string): string {
  return /^\p{L}{2,}$/u.test(name) ? `\\operatorname{${name}}` : escapeTex(name);
}

function escapeTex(text: string): string {
  return text.replace(/\\/g, "\\backslash ").replace(/[{}$&#%_]/g, "\\$&");
}
