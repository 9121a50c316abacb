import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Anchor } from "../../utils/anchors";
import { countWords, minutesToRead } from "../../utils/article";
import type { StandingText } from "../article/ArticleBody";
import { LAID_OUT, scrolledBy, windowOf } from "../article/flow";
import { anchorAt, goToPlace, placeInSight, placeOf, textAfter } from "./place";
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
    const follower = followScrolling(scroller, stop.signal, {
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
    const again = () => place.current !== null && !follower.moving() && go(place.current);
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
  /** Scrolls without its counting as a jump. */
  readonly quietly: (scroll: () => void) => void;
}

interface FollowerOptions {
  readonly jumped: () => void;
  /** Not called where the text was scrolled quietly: the reader is where they were, whatever line now begins there. */
  readonly settled: () => void;
}

/** So long after a quiet scroll the browser may still scroll by itself, when what has come near is laid out: a few frames. */
const QUIET_MS = 120;

function followScrolling(
  scroller: HTMLElement,
  signal: AbortSignal,
  { jumped, settled }: FollowerOptions,
): Follower {
  let last = scrolledBy(scroller);
  let moving = false;
  /** How many quiet scrolls may still have others in their train. */
  let quiet = 0;
  const follow = () => {
    const now = scrolledBy(scroller);
    const { start, end } = windowOf(scroller);
    // Nothing that follows a quiet scroll goes so far: whoever does is the reader.
    const jumps = Math.abs(now - last) > (end - start) * JUMP_WINDOWS;
    if (jumps) jumped();
    [last, moving] = [now, jumps || quiet === 0];
  };
  const settle = () => {
    if (moving) settled();
    moving = false;
  };
  scroller.addEventListener("scroll", follow, { signal, passive: true });
  scroller.addEventListener("scrollend", settle, { signal });
  return {
    moving: () => moving,
    quietly: (scroll) => {
      scroll();
      last = scrolledBy(scroller);
      quiet += 1;
      setTimeout(() => {
        quiet -= 1;
      }, QUIET_MS);
    },
  };
}

function minutesFrom(body: Element, offset: number): number {
  return minutesToRead(countWords(textAfter(body, offset)));
}

/** Calls `onChange` when the text is laid out anew: other type, another width, a picture that has come. */
function followLayout(body: Element, onChange: () => void, signal: AbortSignal): void {
  let first = true;
  const observer = new ResizeObserver(() => {
    if (!first) onChange();
    first = false;
  });
  observer.observe(body);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}
