import { useLayoutEffect, useState } from "preact/hooks";
import type { Span } from "../../utils/anchors";
import type { StandingText } from "../article/ArticleBody";
import { unwrapAll, wrapPieces } from "../article/wrap";
import { bodyText, piecesIn } from "./body-text";
import { placeInSight } from "./place";
import { anchorOf, type Chosen } from "./selection";
import { sentenceAt, sentencesOf } from "./sentences";

/** Sentences picked by keys: from the first place to the last, among all sentences of the text. */
interface Picked {
  readonly first: number;
  readonly last: number;
}

/** Choosing sentences without a pointer. */
export interface Picking {
  readonly picked: boolean;
  /** Begins with the first sentence in sight. */
  readonly begin: () => void;
  /** Goes so many sentences on, or back; `extend` keeps those that are picked. */
  readonly step: (sentences: number, extend: boolean) => void;
  readonly end: () => void;
}

/** Picks sentences of the text by keys, and tells what is chosen so. */
export function usePicking(
  { body }: StandingText,
  scroller: HTMLElement,
  choose: (chosen: Chosen | null) => void,
): Picking {
  const [picked, setPicked] = useState<Picked | null>(null);
  const sentences = () => sentencesOf(bodyText(body), body.lang || null);
  useLayoutEffect(() => {
    if (picked === null) return;
    const all = sentences();
    const span = { start: all[picked.first]?.start ?? 0, end: all[picked.last]?.end ?? 0 };
    const marks = drawPicked(body, span);
    marks.at(-1)?.scrollIntoView({ block: "nearest" });
    const anchor = anchorOf(body, span);
    const stop = new AbortController();
    const tell = () => {
      const box = marks.at(-1)?.getBoundingClientRect();
      if (box !== undefined) choose({ anchor, box });
    };
    tell();
    scroller.addEventListener("scroll", tell, { signal: stop.signal, passive: true });
    return () => {
      stop.abort();
      unwrapAll(body, "mark.picked");
    };
  }, [body, picked]);
  const begin = () => {
    const first = sentenceAt(sentences(), placeInSight(scroller, body) ?? 0);
    setPicked({ first, last: first });
  };
  const step = (steps: number, extend: boolean) => {
    if (picked === null) return;
    const held = (place: number) => Math.max(0, Math.min(sentences().length - 1, place));
    const last = held((extend ? picked.last : steps < 0 ? picked.first : picked.last) + steps);
    setPicked(extend ? { first: Math.min(picked.first, last), last } : { first: last, last });
  };
  return { picked: picked !== null, begin, step, end: () => setPicked(null) };
}

function drawPicked(body: Element, span: Span): readonly HTMLElement[] {
  return wrapPieces(piecesIn(bodyText(body), span), () =>
    Object.assign(document.createElement("mark"), { className: "picked" }),
  );
}
