import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Timeline } from "../../utils/timeline";

/** For an element that scrolls and holds a timeline: brings the article that is open to its middle, if it is out of sight. */
export function useHereInSight<E extends HTMLElement>(timeline: Timeline | null): RefObject<E | null> {
  const scroller = useRef<E>(null);
  useLayoutEffect(() => {
    const here = scroller.current?.querySelector('.stop[aria-current="true"]');
    if (!here || scroller.current === null) return;
    const { top, height } = here.getBoundingClientRect();
    const above = top - scroller.current.getBoundingClientRect().top;
    if (above >= 0 && above + height <= scroller.current.clientHeight) return;
    scroller.current.scrollTop += above - (scroller.current.clientHeight - height) / 2;
  }, [timeline]);
  return scroller;
}
