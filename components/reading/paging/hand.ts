/** Turning pages by hand: by wheel, swipe and tap. */
import { scrolledBy, scrollFlow, stepOf } from "../../article/flow";
import { isLeftward, turnPages } from "./turn";

/** A notch of a wheel, or as much of a trackpad's way, in CSS pixels. */
const NOTCH_PX = 50;

/** As long as one movement of a hand goes on turning the wheel, in milliseconds. */
const MOVEMENT_MS = 220;

/** A finger that has gone so far has swiped, in CSS pixels. */
const SWIPE_PX = 40;

/** Share of the page at each side where a tap turns it. */
const TAP_SHARE = 0.25;

/** What scrolls by itself, and what is there to be touched. */
const OWN = ".table-box, pre, aside, .floating, .reading-bar";
const TOUCHABLE = "a, button, input, select, textarea, summary, [role=button], mark.highlight";

/** Follows the hand on `article` until `signal` aborts. */
export function followHand(article: HTMLElement, signal: AbortSignal): void {
  followWheel(article, signal);
  followSwipes(article, signal);
  article.addEventListener("click", (event) => turnAtTap(article, event), { signal });
}

/** Turns the page at the side that `x` is on. */
export function turnTowards(article: HTMLElement, toRight: boolean): boolean {
  return turnPages(article, toRight === isLeftward(article) ? -1 : 1);
}

function followWheel(article: HTMLElement, signal: AbortSignal): void {
  let [way, last] = [0, 0];
  const roll = (event: WheelEvent) => {
    const { target, deltaX, deltaY, timeStamp } = event;
    if (event.ctrlKey || !(target instanceof Element) || target.closest(OWN) !== null) return;
    const delta = Math.abs(deltaX) > Math.abs(deltaY) ? (isLeftward(article) ? -deltaX : deltaX) : deltaY;
    if (stepOf(article) === 0) {
      scrollFlow(article, scrolledBy(article) + delta);
      event.preventDefault();
      return;
    }
    if (timeStamp - last < MOVEMENT_MS) return event.preventDefault();
    way = Math.sign(way) === Math.sign(delta) ? way + delta : delta;
    if (Math.abs(way) < NOTCH_PX) return;
    // At both ends what lies around the article scrolls.
    if (turnPages(article, Math.sign(way))) event.preventDefault();
    [way, last] = [0, timeStamp];
  };
  article.parentElement?.addEventListener("wheel", roll, { signal, passive: false });
}

function followSwipes(article: HTMLElement, signal: AbortSignal): void {
  let begin: Touch | null = null;
  const down = ({ touches }: TouchEvent) => {
    begin = touches.length === 1 ? (touches[0] ?? null) : null;
  };
  const up = ({ changedTouches: [end] }: TouchEvent) => {
    if (begin === null || end === undefined || stepOf(article) === 0) return;
    const [x, y] = [end.clientX - begin.clientX, end.clientY - begin.clientY];
    if (Math.abs(x) > SWIPE_PX && Math.abs(x) > 1.5 * Math.abs(y)) turnTowards(article, x < 0);
    begin = null;
  };
  article.addEventListener("touchstart", down, { signal, passive: true });
  article.addEventListener("touchend", up, { signal, passive: true });
}

/** A finger's tap near the page's side; a pointer has the margins. */
function turnAtTap(article: HTMLElement, event: MouseEvent): void {
  const { target, clientX } = event;
  if (!(event instanceof PointerEvent) || event.pointerType !== "touch" || stepOf(article) === 0) return;
  if (!(target instanceof Element) || target.closest(`${TOUCHABLE}, ${OWN}`) !== null) return;
  const { left, width } = article.getBoundingClientRect();
  const share = (clientX - left) / width;
  if (share < TAP_SHARE || share > 1 - TAP_SHARE) turnTowards(article, share > 0.5);
}
