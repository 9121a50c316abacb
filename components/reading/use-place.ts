import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Anchor } from "../../utils/anchors";
import { countWords, minutesToRead } from "../../utils/reading-time";
import type { StandingText } from "../article/ArticleBody";
import { LAID_OUT, scrolledBy, scrollLength, windowOf } from "../article/flow";
import { anchorAt, goToPlace, placeInSight, placeOf, textAfter, whereIs } from "./place";
import type { ReadingShelf } from "./shelf";

/** Scrolled at once by more than so many windows, the reader has jumped. */
const JUMP_WINDOWS = 1.5;

interface PlaceOptions {
  readonly text: StandingText;
  readonly scroller: HTMLElement;
  /** `null` for what is not kept. */
  readonly shelf: ReadingShelf | null;
  /** True where the reader has come to see a certain passage: the place where they left off must wait. */
  readonly guided: boolean;
}

/** Where the reader is. */
export interface ReadingPlace {
  /** The way back to where they were before they jumped; `null` if they did not. */
  readonly back: (() => void) | null;
  /** Minutes to read from here to the end; `null` while they are above the text, or below it. */
  readonly minutesLeft: number | null;
}

/** Keeps the reader's place: across visits, and while the text's size, font or width changes. */
export function usePlace({ text, scroller, shelf, guided }: PlaceOptions): ReadingPlace {
  const [before, setBefore] = useState<number | null>(null);
  const [minutesLeft, setMinutesLeft] = useState<number | null>(null);
  const place = useRef<number | null>(null);
  const placed = useRef(text);
  const goOn = useRef<(offset: number | null) => void>(() => undefined);
  const { body } = text;
  useLayoutEffect(() => {
    const stop = new AbortController();
    const keep = rarely((anchor: Anchor, on: ReadingShelf) => {
      on.keepPosition(anchor).catch(() => undefined);
    }, stop.signal);
    const follower = followScrolling(scroller, body, stop.signal, {
      where: () => (place.current === null ? null : whereIs(scroller, body, place.current)),
      jumped: () => setBefore(place.current ?? 0),
      settled: () => {
        stand(placeInSight(scroller, body, place.current));
        if (shelf !== null && place.current !== null) keep(anchorAt(body, place.current), shelf);
      },
    });
    const stand = (offset: number | null) => {
      place.current = offset;
      setMinutesLeft(offset === null ? null : minutesFrom(body, offset));
    };
    const go = (offset: number) => follower.quietly(() => goToPlace(scroller, body, offset));
    goOn.current = (offset) => {
      if (offset === null) return;
      stand(offset);
      go(offset);
    };
    // Laid out otherwise, the text stands at its beginning.
    if (place.current !== null && placed.current === text) go(place.current);
    else if (!guided) void restored(scroller, body, shelf, stop.signal).then(goOn.current);
    placed.current = text;
    const again = () => {
      if (place.current !== null && !follower.moving()) go(place.current);
      else follower.laidOut();
    };
    followLayout(body, again, stop.signal);
    scroller.addEventListener(LAID_OUT, again, { signal: stop.signal });
    return () => stop.abort();
  }, [text, scroller]);
  const back = () => {
    goOn.current(before);
    setBefore(null);
  };
  return { back: before === null ? null : back, minutesLeft };
}

/** While the text scrolls by itself it settles sixty times a second: it is kept after so many milliseconds of rest. */
const REST_MS = 300;

/** Calls `act` with the last of many arguments, after some rest, or when `signal` aborts. */
function rarely<Args extends unknown[]>(
  act: (...args: Args) => void,
  signal: AbortSignal,
): (...args: Args) => void {
  let waiting: Args | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    clearTimeout(timer);
    if (waiting !== null) act(...waiting);
    waiting = null;
  };
  signal.addEventListener("abort", run, { once: true });
  return (...args) => {
    clearTimeout(timer);
    waiting = args;
    timer = setTimeout(run, REST_MS);
  };
}

/** The place where the reader left off; `null` if there is none, or if they have begun to read meanwhile. */
async function restored(
  scroller: HTMLElement,
  body: Element,
  shelf: ReadingShelf | null,
  signal: AbortSignal,
): Promise<number | null> {
  const anchor = await shelf?.position().catch(() => null);
  if (!anchor || signal.aborted || scrolledBy(scroller) > 0) return null;
  return placeOf(body, anchor);
}

interface Follower {
  /** True while the reader scrolls. */
  readonly moving: () => boolean;
  /** Scrolls without its counting as the reader's, or as a jump. */
  readonly quietly: (scroll: () => void) => void;
  /** The text has been laid out otherwise, and its place has been left as it is. */
  readonly laidOut: () => void;
}

interface FollowerOptions {
  /** How far beyond the window's edge the reader's place stands, in CSS pixels; `null` if they have none. */
  readonly where: () => number | null;
  readonly jumped: () => void;
  /** Called when the reader has scrolled; what the browser does to keep what is in sight there is not theirs. */
  readonly settled: () => void;
}

/** Positions are rounded by as much, in CSS pixels. */
const ROUNDING_PX = 2;

function followScrolling(
  scroller: HTMLElement,
  body: HTMLElement,
  signal: AbortSignal,
  { where, jumped, settled }: FollowerOptions,
): Follower {
  const sizeNow = () => `${body.clientWidth} ${body.clientHeight}`;
  let [moving, last, size, stood] = [false, scrolledBy(scroller), sizeNow(), where()];
  const rest = () => {
    [last, size, stood] = [scrolledBy(scroller), sizeNow(), where()];
  };
  const isFar = (distance: number) => {
    const { start, end } = windowOf(scroller);
    return Math.abs(distance) > (end - start) * JUMP_WINDOWS;
  };
  const hasJumped = () => isFar(scrolledBy(scroller) - last);
  const isAtEnd = () => scrolledBy(scroller) >= scrollLength(scroller) - ROUNDING_PX;
  const strays = () => {
    const now = where();
    if (now === null || stood === null) return true;
    if (size === sizeNow()) return Math.abs(now - stood) > ROUNDING_PX;
    // In another layout the place stands elsewhere until it is brought back. The browser itself scrolls then, far where much is
    // above, but to keep what is in sight there, or because the text has become too short.
    return hasJumped() && isFar(now - stood) && !isAtEnd();
  };
  const follow = () => {
    moving ||= strays();
    if (moving && hasJumped()) jumped();
    last = scrolledBy(scroller);
  };
  const settle = () => {
    if (!moving) return;
    moving = false;
    settled();
    rest();
  };
  scroller.addEventListener("scroll", follow, { signal, passive: true });
  scroller.addEventListener("scrollend", settle, { signal });
  return {
    moving: () => moving,
    quietly: (scroll) => {
      scroll();
      rest();
    },
    laidOut: () => {
      size = sizeNow();
    },
  };
}

function minutesFrom(body: Element, offset: number): number {
  return minutesToRead(countWords(textAfter(body, offset)));
}

/** Calls `onChange` once the text is laid out, and whenever it is anew: other type, another width, a picture that has come. */
function followLayout(body: Element, onChange: () => void, signal: AbortSignal): void {
  const observer = new ResizeObserver(onChange);
  observer.observe(body);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}
