import { along, windowOf } from "./flow";
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
  return Math.max(
    0,
    marks.findIndex((mark) => shareOf(mark) > (boxOf(mark) === null ? PASSED_SHARE : 0)),
  );
}

function inSight(mark: HTMLElement | undefined): boolean {
  const share = mark === undefined ? -1 : shareOf(mark);
  return share >= 0 && share < 1;
}

/** Where a mark begins in what of the text is in sight: 0 at its beginning, 1 at its end. */
function shareOf(mark: HTMLElement): number {
  const box = boxOf(mark);
  if (box === null) return mark.getBoundingClientRect().top / innerHeight;
  const { start, end } = windowOf(box);
  // What begins a page stands at its very edge.
  return (along(box, mark.getClientRects()[0] ?? new DOMRect()).start - start + 1) / (end - start);
}

/** What scrolls the text, where it lies in pages or in vertical lines. */
function boxOf(mark: HTMLElement): HTMLElement | null {
  return mark.closest<HTMLElement>("[data-flow]");
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
