/** Beginnings of words in bold letters: an aid to the eyes that some readers ask for. */
import { unwrapAll, wrapPieces } from "../article/wrap";
import { bodyText } from "./body-text";

/** Words of scripts that write letters in a row; others have no beginning that could be set bold. */
const WORD = /[\p{scx=Latn}\p{scx=Cyrl}\p{scx=Grek}]{2,}/gu;

/** What is set in a type of its own. */
const NOT_WEIGHTED = "pre, code, kbd, samp, math, h1, h2, h3, h4, h5, h6";

/** How many letters of a word of `length` letters are bold at `share`, from 0 to 1. */
export function boldLetters(length: number, share: number): number {
  return Math.max(1, Math.round(length * share));
}

/** Sets the beginnings of the words of `body` bold; `share` 0 takes that back. */
export function weightWords(body: Element, share: number): void {
  if (body.querySelector("b.weight") !== null) unwrapAll(body, "b.weight");
  if (share === 0) return;
  const make = () => Object.assign(document.createElement("b"), { className: "weight" });
  for (const { node } of bodyText(body).nodes) {
    if (node.parentElement?.closest(NOT_WEIGHTED)) continue;
    const words = [...node.data.matchAll(WORD)];
    const pieces = words.map(({ index, 0: word }) => {
      return { node, start: index, end: index + boldLetters(word.length, share) };
    });
    wrapPieces(pieces, make);
  }
}
