import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { rowsBetween, type Span, viewOf } from "./list-layout";
import type { RowSource } from "./rows";

/** CSS pixels above and below the screen whose rows are drawn too, so that they are there when they come into sight. */
const AHEAD_PX = 800;

export interface ListWindow {
  /** The element that is as high as the whole list. */
  readonly frame: RefObject<HTMLDivElement | null>;
  /** The places of the rows to draw, ascending: those in sight, and where the reader is with the neighbors. */
  readonly drawn: readonly number[];
  /** What is in sight, and how much higher up that is drawn than it stands in the list, in CSS pixels. */
  readonly seen: Seen;
}

interface Seen extends Span {
  readonly shift: number;
}

/**
 * Tells which rows of a long list are to be drawn.
 *
 * @param open The place of the open row, which keys go on from; -1 for none.
 */
export function useWindow(list: RowSource, open: number): ListWindow {
  const frame = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Seen>({ from: 0, to: 0, shift: 0 });
  const [focusedId, setFocusedId] = useState<number | null>(null);
  const latest = useRef(list);
  latest.current = list;
  const look = () => {
    if (frame.current === null) return;
    const now = seenIn(frame.current, latest.current);
    setSeen((before) => (isSame(before, now) ? before : now));
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
  return { frame, drawn: placesOf(list.count, seen, [open, focused]), seen };
}

function seenIn(frame: HTMLElement, list: RowSource): Seen {
  const scroller = scrollerOf(frame);
  const scrolled = (scroller?.scrollTop ?? 0) - frame.offsetTop;
  const { top, bottom, shift } = viewOf(list, scrolled, scroller?.clientHeight ?? 0);
  return { ...rowsBetween(list, top - AHEAD_PX, bottom + AHEAD_PX), shift };
}

function isSame(one: Seen, other: Seen): boolean {
  return one.from === other.from && one.to === other.to && one.shift === other.shift;
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
