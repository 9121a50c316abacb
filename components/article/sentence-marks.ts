/** Marks on sentences of a rendered text: elements around its own text nodes, which change no word of it. */
import { findSentences } from "./rendered-text";
import { unwrapAll, wrapPieces } from "./wrap";

/** `fresh` says that nothing saved before tells it, `pointed` that a date on the timeline led here. */
export type MarkKind = "fresh" | "pointed";

/** The sentence that the reader asked to see; a new object leads there again. */
export type Pointed = { readonly sentence: string } | null;

/**
 * Marks those of `sentences` that `root` has, in place of earlier marks of this kind.
 *
 * @param description What assistive technology says at the beginning of each.
 */
export function markSentences(
  root: Element,
  kind: MarkKind,
  sentences: readonly string[],
  description: string,
): void {
  unwrapAll(root, `mark.${kind}`);
  const make = () => {
    const mark = document.createElement("mark");
    mark.className = kind;
    return mark;
  };
  // From the end: what lies before a sentence keeps its place.
  for (const sentence of findSentences(root, sentences).toReversed()) {
    const [first] = wrapPieces(sentence, make);
    if (first !== undefined) begin(first, description);
  }
}

/** The first pieces of the sentences that are marked, in the order of the text. */
export function markedSentences(root: ParentNode, kind: MarkKind): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`mark.${kind}[aria-description]`)];
}

/** Brings a marked sentence to the middle of what scrolls, and the focus with it. */
export function goToMark(mark: HTMLElement): void {
  mark.scrollIntoView({ block: "center" });
  mark.focus({ preventScroll: true });
}

function begin(mark: HTMLElement, description: string): void {
  mark.setAttribute("aria-description", description);
  mark.tabIndex = -1;
}
