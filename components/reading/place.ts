/** Where the reader is in a text, told by its words: it holds whatever size and font the text has. */
import { type Anchor, findAnchor, makeAnchor, rawSpan } from "../../utils/anchors";
import { bodyText, placesIn } from "./body-text";
import { lineAt, offsetBelow } from "./lines";

/** Below the window's top a line must end by this, in CSS pixels, to be the one that is read first. */
const READ_FROM_PX = 24;

/** Characters of a place's own words: two or three lines. */
const PLACE_CHARACTERS = 120;

/**
 * The place in `body`'s text of the first line in sight; `null` above the text, and below it.
 *
 * @param before A place that stays the same as long as it stands in that line, wherever the line begins.
 */
export function placeInSight(scroller: Element, body: Element, before: number | null = null): number | null {
  const top = topOf(scroller) + READ_FROM_PX;
  if (body.getBoundingClientRect().top > top) return null;
  const text = bodyText(body);
  const place = offsetBelow(text, top);
  const shareLine =
    place !== null && before !== null && lineAt(text, before)?.top === lineAt(text, place)?.top;
  return shareLine ? before : place;
}

/** Scrolls so that the line of a place is the first in sight. */
export function goToPlace(scroller: Element, body: Element, offset: number): void {
  const line = lineAt(bodyText(body), offset);
  if (line !== null) scroller.scrollTop += line.top - topOf(scroller) - READ_FROM_PX;
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

/** The page's own scroller stands at its scrolled top; any other where it is drawn. */
function topOf(scroller: Element): number {
  return scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
}
