import { isElement, tagOf, textOf, walk } from "./dom";
import { LIMITS } from "./limits";

/** Where to read a page from. */
export interface PagePart {
  readonly root: Element;
  /** The child of `root` to begin with; `null` stands for the first. */
  readonly first: Node | null;
}

/** A part with this share of the text stands for the whole. */
const MOST_OF_IT = 0.5;

/** Levels that are gone down: articles stand at a depth of 10 or 20, and each level reads the text once more. */
const MOST_LEVELS = 30;

/**
 * Of a page with more nodes than are copied, the part that says most: the smallest that holds most of the text, and in it the
 * run of siblings that says most within the limit. A page that is copied whole is read from its beginning.
 */
export function densestPart(body: Element): PagePart {
  let part = body;
  for (let level = 0; level < MOST_LEVELS && isTooLarge(part); level += 1) {
    const children = weigh(part);
    const total = children.reduce((sum, child) => sum + child.words, 0);
    const main = children.find((child) => child.words > total * MOST_OF_IT)?.node;
    if (main === undefined || !isElement(main)) return { root: part, first: densestRun(children) };
    part = main;
  }
  return { root: part, first: null };
}

function isTooLarge(part: Element): boolean {
  return countElements(part) >= LIMITS.nodes;
}

interface Weighed {
  readonly node: Node;
  readonly nodes: number;
  /** Characters in runs of text that are long enough for a sentence. */
  readonly words: number;
}

function weigh(part: Element): Weighed[] {
  const weighed: Weighed[] = [];
  const walker = walk(part);
  for (let node = walker.firstChild(); node !== null; node = walker.nextSibling()) {
    weighed.push({ node, ...weightOf(node) });
  }
  return weighed;
}

/** A shorter run of text is a label, a link or a cell. */
const LEAST_SENTENCE_CHARACTERS = 30;

/** What is never shown. */
const UNREAD: ReadonlySet<string> = new Set(["script", "style", "noscript", "template"]);

function weightOf(root: Node): { nodes: number; words: number } {
  const walker = walk(root);
  let [nodes, words] = [0, 0];
  for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
    nodes += 1;
    const { length } = isElement(node) ? "" : textOf(node);
    if (length >= LEAST_SENTENCE_CHARACTERS && !isUnread(node)) words += length;
  }
  return { nodes, words };
}

function isUnread(text: Node): boolean {
  const parent = text.parentElement;
  return parent !== null && UNREAD.has(tagOf(parent));
}

/** Where the window of as many nodes as are copied begins that has most words. */
function densestRun(children: readonly Weighed[]): Node | null {
  let [best, most, start, nodes, words] = [0, 0, 0, 0, 0];
  for (const child of children) {
    nodes += child.nodes;
    words += child.words;
    for (let first = children[start]; first !== undefined && nodes > LIMITS.nodes; first = children[start]) {
      nodes -= first.nodes;
      words -= first.words;
      start += 1;
    }
    if (words > most) [best, most] = [start, words];
  }
  return children[best]?.node ?? null;
}

function countElements(part: Element): number {
  return Element.prototype.getElementsByTagName.call(part, "*").length;
}
