/** Highlights on a rendered text: `mark` elements around its own text nodes, which change no word of it. */
import { findAnchor, type Span } from "../../utils/anchors";
import type { Highlight } from "../../utils/highlight";
import { unwrapAll, wrapPieces } from "../article/wrap";
import { bodyText, piecesIn, placesIn } from "./body-text";

/** A highlight and where it stands in the text; `null` if the text no longer has it. */
export interface PlacedHighlight {
  readonly highlight: Highlight;
  readonly span: Span | null;
}

/** Finds highlights in the text of `body`: in its order, those that it does not have last. */
export function placeHighlights(body: Element, highlights: readonly Highlight[]): readonly PlacedHighlight[] {
  const places = placesIn(body, bodyText(body));
  const placed = highlights.map((highlight) => ({ highlight, span: findAnchor(places, highlight.anchor) }));
  const at = ({ span }: PlacedHighlight) => span?.start ?? Number.POSITIVE_INFINITY;
  return placed.sort((one, other) => (at(one) === at(other) ? 0 : at(one) - at(other)));
}

/**
 * Draws highlights on the text of `body`, in place of those drawn before.
 *
 * @param describe What assistive technology says of a highlight.
 */
export function drawHighlights(
  body: Element,
  placed: readonly PlacedHighlight[],
  describe: (highlight: Highlight) => string,
): void {
  unwrapAll(body, "mark.highlight");
  for (const { highlight, span } of placed) {
    if (span === null) continue;
    const make = () => Object.assign(document.createElement("mark"), { className: "highlight" });
    const marks = wrapPieces(piecesIn(bodyText(body), span), make);
    for (const mark of marks)
      Object.assign(mark.dataset, { highlight: highlight.id, color: highlight.color });
    const [first] = marks;
    first?.setAttribute("aria-description", describe(highlight));
    if (first !== undefined) first.tabIndex = 0;
    if (highlight.note !== null) marks.at(-1)?.classList.add("has-note");
  }
}

/** The elements of a highlight, in the order of the text. */
export function marksOf(body: Element, id: string): readonly HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>("mark.highlight")].filter(
    (mark) => mark.dataset.highlight === id,
  );
}

/** The highlight whose mark an event has met; `null` if it has met none, or a link in one. */
export function highlightAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element) || target.closest("a[href]") !== null) return null;
  return target.closest<HTMLElement>("mark.highlight")?.dataset.highlight ?? null;
}
