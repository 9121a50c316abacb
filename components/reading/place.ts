/** Where the reader is in a text, told by its words: it holds whatever size and font the text has. */
import { type Anchor, findAnchor, makeAnchor, rawSpan } from "../../utils/anchors";
import { along, scrolledBy, scrollFlow, stepOf, windowOf } from "../article/flow";
import { bodyText, placesIn } from "./body-text";
import { lineAt, offsetFrom } from "./lines";

/** Beyond the window's edge a line must end by this, in CSS pixels, to be the one that is read first. */
const READ_FROM_PX = 24;

/** Characters of a place's own words: two or three lines. */
const PLACE_CHARACTERS = 120;

/**
 * The place in `body`'s text of the first line in sight; `null` at the beginning, above the text, and below it.
 *
 * @param before A place that stays the same as long as it stands in that line, wherever the line begins.
 */
export function placeInSight(
  scroller: HTMLElement,
  body: Element,
  before: number | null = null,
): number | null {
  const from = windowOf(scroller).start + readFrom(scroller);
  if (scrolledBy(scroller) === 0 || along(scroller, body.getBoundingClientRect()).start > from) return null;
  const text = bodyText(body);
  const place = offsetFrom(text, (box) => along(scroller, box).end > from);
  if (place === null || before === null) return place;
  const [one, other] = [lineAt(text, before), lineAt(text, place)];
  // Lines of two pages are as high as each other.
  const shareLine = one?.top === other?.top && (stepOf(scroller) === 0 || one?.left === other?.left);
  return shareLine ? before : place;
}

/** How far beyond the window's edge the line of a place begins, in CSS pixels; `null` if it is not rendered. */
export function whereIs(scroller: HTMLElement, body: Element, offset: number): number | null {
  const line = lineAt(bodyText(body), offset);
  return line === null ? null : along(scroller, line).start - windowOf(scroller).start;
}

/** Scrolls so that the line of a place is the first in sight, or stands on the page in sight. */
export function goToPlace(scroller: HTMLElement, body: Element, offset: number): void {
  const at = whereIs(scroller, body, offset);
  if (at !== null) scrollFlow(scroller, scrolledBy(scroller) + at - readFrom(scroller));
}

/** Pages are read from their first line on. */
function readFrom(scroller: HTMLElement): number {
  return stepOf(scroller) === 0 ? READ_FROM_PX : 1;
}

/** Describes a place for later. */
export function anchorAt(body: Element, offset: number): Anchor {
  const text = bodyText(body);
  return makeAnchor(placesIn(body, text), { start: offset, end: offset + PLACE_CHARACTERS });
}

/** The place that `anchor` describes, or else one as far into the text. */
export function placeOf(body: Element, anchor: Anchor): number {
  const places = placesIn(body, bodyText(body));
  const isAt = Math.floor(anchor.at * places.bare.length);
  return findAnchor(places, anchor)?.start ?? rawSpan(places, isAt, isAt).start;
}

/** What is left to read after a place. */
export function textAfter(body: Element, offset: number): string {
  return bodyText(body).text.slice(offset);
}
