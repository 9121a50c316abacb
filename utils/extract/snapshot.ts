import { copyAttributes, isHidden } from "./attributes";
import {
  attributeOf,
  blankDocument,
  find,
  findAll,
  isElement,
  isText,
  rootOf,
  shadowOf,
  tagOf,
  textOf,
  walk,
} from "./dom";
import { backgroundOf, type ResolvedImage, resolveImage } from "./images";
import { LIMITS } from "./limits";
import { copyFormula, holdsFormula } from "./math";
import { COPIED_TAGS, INLINE_TAGS, RENAMED_TAGS, SKIPPED_TAGS, TABLE_TAGS } from "./tags";

/** A copy of what a page says, small enough for everything that follows. */
export interface Snapshot {
  /** The copy: no scripts, styles, controls or hidden blocks; the page's address is not its own. */
  readonly copy: Document;
  /** True if the limits left something out. */
  readonly cut: boolean;
}

/** The attribute that numbers the copy's blocks in reading order; Readability carries it along. */
export const PLACE = "data-cl-n";

interface Budget {
  nodes: number;
  visits: number;
  text: number;
  cut: boolean;
  /** What is copied of the page; `null` for all of it. */
  readonly part: Range | null;
}

/** Where in the copy the next node goes. */
interface Spot {
  readonly parent: Element;
  readonly depth: number;
  readonly tables: number;
  /** Inside preformatted text, where white space counts. */
  readonly verbatim: boolean;
  /** Inside an article or the page's main part, where a footer is about the article. */
  readonly main: boolean;
}

/**
 * Copies what a reader could see of `page` into a fresh document, in one bounded walk. Open shadow roots are flattened
 * in, lazy images get their addresses. The page is not changed, and no name or id of it can stand in the way.
 *
 * @param part What to copy; all of the page if it is `null`.
 */
export function takeSnapshot(page: Document, part: Range | null = null): Snapshot {
  const copy = blankDocument();
  const budget: Budget = { nodes: 0, visits: 0, text: 0, cut: false, part };
  const root = rootOf(page);
  const body = root && find(root, "body");
  if (body) {
    copyAttributes(body, copy.body, "body");
    copyChildren(
      startOf(body),
      { parent: copy.body, depth: 0, tables: 0, verbatim: false, main: false },
      budget,
      0,
    );
  }
  return { copy, cut: budget.cut };
}

/** Of a page with more nodes than are copied, the part that its author calls the article, if it does. */
function startOf(body: Element): Element {
  const all = Element.prototype.getElementsByTagName.call(body, "*");
  return all.length < LIMITS.nodes
    ? body
    : (find(body, "[itemprop~='articleBody'], article, main, [role='main']") ?? body);
}

function copyChildren(root: Node, start: Spot, budget: Budget, shadows: number): void {
  const walker = walk(root);
  const spots: Spot[] = [start];
  let node: Node | null = walker.firstChild();
  while (node !== null && !isSpent(budget)) {
    const spot = spots[spots.length - 1] ?? start;
    const inside = copyNode(node, spot, budget, shadows);
    if (inside !== null) {
      const child = walker.firstChild();
      if (child !== null) {
        spots.push(inside);
        node = child;
        continue;
      }
    }
    node = walker.nextSibling();
    while (node === null && spots.length > 1) {
      spots.pop();
      walker.parentNode();
      node = walker.nextSibling();
    }
  }
}

function isSpent(budget: Budget): boolean {
  budget.visits += 1;
  if (budget.nodes < LIMITS.nodes && budget.visits < LIMITS.visits && budget.text < LIMITS.text) return false;
  budget.cut = true;
  return true;
}

/** Copies one node; gives the spot for its children, or `null` if they are done or left out. */
function copyNode(node: Node, spot: Spot, budget: Budget, shadows: number): Spot | null {
  if (budget.part?.intersectsNode(node) === false) return null;
  if (!isElement(node)) {
    copyText(textIn(node, budget.part), spot, budget);
    return null;
  }
  const tag = tagOf(node);
  if (SKIPPED_TAGS.has(tag) || (isHidden(node, tag) && !holdsFormula(node))) return null;
  if (tag === "br" && isBreakRun(spot.parent)) return null;
  if (tag === "slot" && shadows > 0) return copySlot(node, spot, budget, shadows);
  if (isLeaf(tag)) return copyLeaf(node, tag, spot, budget);
  if (tag === "form" && isDialogue(node)) return null;
  if (isPageFurniture(node, tag, spot)) return null;
  const background = backgroundOf(node);
  if (background !== null) return copyImage(background, spot, budget);
  if (tag.startsWith(MATH_WRAPPER)) return spot;
  const element = spot.depth < LIMITS.depth ? append(node, tag, spot, budget) : spot.parent;
  const inside: Spot = {
    parent: element,
    depth: spot.depth + 1,
    tables: spot.tables + (tag === "table" ? 1 : 0),
    verbatim: spot.verbatim || tag === "pre",
    main: spot.main || tag === "article" || tag === "main",
  };
  const shadow = shadowOf(node);
  if (shadow === null || shadows >= LIMITS.shadows) return inside;
  copyChildren(shadow, inside, budget, shadows + 1);
  return null;
}

/** The text of `node` as far as it lies in `part`. */
function textIn(node: Node, part: Range | null): string {
  const end = part?.endContainer === node ? part.endOffset : undefined;
  const start = part?.startContainer === node ? part.startOffset : 0;
  return textOf(node).slice(start, end);
}

function copyText(text: string, spot: Spot, budget: Budget): void {
  const kept = text.length > LIMITS.textNode ? text.slice(0, LIMITS.textNode) : text;
  if (kept.length < text.length) budget.cut = true;
  const words = spot.verbatim ? kept : kept.replace(/[ \t\r\n\f]+/g, " ");
  const last = spot.parent.lastChild;
  if (words === " " && (last === null || (isElement(last) && !INLINE_TAGS.has(last.localName)))) return;
  spot.parent.append(words);
  budget.text += words.length;
  budget.nodes += 1;
}

function append(source: Element, tag: string, spot: Spot, budget: Budget): Element {
  const name = nameOf(source, tag, spot);
  const element = spot.parent.ownerDocument.createElement(name);
  copyAttributes(source, element, name);
  budget.nodes += 1;
  if (!INLINE_TAGS.has(name)) element.setAttribute(PLACE, String(budget.nodes));
  spot.parent.append(element);
  return element;
}

function nameOf(source: Element, tag: string, spot: Spot): string {
  if (TABLE_TAGS.has(tag) && spot.tables >= LIMITS.tables) return "div";
  if (COPIED_TAGS.has(tag)) return tag;
  const renamed = RENAMED_TAGS[tag];
  if (renamed !== undefined) return renamed;
  return INLINE_TAGS.has(tag) || runsOn(source) ? "span" : "div";
}

/** An element of unknown name runs on with the text that stands right beside it. */
function runsOn(element: Element): boolean {
  return [element.previousSibling, element.nextSibling].some(
    (beside) => beside !== null && isText(beside) && textOf(beside).trim() !== "",
  );
}

function isBreakRun(parent: Element): boolean {
  let run = 0;
  for (let last = parent.lastChild; last !== null; last = last.previousSibling) {
    if (isElement(last) && last.localName === "br") run += 1;
    else if (isElement(last) || textOf(last).trim() !== "") break;
    if (run >= LIMITS.breaks) return true;
  }
  return false;
}

/** A slot shows what the shadow root's owner was given for it, or else its own words. */
function copySlot(slot: Element, spot: Spot, budget: Budget, shadows: number): Spot | null {
  const given = HTMLSlotElement.prototype.assignedNodes.call(slot);
  if (given.length === 0) return spot;
  for (const node of given) {
    if (isSpent(budget)) break;
    const inside = copyNode(node, spot, budget, shadows);
    if (inside !== null) copyChildren(node, inside, budget, shadows);
  }
  return null;
}

/** MathJax wraps its formulas in a menu, as Readability sees it. */
const MATH_WRAPPER = "mjx-";

function isLeaf(tag: string): boolean {
  return tag === "img" || tag === "picture" || tag === "noscript" || tag === "iframe" || tag === "math";
}

function copyLeaf(source: Element, tag: string, spot: Spot, budget: Budget): null {
  if (tag === "math") {
    const formula = copyFormula(source, spot.parent.ownerDocument);
    spot.parent.append(formula);
    budget.nodes += 1;
    budget.text += textOf(formula).length;
    return null;
  }
  if (tag === "iframe") return null;
  const image = resolveImage(source, tag);
  if (image === null) return null;
  const last = spot.parent.lastElementChild;
  if (tag === "noscript" && last?.localName === "img" && last === spot.parent.lastChild) last.remove();
  return copyImage(image, spot, budget);
}

function copyImage(image: ResolvedImage, spot: Spot, budget: Budget): null {
  const element = spot.parent.ownerDocument.createElement("img");
  for (const [name, value] of Object.entries(image)) element.setAttribute(name, value);
  spot.parent.append(element);
  budget.nodes += 1;
  return null;
}

/** Menus, footers and dialogs of the page: no article is in them, and Readability need not weigh them. */
function isPageFurniture(element: Element, tag: string, spot: Spot): boolean {
  if (tag === "footer") return !spot.main;
  const role = attributeOf(element, "role");
  if (tag !== "nav" && (role === null || !FURNITURE_ROLES.has(role))) return false;
  return !BREADCRUMB.test(`${attributeOf(element, "class")} ${attributeOf(element, "aria-label")}`);
}

const FURNITURE_ROLES: ReadonlySet<string> = new Set(["navigation", "contentinfo", "search"]);

const BREADCRUMB = /bread-?crumb|crumbs/i;

/** A form that asks for something, as against one that wraps a page or an article. */
function isDialogue(form: Element): boolean {
  let controls = 0;
  for (const control of findAll(form, "input, textarea, select, button")) {
    if (attributeOf(control, "type") !== "hidden") controls += 1;
    if (controls > 0) break;
  }
  return controls > 0 && textOf(form).length < LIMITS.attribute;
}
