import { findAll, isElement, tagOf, textOf, walk } from "./dom";
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

/** An element and the text in it. */
const NODES_AN_ELEMENT = 2;

interface Weighed {
  readonly node: Node;
  readonly nodes: number;
  /** Characters outside links. */
  readonly words: number;
}

function weigh(part: Element): Weighed[] {
  const weighed: Weighed[] = [];
  const walker = walk(part);
  for (let node = walker.firstChild(); node !== null; node = walker.nextSibling()) {
    const nodes = isElement(node) ? NODES_AN_ELEMENT * (countElements(node) + 1) : 1;
    weighed.push({ node, nodes, words: textOf(node).trim().length - linkedIn(node) });
  }
  return weighed;
}

/** What does not count as words: links, and what is never shown. */
const UNREAD: ReadonlySet<string> = new Set(["a", "script", "style", "noscript", "template"]);

function linkedIn(node: Node): number {
  if (!isElement(node)) return 0;
  if (UNREAD.has(tagOf(node))) return textOf(node).trim().length;
  let linked = 0;
  for (const link of findAll(node, [...UNREAD].join())) linked += textOf(link).trim().length;
  return linked;
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
