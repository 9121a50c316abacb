import { countWords } from "../article";
import { PLACE } from "./snapshot";
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

const NOT_SPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** The lines of text under `root`, in reading order. Inline elements add no space, block boundaries break. */
export function linesOf(root: Element): Line[] {
  const lines: Line[] = [];
  const run = new Run(root);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let node: Node | null = walker.nextNode();
  let block: Element = root;
  while (node !== null) {
    const around = blockAround(node, root);
    if (around !== block || (isElement(node) && !INLINE_TAGS.has(node.localName))) {
      run.flush(block, lines);
      block = around;
    }
    if (isElement(node)) run.enter(node);
    else run.add(node as Text);
    node = walker.nextNode();
  }
  run.flush(block, lines);
  return lines;
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
  return text.replace(/[\s\u00a0]+/g, " ").trim();
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

const SENTENCE_END = /[.!?。！？…؟।]["”’»)\]]*$/u;

/** Whether a line reads as a sentence or more and is no link. */
export function isProse(line: Line): boolean {
  if (line.words < LEAST_SENTENCE_WORDS || line.linkWords > line.words * MOST_LINKED) return false;
  return SENTENCE_END.test(line.text) || line.words >= 2 * LEAST_SENTENCE_WORDS;
}

/** The number of a block in the page's reading order; blocks without one count as their surroundings. */
export function placeOf(element: Element): number {
  return Number(element.closest(`[${PLACE}]`)?.getAttribute(PLACE) ?? 0);
}

/** Numbers the blocks again that lost their number on the way, by the same words in the page's lines. */
export function restorePlaces(lines: readonly Line[], page: readonly Line[]): void {
  const places = new Map(page.map((line) => [line.text, line.element] as const));
  for (const { element, text } of lines) {
    const source = element.hasAttribute(PLACE) ? undefined : places.get(text);
    if (source !== undefined) element.setAttribute(PLACE, String(placeOf(source)));
  }
}

class Run {
  private text = "";
  private linked = "";
  private readonly root: Element;

  constructor(root: Element) {
    this.root = root;
  }

  enter(element: Element): void {
    if (element.localName === "br") this.text += " ";
  }

  add(node: Text): void {
    this.text += node.data;
    const link = node.parentElement?.closest("a") ?? null;
    if (link !== null && this.root.contains(link)) this.linked += ` ${node.data}`;
  }

  flush(element: Element, lines: Line[]): void {
    const text = collapse(this.text);
    if (text !== "")
      lines.push({ text, element, words: wordsIn(text), linkWords: wordsIn(collapse(this.linked)) });
    this.text = "";
    this.linked = "";
  }
}

function blockAround(node: Node, root: Element): Element {
  let element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  while (element !== null && element !== root && INLINE_TAGS.has(element.localName))
    element = element.parentElement;
  return element ?? root;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
