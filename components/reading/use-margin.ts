import { useLayoutEffect, useState } from "preact/hooks";

/** Where the text stands in what scrolls, in CSS pixels of the window. */
export interface Margin {
  /** How wide the margin before the text is. */
  readonly room: number;
  /** The box of what scrolls. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Follows the layout of text and window. */
export function useMargin(body: HTMLElement, scroller: HTMLElement): Margin {
  const [margin, setMargin] = useState<Margin>({ room: 0, left: 0, top: 0, width: 0 });
  useLayoutEffect(() => {
    const measure = () => setMargin(marginOf(body, scroller));
    // It measures at once: observing begins with a call.
    const observer = new ResizeObserver(measure);
    observer.observe(body);
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [body, scroller]);
  return margin;
}

function marginOf(body: HTMLElement, scroller: HTMLElement): Margin {
  const page = scroller === document.scrollingElement;
  const { left, top, right, width } = page
    ? new DOMRect(0, 0, scroller.clientWidth, scroller.clientHeight)
    : scroller.getBoundingClientRect();
  const text = body.getBoundingClientRect();
  const mirrored = getComputedStyle(scroller).direction === "rtl";
  return { room: mirrored ? right - text.right : text.left - left, left, top, width };
}
