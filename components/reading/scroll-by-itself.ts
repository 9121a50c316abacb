/** How fast a text moves. */
export interface Pace {
  readonly pxPerSecond: number;
  /** A line's height. */
  readonly linePx: number;
}

/** Off by more than this, the reader has scrolled themselves, in CSS pixels. */
const OWN_PX = 3;

/**
 * Moves the text up at an even pace until its end, or until `signal` aborts. Where the reader wants no motion it stands
 * still and goes on line by line.
 */
export function scrollByItself(scroller: Element, pace: Pace, onEnd: () => void, signal: AbortSignal): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let at = scroller.scrollTop;
  let last = performance.now();
  const move = (now: number) => {
    if (signal.aborted) return;
    if (Math.abs(scroller.scrollTop - at) > OWN_PX) at = scroller.scrollTop;
    const way = ((now - last) / 1000) * pace.pxPerSecond;
    if (!still || way >= pace.linePx) {
      at += way;
      last = now;
      scroller.scrollTop = at;
    }
    if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1) onEnd();
    else requestAnimationFrame(move);
  };
  requestAnimationFrame(move);
}
