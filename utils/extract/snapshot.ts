import { copyAttributes } from "./attributes";
import {
  type Budget,
  copyImage,
  copyLeaf,
  copyShownFormula,
  copyStandIn,
  copyText,
  type Spot,
  spotInside,
} from "./copy-node";
import { densestPart } from "./densest";
import {
  attributeNamesOf,
  blankDocument,
  find,
  isElement,
  rootOf,
  shadowOf,
  tagOf,
  textOf,
  walk,
} from "./dom";
import { formulasIn } from "./formulas";
import { BACKGROUNDS, backgroundOf } from "./images";
import {
  CAN_FOLD,
  isDialogue,
  isFoldedPanel,
  isHidden,
  isHiddenByStyle,
  isOnScreen,
  isPageFurniture,
} from "./left-out";
import { LIMITS } from "./limits";
import { holdsFormula } from "./math";
import { Names } from "./names";
import { NEEDS_STAND_IN, standInFor } from "./stand-ins";
import { COPIED_TAGS, DOUBTFUL_TAGS, SKIPPED_TAGS } from "./tags";

export { PLACE } from "./copy-node";

/** A copy of what a page says, small enough for everything that follows. */
export interface Snapshot {
  /** The copy: no scripts, styles, controls or hidden blocks; the page's address is not its own. */
  readonly copy: Document;
  /** What its classes and ids are called. */
  readonly names: Names;
  /** Its blocks by their number. */
  readonly places: readonly Element[];
  /** True if the limits left something out. */
  readonly cut: boolean;
}

/**
 * Copies what a reader could see of `page` into a fresh document, in one bounded walk. Open shadow roots are flattened
 * in, lazy images get their addresses. The page is not changed, and no name or id of it can stand in the way.
 *
 * @param part What to copy; all of the page if it is `null`.
 */
export function takeSnapshot(page: Document, part: Range | null = null): Snapshot {
  const copy = blankDocument();
  const budget: Budget = {
    copy,
    part,
    styled: isOnScreen(page),
    formulas: formulasIn(page),
    called: new Set(),
    places: [],
    nodes: 0,
    visits: 0,
    text: 0,
    cut: false,
  };
  const root = rootOf(page);
  const body = root && find(root, "body");
  if (body) {
    copyAttributes(body, attributeNamesOf(body), copy.body, "body", budget.called);
    const { root: start, first } = part === null ? densestPart(body) : { root: body, first: null };
    budget.cut = start !== body || first !== null;
    copyChildren(start, { ...OUTERMOST, parent: copy.body }, budget, 0, first);
  }
  return { copy, names: new Names(budget.called), places: budget.places, cut: budget.cut };
}

const OUTERMOST = { inline: false, depth: 0, tables: 0, verbatim: false, main: false } as const;

/** Copies what is in `root`, from its child `first` on. */
function copyChildren(root: Node, start: Spot, budget: Budget, shadows: number, first: Node | null): void {
  const walker = walk(root);
  const spots: Spot[] = [start];
  let node: Node | null = first ?? walker.firstChild();
  if (first !== null) walker.currentNode = first;
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
  if (budget.formulas.has(node)) return copyShownFormula(node, spot, budget);
  const tag = tagOf(node);
  const plain = COPIED_TAGS.has(tag) && !DOUBTFUL_TAGS.has(tag);
  if (!plain && isSkipped(tag, spot) && !NEEDS_STAND_IN.test(tag)) return null;
  const names = attributeNamesOf(node);
  if (!(plain && !names.some(isTelling))) {
    const instead = copyInstead(node, tag, names, spot, budget, shadows);
    if (instead !== undefined) return instead;
  }
  if (budget.styled && isHiddenByStyle(node, tag, names)) return null;
  const inside = spotInside(node, tag, names, spot, budget);
  const shadow = shadowOf(node);
  if (shadow === null || shadows >= LIMITS.shadows) return inside;
  copyChildren(shadow, inside, budget, shadows + 1, null);
  return null;
}

/** Attributes that may hide an element, name its task, or hold a picture. */
const TELLING: ReadonlySet<string> = new Set(["style", "hidden", "aria-hidden", "role", ...BACKGROUNDS]);

function isTelling(name: string): boolean {
  return TELLING.has(name);
}

/** Copies what stands for an element, or nothing if it goes with all that is in it; `undefined` if it is copied itself. */
function copyInstead(
  element: Element,
  tag: string,
  names: readonly string[],
  spot: Spot,
  budget: Budget,
  shadows: number,
): Spot | null | undefined {
  if (isHidden(element, tag, names) && !holdsFormula(element) && !isFoldedPanel(element)) return null;
  const standIn = NEEDS_STAND_IN.test(tag) ? standInFor(element, tag) : null;
  if (standIn !== null) return copyStandIn(standIn, spot, budget);
  if (isSkipped(tag, spot)) return null;
  if (tag === "br" && isBreakRun(spot.parent)) return null;
  if (tag === "slot" && shadows > 0) return copySlot(element, spot, budget, shadows);
  if (isLeaf(tag)) return copyLeaf(element, tag, spot, budget);
  if (isNoArticle(element, tag, names, spot)) return null;
  const background = backgroundOf(element, names);
  return background === null ? undefined : copyImage(background, spot, budget);
}

/** The button by which a heading folds what is below it holds the heading's words; other controls go. */
function isSkipped(tag: string, spot: Spot): boolean {
  return SKIPPED_TAGS.has(tag) && !(tag === "button" && spot.parent.closest(CAN_FOLD) !== null);
}

/** The text of `node` as far as it lies in `part`. */
function textIn(node: Node, part: Range | null): string {
  if (part === null) return textOf(node);
  const end = part.endContainer === node ? part.endOffset : undefined;
  const start = part.startContainer === node ? part.startOffset : 0;
  return textOf(node).slice(start, end);
}

/** Whether an element goes with all that is in it. */
function isNoArticle(element: Element, tag: string, names: readonly string[], spot: Spot): boolean {
  if (tag === "footer") return !spot.main;
  return (tag === "form" && isDialogue(element)) || isPageFurniture(element, tag, names);
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
    if (inside !== null) copyChildren(node, inside, budget, shadows, null);
  }
  return null;
}

function isLeaf(tag: string): boolean {
  return tag === "img" || tag === "picture" || tag === "noscript" || tag === "iframe" || tag === "math";
}
