import { type Anchor, makeAnchor, type Span } from "../../utils/anchors";
import { bodyText, placesIn, spanOf } from "./body-text";

/** A stretch of the text that the reader has chosen, and where its end stands in the window. */
export interface Chosen {
  readonly anchor: Anchor;
  readonly box: DOMRect;
}

/** What of the text of `body` is selected; `null` if nothing is. */
export function selectedIn(body: Element): Chosen | null {
  const range = selectedRange(body);
  if (range === null || range.collapsed || !range.intersectsNode(body)) return null;
  const text = bodyText(body);
  const span = spanOf(text, range);
  return span === null ? null : { anchor: anchorOf(body, span), box: lastBox(range) };
}

/** Describes a stretch of the text of `body`. */
export function anchorOf(body: Element, span: Span): Anchor {
  return makeAnchor(placesIn(body, bodyText(body)), span);
}

/** A selection in a closed root is told only to who has the root. */
function selectedRange(body: Element): Range | null {
  const selection = document.getSelection();
  const root = body.getRootNode();
  if (selection === null) return null;
  if (!(root instanceof ShadowRoot)) return selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const [composed] = selection.getComposedRanges({ shadowRoots: [root] });
  if (composed === undefined) return null;
  const range = document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range;
}

/** Forgets what is selected. */
export function selectNothing(): void {
  document.getSelection()?.removeAllRanges();
}

function lastBox(range: Range): DOMRect {
  return [...range.getClientRects()].findLast(({ width }) => width > 0) ?? range.getBoundingClientRect();
}
