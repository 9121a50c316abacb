import { useLayoutEffect, useState } from "preact/hooks";
import type { StandingText } from "../article/ArticleBody";
import { along, windowOf } from "../article/flow";
import { bodyText } from "./body-text";
import type { FocusState } from "./focus";
import { SCROLL_SECONDS_PER_LINE, WEIGHT_SHARES } from "./focus";
import { lastBox, lineAt } from "./lines";
import { goToPlace } from "./place";
import {
  bandOver,
  beyondPoint,
  isVertical,
  neighborLine,
  type Point,
  type ReadLine,
  readLineAt,
} from "./reading-point";
import { type Pace, scrollByItself } from "./scroll-by-itself";
import { useRootKeys } from "./use-root-keys";
import { weightWords } from "./word-weights";

interface FocusAidsProps {
  readonly text: StandingText;
  readonly scroller: HTMLElement;
  readonly focus: FocusState;
  /** Called when the text has scrolled to its end. */
  readonly onStill: () => void;
}

/** The share of the window's height at which one reads while the pointer says nothing else. */
const READING_HEIGHT = 0.4;

/** What helps to keep the eyes at their place; none of it takes the pointer. */
export function FocusAids({ text, scroller, focus, onStill }: FocusAidsProps) {
  const { body } = text;
  const { mode, weight, speed } = focus;
  useLayoutEffect(() => {
    weightWords(body, WEIGHT_SHARES[weight] ?? 0);
    return () => weightWords(body, 0);
  }, [text, weight]);
  useLayoutEffect(() => {
    if (speed === null) return;
    const stop = new AbortController();
    scrollByItself(scroller, paceOf(body, scroller, speed), onStill, stop.signal);
    return () => stop.abort();
  }, [text, scroller, speed]);
  const [point, moveTo] = useReadingPoint(body, scroller, mode !== "off");
  if (mode === "off" || point === null) return null;
  if (mode === "paragraph") return <ParagraphFocus body={body} scroller={scroller} point={point} />;
  return <LineBand body={body} scroller={scroller} kind={mode} point={point} onMove={moveTo} />;
}

function paceOf(body: HTMLElement, scroller: HTMLElement, speed: number): Pace {
  const linePx = Number.parseFloat(getComputedStyle(body).lineHeight);
  const { width, height } = scroller.getBoundingClientRect();
  const columns = Number(scroller.dataset.columns ?? 1);
  const linesPerPage = (columns * (isVertical(body) ? width : height)) / linePx;
  return { secondsPerLine: SCROLL_SECONDS_PER_LINE[speed] ?? 1, linePx, linesPerPage };
}

/** Follows the pointer, and the text under it: a new object when something may stand there that did not before. */
function useReadingPoint(
  body: HTMLElement,
  scroller: HTMLElement,
  wanted: boolean,
): readonly [Point | null, (point: Point) => void] {
  const [point, setPoint] = useState<Point | null>(null);
  useLayoutEffect(() => {
    if (!wanted) return;
    const stop = new AbortController();
    const { signal } = stop;
    setPoint(firstPoint(body, scroller));
    const follow = ({ clientX, clientY }: PointerEvent) => setPoint({ x: clientX, y: clientY });
    const again = () => setPoint((now) => now && { ...now });
    scroller.addEventListener("pointermove", follow, { signal, passive: true });
    scroller.addEventListener("scroll", again, { signal, passive: true });
    addEventListener("resize", again, { signal });
    return () => stop.abort();
  }, [body, scroller, wanted]);
  return [point, setPoint];
}

/** Where one reads while the pointer says nothing else: where pages and vertical lines begin, or at a certain height. */
function firstPoint(body: HTMLElement, scroller: HTMLElement): Point {
  const { left, right, top } = scroller.getBoundingClientRect();
  if (scroller.dataset.flow === undefined) return { x: left, y: innerHeight * READING_HEIGHT };
  const fromRight = isVertical(body) || scroller.dataset.flow === "left";
  return { x: fromRight ? right - 1 : left + 1, y: top + 1 };
}

interface BandProps {
  readonly body: HTMLElement;
  readonly scroller: HTMLElement;
  readonly point: Point;
}

interface LineBandProps extends BandProps {
  readonly kind: "line" | "ruler";
  readonly onMove: (point: Point) => void;
}

/** A band over the line that is read: all else is dimmed, or a line is drawn under it. Up and Down go by lines. */
function LineBand({ body, scroller, kind, point, onMove }: LineBandProps) {
  const [line, setLine] = useState<ReadLine | null>(null);
  useLayoutEffect(() => setLine(readLineAt(scroller, body, point)), [body, scroller, point]);
  const step = (way: 1 | -1) => () => {
    if (line === null) return;
    if (scroller.dataset.flow === undefined)
      scroller.scrollTop += way * bandOver(scroller, body, line).height;
    else onMove(pointOn(goToNeighbor(scroller, body, line, way)));
  };
  useRootKeys(body, { lineDown: step(1), lineUp: step(-1) });
  if (line === null) return null;
  const { left, top, width, height } = bandOver(scroller, body, line);
  const style = { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
  const kinds = `focus-band focus-${kind}${isVertical(body) ? " is-vertical" : ""}`;
  return <div class={kinds} aria-hidden="true" style={style} />;
}

/** The next line, or the one before, on its own page. */
function goToNeighbor(scroller: HTMLElement, body: HTMLElement, line: ReadLine, way: 1 | -1): ReadLine {
  const next = neighborLine(scroller, body, line, way);
  if (next === null) return line;
  const { start, end } = windowOf(scroller);
  const at = along(scroller, next.box);
  if (at.start >= start && at.end <= end) return next;
  goToPlace(scroller, body, next.offset);
  return { ...next, box: lineAt(bodyText(body), next.offset) ?? next.box };
}

function pointOn({ box }: ReadLine): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Dims all blocks but the one that is read. */
function ParagraphFocus({ body, scroller, point }: BandProps) {
  useLayoutEffect(() => {
    body.dataset.focus = "paragraph";
    return () => {
      delete body.dataset.focus;
      for (const block of body.querySelectorAll<HTMLElement>("[data-here]")) delete block.dataset.here;
    };
  }, [body]);
  useLayoutEffect(() => {
    const blocks = [...body.children].filter((block) => block instanceof HTMLElement);
    const beyond = beyondPoint(scroller, body, point);
    const here = blocks.find((block) => beyond(lastBox(block) ?? new DOMRect())) ?? blocks.at(-1);
    for (const block of blocks) {
      if (block === here) block.dataset.here = "";
      else delete block.dataset.here;
    }
  }, [body, scroller, point]);
  return null;
}
