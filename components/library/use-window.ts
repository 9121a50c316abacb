import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { rowsBetween, type Span } from "./list-layout";
import type { RowSource } from "./rows";

/** CSS pixels above and below the screen whose rows are drawn too, so that they are there when they come into sight. */
const AHEAD_PX = 800;

interface Window {
  /** The element that is as high as the whole list. */
  readonly frame: RefObject<HTMLDivElement | null>;
  /** The places of the rows to draw, ascending: those in sight, and where the reader is with the neighbors. */
  readonly drawn: readonly number[];
}

/**
 * Tells which rows of a long list are to be drawn.
 *
 * @param open The place of the open row, which keys go on from; -1 for none.
 */
export function useWindow(list: RowSource, open: number): Window {
  const frame = useRef<HTMLDivElement>(null);
  const [span, setSpan] = useState<Span>({ from: 0, to: 0 });
  const [focusedId, setFocusedId] = useState<number | null>(null);
  const latest = useRef(list);
  latest.current = list;
  const look = () => {
    if (frame.current === null) return;
    const { from, to } = spanOf(frame.current, latest.current);
    setSpan((before) => (before.from === from && before.to === to ? before : { from, to }));
  };
  useLayoutEffect(() => {
    const scroller = scrollerOf(frame.current);
    if (scroller !== null) scroller.scrollTop = 0;
  }, [list.key]);
  useLayoutEffect(look, [list.key, list.count]);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    scrollerOf(frame.current)?.addEventListener("scroll", look, { signal, passive: true });
    window.addEventListener("resize", look, { signal });
    frame.current?.addEventListener("focusin", (event) => setFocusedId(articleAt(event.target)), { signal });
    frame.current?.addEventListener("focusout", () => setFocusedId(null), { signal });
    return () => stop.abort();
  }, []);
  const focused = focusedId === null ? -1 : list.placeOf(focusedId);
  return { frame, drawn: placesOf(list.count, span, [open, focused]) };
}

function spanOf(frame: HTMLElement, list: RowSource): Span {
  const scroller = scrollerOf(frame);
  const top = (scroller?.scrollTop ?? 0) - frame.offsetTop;
  const bottom = top + (scroller?.clientHeight ?? 0);
  return rowsBetween(list, top - AHEAD_PX, bottom + AHEAD_PX);
}

function scrollerOf(frame: HTMLElement | null): Element | null {
  return frame?.closest(".library-scroll") ?? null;
}

function articleAt(target: EventTarget | null): number | null {
  const link =
    target instanceof Element ? target.closest(".row")?.querySelector<HTMLElement>(".row-link") : null;
  return link?.dataset.article === undefined ? null : Number(link.dataset.article);
}

/** The rows of `span`, and those at `kept` with their neighbors. */
function placesOf(count: number, { from, to }: Span, kept: readonly number[]): readonly number[] {
  const places = new Set<number>();
  for (let place = from; place < to; place++) places.add(place);
  for (const place of kept)
    if (place >= 0) for (const near of [place - 1, place, place + 1]) places.add(near);
  return [...places].filter((place) => place >= 0 && place < count).sort((one, other) => one - other);
}
