import { copyAttributes } from "./attributes";
import { attributeOf, isElement, isText, textOf } from "./dom";
import { formulaFrom } from "./formulas";
import { emojiOf, type ResolvedImage, resolveImage } from "./images";
import { LIMITS } from "./limits";
import { copyFormula } from "./math";
import { spelled } from "./spelling";
import { type StandIn, show } from "./stand-ins";
import { COPIED_TAGS, INLINE_TAGS, RENAMED_TAGS, TABLE_TAGS } from "./tags";

/** The attribute that numbers the copy's blocks in reading order; Readability carries it along. */
export const PLACE = "data-cl-n";

/** What is left to spend, and what the walk needs wherever it is. */
export interface Budget {
  readonly copy: Document;
  /** What is copied of the page; `null` for all of it. */
  readonly part: Range | null;
  /** The page is on the screen: its style sheets tell what is hidden. */
  readonly styled: boolean;
  /** What the page shows formulas by. */
  readonly formulas: ReadonlySet<Element>;
  /** The values of classes and ids that are copied. */
  readonly called: Set<string>;
  /** The copy's blocks by their number. */
  readonly places: Element[];
  nodes: number;
  visits: number;
  text: number;
  cut: boolean;
}

/** Where in the copy the next node goes. */
export interface Spot {
  readonly parent: Element;
  /** The parent runs on within a line. */
  readonly inline: boolean;
  readonly depth: number;
  readonly tables: number;
  /** Inside preformatted text, where white space counts. */
  readonly verbatim: boolean;
  /** Inside an article or the page's main part, where a footer is about the article. */
  readonly main: boolean;
}

/** Copies an element and gives the spot inside it; too deep, its children go where it would have gone. */
export function spotInside(
  source: Element,
  tag: string,
  names: readonly string[],
  spot: Spot,
  budget: Budget,
): Spot {
  const name = nameOf(source, tag, spot);
  const copied = spot.depth < LIMITS.depth;
  return {
    parent: copied ? append(source, names, name, spot, budget) : spot.parent,
    inline: copied ? INLINE_TAGS.has(name) : spot.inline,
    depth: spot.depth + 1,
    tables: spot.tables + (tag === "table" ? 1 : 0),
    verbatim: spot.verbatim || tag === "pre" || (tag === "td" && isCode(source)),
    main: spot.main || tag === "article" || tag === "main",
  };
}

/** A line of code in a table of lines. */
function isCode(cell: Element): boolean {
  return /\bcode\b/i.test(attributeOf(cell, "class") ?? "");
}

const UNEVEN_SPACE = /[ \t\r\n\f]{2}|[\t\r\n\f]/;

/** Copies a run of text, its white space collapsed. */
export function copyText(text: string, spot: Spot, budget: Budget): void {
  const kept = text.length > LIMITS.textNode ? text.slice(0, LIMITS.textNode) : text;
  if (kept.length < text.length) budget.cut = true;
  const even = spot.verbatim || !UNEVEN_SPACE.test(kept);
  const words = spelled(even ? kept : kept.replace(/[ \t\r\n\f]+/g, " "));
  if (words === " " && opensBlock(spot)) return;
  const shown = !spot.verbatim && words.startsWith(" ") && endsInSpace(spot.parent) ? words.slice(1) : words;
  spot.parent.append(shown);
  budget.text += words.length;
  budget.nodes += 1;
}

/** What is left out between two runs of text leaves one space. */
function endsInSpace({ lastChild }: Element): boolean {
  return lastChild !== null && isText(lastChild) && lastChild.data.endsWith(" ");
}

/** White space between blocks, or first in one, says nothing. */
function opensBlock({ parent, inline }: Spot): boolean {
  const last = parent.lastChild;
  return last === null ? !inline : isElement(last) && !INLINE_TAGS.has(last.localName);
}

function append(
  source: Element,
  names: readonly string[],
  name: string,
  spot: Spot,
  budget: Budget,
): Element {
  const element = budget.copy.createElement(name);
  copyAttributes(source, names, element, name, budget.called);
  budget.nodes += 1;
  if (!INLINE_TAGS.has(name)) {
    element.setAttribute(PLACE, String(budget.nodes));
    budget.places[budget.nodes] = element;
  }
  return spot.parent.appendChild(element);
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

/** Copies a picture or a formula: what is in it is read elsewhere. */
export function copyLeaf(source: Element, tag: string, spot: Spot, budget: Budget): null {
  if (tag === "math") return appendFormula(copyFormula(source, budget.copy), spot, budget);
  if (tag === "iframe") return null;
  const emoji = tag === "img" ? emojiOf(source) : null;
  if (emoji !== null) {
    copyText(emoji, spot, budget);
    return null;
  }
  const image = resolveImage(source, tag, budget.copy);
  if (image === null) return null;
  const last = spot.parent.lastElementChild;
  if (tag === "noscript" && last?.localName === "img" && last === spot.parent.lastChild) last.remove();
  return copyImage(image, spot, budget);
}

/** Copies what a page shows a formula by, once. */
export function copyShownFormula(shown: Element, spot: Spot, budget: Budget): null {
  const formula = formulaFrom(shown, budget.copy);
  return formula === null ? null : appendFormula(formula, spot, budget);
}

function appendFormula(formula: Node, spot: Spot, budget: Budget): null {
  spot.parent.append(formula);
  budget.nodes += 1;
  budget.text += textOf(formula).length;
  return null;
}

/** Copies what stands for something else, as a figure of its own if none is around it. */
export function copyStandIn(standIn: StandIn, spot: Spot, budget: Budget): null {
  const shown = show(standIn, budget.copy);
  const around = spot.parent.closest("figure");
  budget.nodes += 2;
  if (around !== null) around.append(shown);
  else {
    const figure = budget.copy.createElement("figure");
    figure.setAttribute(PLACE, String(budget.nodes));
    figure.append(shown);
    spot.parent.append(figure);
  }
  return null;
}

/** Copies a picture by its address. */
export function copyImage(image: ResolvedImage, spot: Spot, budget: Budget): null {
  const element = budget.copy.createElement("img");
  for (const [name, value] of Object.entries(image)) element.setAttribute(name, value);
  spot.parent.append(element);
  budget.nodes += 1;
  return null;
}
