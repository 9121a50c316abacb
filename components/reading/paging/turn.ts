/** Turning pages; where a text has none, going on by windows. */
import { scrolledBy, scrollFlow, scrollLength, stepOf, windowOf } from "../../article/flow";

/** Share of the window by which a text without pages goes on: the last lines stay in sight. */
const WINDOW_SHARE = 0.9;

/** A page that is being turned is told in `data-goal`: the next turn counts from there. */
export function turnPages(scroller: HTMLElement, pages: number): boolean {
  const { dataset } = scroller;
  const { start, end } = windowOf(scroller);
  const step = stepOf(scroller) || (end - start) * WINDOW_SHARE;
  const from = Number(dataset.goal ?? scrolledBy(scroller));
  const goal = Math.max(0, Math.min(scrollLength(scroller), from + pages * step));
  if (Math.abs(goal - from) < 1) return false;
  const slides = Math.abs(pages) <= 1 && !matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (slides) {
    dataset.goal = String(goal);
    scroller.addEventListener("scrollend", () => delete dataset.goal, { once: true });
  }
  scrollFlow(scroller, goal, slides ? "smooth" : "instant");
  return true;
}

/** What a key event needs to have to turn pages. */
type Pressed = Pick<KeyboardEvent, "key" | "shiftKey">;

/**
 * How many pages a key turns; `null` if it turns none.
 *
 * @param leftward True where one reads on to the left: from right to left, and in vertical lines.
 */
export function pagesFor({ key, shiftKey }: Pressed, leftward: boolean): number | null {
  if (key === " ") return shiftKey ? -1 : 1;
  if (shiftKey) return null;
  const turns: Readonly<Record<string, number>> = {
    PageDown: 1,
    PageUp: -1,
    ArrowDown: 1,
    ArrowUp: -1,
    ArrowRight: leftward ? -1 : 1,
    ArrowLeft: leftward ? 1 : -1,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  return turns[key] ?? null;
}

/** True where one reads on to the left. */
export function isLeftward({ dataset }: HTMLElement): boolean {
  return dataset.flow === "left" || "vertical" in dataset;
}
