import { scrolledBy, scrollFlow, scrollLength, stepOf } from "../article/flow";

/** How fast a text moves. */
export interface Pace {
  readonly secondsPerLine: number;
  /** A line's height, in CSS pixels. */
  readonly linePx: number;
  /** How many lines stand on a page, where there are pages. */
  readonly linesPerPage: number;
}

/** Off by more than this, the reader has scrolled themselves, in CSS pixels. */
const OWN_PX = 3;

/**
 * Moves the text on at an even pace until its end, or until `signal` aborts. Pages are turned, each after the time that its
 * lines take; where the reader wants no motion the text stands still and goes on line by line.
 */
export function scrollByItself(
  scroller: HTMLElement,
  { secondsPerLine, linePx, linesPerPage }: Pace,
  onEnd: () => void,
  signal: AbortSignal,
): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const page = stepOf(scroller);
  const pxPerSecond = (page > 0 ? page / linesPerPage : linePx) / secondsPerLine;
  const hop = page > 0 ? page : still ? linePx : 0;
  let at = scrolledBy(scroller);
  let last = performance.now();
  const move = (now: number) => {
    if (signal.aborted) return;
    const by = scrolledBy(scroller);
    if (Math.abs(by - at) > OWN_PX) at = by;
    const way = ((now - last) / 1000) * pxPerSecond;
    if (way >= hop) {
      at += way;
      last = now;
      scrollFlow(scroller, at);
    }
    if (scrolledBy(scroller) >= scrollLength(scroller) - 1) onEnd();
    else requestAnimationFrame(move);
  };
  requestAnimationFrame(move);
}
