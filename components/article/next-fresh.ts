import { goToMark, markedSentences } from "./sentence-marks";

/** Where a jump has led. */
export interface Jump {
  /** From 1. */
  readonly place: number;
  readonly total: number;
}

/** Share of the window's height above which a sentence counts as passed. */
const PASSED_SHARE = 0.1;

/** The place of the sentence that comes next: after the focused one, or else the first that has not been scrolled past. */
function nextPlace(marks: readonly HTMLElement[], active: Element | null): number {
  const focused = active instanceof HTMLElement ? marks.indexOf(active) : -1;
  if (focused !== -1 && inSight(marks[focused])) return (focused + 1) % marks.length;
  const passed = innerHeight * PASSED_SHARE;
  return Math.max(
    0,
    marks.findIndex((mark) => mark.getBoundingClientRect().top > passed),
  );
}

function inSight(mark: HTMLElement | undefined): boolean {
  const top = mark?.getBoundingClientRect().top ?? -1;
  return top >= 0 && top < innerHeight;
}

/** Goes to the next sentence in `root` that is new to the reader, after the last to the first again; `null` if there is none. */
export function goToNextFresh(root: Document | ShadowRoot): Jump | null {
  const marks = markedSentences(root, "fresh");
  const place = nextPlace(marks, root.activeElement);
  const mark = marks[place];
  if (mark === undefined) return null;
  goToMark(mark);
  return { place: place + 1, total: marks.length };
}
