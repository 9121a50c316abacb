import { useLayoutEffect, useState } from "preact/hooks";

/** A heading counts as reached when it is at most this far below the window's top, in CSS pixels. */
const REACHED_PX = 140;

/** Where the reader is in a text. */
export interface ReadingPosition {
  /** From 0 at the top to 1 at the end. */
  readonly progress: number;
  /** The place, in `headings`, of the last heading that was reached; -1 before the first. */
  readonly heading: number;
}

/** Follows the scrolling of `scroller`. */
export function useReadingPosition(scroller: HTMLElement, headings: readonly Element[]): ReadingPosition {
  const [position, setPosition] = useState<ReadingPosition>({ progress: 0, heading: -1 });
  useLayoutEffect(() => {
    const controller = new AbortController();
    const follow = () => setPosition(positionIn(scroller, headings));
    scroller.addEventListener("scroll", follow, { signal: controller.signal, passive: true });
    return () => controller.abort();
  }, [scroller, headings]);
  return position;
}

function positionIn(scroller: HTMLElement, headings: readonly Element[]): ReadingPosition {
  const length = scroller.scrollHeight - scroller.clientHeight;
  const progress = length > 0 ? Math.min(1, scroller.scrollTop / length) : 0;
  const heading = headings.findLastIndex((one) => one.getBoundingClientRect().top <= REACHED_PX);
  return { progress, heading };
}
