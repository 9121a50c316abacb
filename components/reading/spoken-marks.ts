/** Marks on the sentence and the word that are spoken. */
import type { Span } from "../../utils/anchors";
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

/** Brings what is spoken into sight, if it is not there. */
export function followSpoken(body: Element, scroller: Element): void {
  const mark = body.querySelector(`mark.${SENTENCE}`);
  if (mark === null) return;
  const { top, bottom } = mark.getBoundingClientRect();
  if (top < scroller.clientHeight * HIGHEST || bottom > scroller.clientHeight * LOWEST)
    mark.scrollIntoView({ block: "center", behavior: motion() });
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
