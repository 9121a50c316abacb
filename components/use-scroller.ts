import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Makes an element that scrolls reachable by keyboard, and focuses it, so that the keys scroll it at once. */
export function useScroller<E extends HTMLElement>(): RefObject<E | null> {
  const scroller = useRef<E>(null);
  useLayoutEffect(() => {
    if (scroller.current === null) return;
    scroller.current.tabIndex = 0;
    scroller.current.focus({ preventScroll: true, focusVisible: false });
  }, []);
  return scroller;
}
