/**
 * How a text runs through what scrolls it: down the window, as most do, or to one side, in pages and in vertical lines. Who
 * lays it out says so in `data-flow`, and in `data-step` how far apart pages begin. Coordinates grow as one reads on.
 */
type Flow = "down" | "left" | "right";

/** From where to where something reaches, in CSS pixels of the window. */
interface Reach {
  readonly start: number;
  readonly end: number;
}

function flowOf({ dataset }: HTMLElement): Flow {
  return dataset.flow === "left" || dataset.flow === "right" ? dataset.flow : "down";
}

/** How far apart pages begin, in CSS pixels; 0 where there are none. */
export function stepOf({ dataset }: HTMLElement): number {
  return Number(dataset.step ?? 0);
}

/** Where `box` lies along the flow. */
export function along(scroller: HTMLElement, { left, right, top, bottom }: DOMRect): Reach {
  const flow = flowOf(scroller);
  if (flow === "down") return { start: top, end: bottom };
  return flow === "right" ? { start: left, end: right } : { start: -right, end: -left };
}

/** What of the window it scrolls in. The page's own scroller stands at its scrolled top; any other where it is drawn. */
export function windowOf(scroller: HTMLElement): Reach {
  if (scroller === document.scrollingElement) return { start: 0, end: scroller.clientHeight };
  return along(scroller, scroller.getBoundingClientRect());
}

/** How far it is scrolled, from 0. */
export function scrolledBy(scroller: HTMLElement): number {
  return flowOf(scroller) === "down" ? scroller.scrollTop : Math.abs(scroller.scrollLeft);
}

/** How far it can be scrolled. */
export function scrollLength(scroller: HTMLElement): number {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = scroller;
  return flowOf(scroller) === "down" ? scrollHeight - clientHeight : scrollWidth - clientWidth;
}

/** Rounding of scroll positions and of where pages begin, as a share of a page: zoomed, neither stands at whole pixels. */
export const PAGE_SLACK = 0.01;

/** Scrolls it so far; pages begin at its edge. */
export function scrollFlow(scroller: HTMLElement, to: number, behavior: ScrollBehavior = "instant"): void {
  const step = stepOf(scroller);
  const at = step === 0 ? to : Math.floor(to / step + PAGE_SLACK) * step;
  const flow = flowOf(scroller);
  if (flow === "down") scroller.scrollTo({ top: at, behavior });
  else scroller.scrollTo({ left: flow === "left" ? -at : at, behavior });
}

/** Tells, at what scrolls, that its text has been laid out anew: pages don't change the size that observers see. */
export const LAID_OUT = "clearline-laid-out";
