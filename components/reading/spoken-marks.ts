/** Marks on the sentence and the word that are spoken. */
import type { Span } from "../../utils/anchors";
import { along, scrolledBy, scrollFlow, windowOf } from "../article/flow";
import { unwrapAll, wrapPieces } from "../article/wrap";
import { bodyText, piecesIn } from "./body-text";

const SENTENCE = "spoken-sentence";
const WORD = "spoken-word";

/** Marks what is spoken, in place of what was; `null` marks nothing. */
export function markSpoken(body: Element, sentence: Span | null, word: Span | null): void {
  if (body.querySelector(`mark.${SENTENCE}, mark.${WORD}`) !== null)
    unwrapAll(body, `mark.${WORD}, mark.${SENTENCE}`);
  if (sentence !== null) wrapSpan(body, sentence, SENTENCE);
  if (word !== null) wrapSpan(body, word, WORD);
}

/** Brings the sentence that is spoken into sight, if it is not there. */
export function followSpoken(body: Element, scroller: HTMLElement): void {
  const mark = body.querySelector(`mark.${SENTENCE}`);
  if (mark === null) return;
  const box = along(scroller, mark.getBoundingClientRect());
  const { start, end } = windowOf(scroller);
  const at = (edge: number) => (edge - start) / (end - start);
  if (at(box.start) < HIGHEST || at(box.end) > LOWEST)
    mark.scrollIntoView({ block: "center", inline: "center", behavior: motion() });
}

/** Turns to the page of the word that is spoken, or of its sentence's beginning. */
export function turnToSpoken(body: Element, scroller: HTMLElement): void {
  const mark = body.querySelector(`mark.${WORD}`) ?? body.querySelector(`mark.${SENTENCE}`);
  const [first] = mark?.getClientRects() ?? [];
  if (first === undefined) return;
  const at = along(scroller, first).start;
  const { start, end } = windowOf(scroller);
  if (at < start || at > end) scrollFlow(scroller, scrolledBy(scroller) + at - start);
}

/** Shares of the window between which what is spoken may stand: the bar with the controls lies below. */
const HIGHEST = 0.08;
const LOWEST = 0.78;

function motion(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
}

function wrapSpan(body: Element, span: Span, className: string): void {
  wrapPieces(piecesIn(bodyText(body), span), () =>
    Object.assign(document.createElement("mark"), { className }),
  );
}
