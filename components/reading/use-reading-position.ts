import { useLayoutEffect, useState } from "preact/hooks";
import { along, LAID_OUT, scrolledBy, scrollLength, stepOf, windowOf } from "../article/flow";

/** A heading counts as reached when it is at most this far beyond the window's edge, in CSS pixels, or on the page in sight. */
const REACHED_PX = 140;

/** Where the reader is in a text. */
export interface ReadingPosition {
  /** From 0 at the top to 1 at the end. */
  readonly progress: number;
  /** The place, in `headings`, of the last heading that was reached; -1 before the first. */
  readonly heading: number;
  /** The page in sight, from 1; `null` where there are no pages. */
  readonly page: number | null;
  readonly pages: number;
}

const BEGINNING: ReadingPosition = { progress: 0, heading: -1, page: null, pages: 1 };

/** Follows the scrolling of `scroller`. */
export function useReadingPosition(scroller: HTMLElement, headings: readonly Element[]): ReadingPosition {
  const [position, setPosition] = useState(BEGINNING);
  useLayoutEffect(() => {
    const controller = new AbortController();
    const follow = () => setPosition(positionIn(scroller, headings));
    follow();
    scroller.addEventListener("scroll", follow, { signal: controller.signal, passive: true });
    scroller.addEventListener(LAID_OUT, follow, { signal: controller.signal });
    return () => controller.abort();
  }, [scroller, headings]);
  return position;
}

function positionIn(scroller: HTMLElement, headings: readonly Element[]): ReadingPosition {
  const [length, by, step] = [scrollLength(scroller), scrolledBy(scroller), stepOf(scroller)];
  const { start, end } = windowOf(scroller);
  const reached = step > 0 ? end : start + REACHED_PX;
  return {
    progress: length > 0 ? Math.min(1, by / length) : 0,
    heading: headings.findLastIndex((one) => along(scroller, one.getBoundingClientRect()).start <= reached),
    page: step > 0 ? Math.round(by / step) + 1 : null,
    pages: step > 0 ? Math.round(length / step) + 1 : 1,
  };
}
