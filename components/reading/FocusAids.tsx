import { useLayoutEffect, useState } from "preact/hooks";
import type { StandingText } from "../article/ArticleBody";
import { bodyText } from "./body-text";
import type { FocusState } from "./focus";
import { SCROLL_SECONDS_PER_LINE, WEIGHT_SHARES } from "./focus";
import { lineAt, offsetBelow } from "./lines";
import { scrollByItself } from "./scroll-by-itself";
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
    const lineHeight = Number.parseFloat(getComputedStyle(body).lineHeight);
    const seconds = SCROLL_SECONDS_PER_LINE[speed] ?? 1;
    scrollByItself(scroller, { pxPerSecond: lineHeight / seconds, linePx: lineHeight }, onStill, stop.signal);
    return () => stop.abort();
  }, [text, speed]);
  const y = useReadingHeight(scroller, mode !== "off");
  if (mode === "paragraph") return <ParagraphFocus body={body} y={y.at} turn={y.turn} />;
  if (mode === "off") return null;
  return <LineBand body={body} scroller={scroller} kind={mode} y={y.at} turn={y.turn} />;
}

interface ReadingHeight {
  /** Where in the window one reads, in CSS pixels. */
  readonly at: number;
  /** Another number when something may stand there that did not before. */
  readonly turn: number;
}

/** Follows the pointer, and the text under it. */
function useReadingHeight(scroller: HTMLElement, wanted: boolean): ReadingHeight {
  const [height, setHeight] = useState<ReadingHeight>({ at: 0, turn: 0 });
  useLayoutEffect(() => {
    if (!wanted) return;
    const stop = new AbortController();
    const { signal } = stop;
    setHeight(({ turn }) => ({ at: innerHeight * READING_HEIGHT, turn: turn + 1 }));
    const point = ({ clientY }: PointerEvent) => setHeight(({ turn }) => ({ at: clientY, turn: turn + 1 }));
    const again = () => setHeight(({ at, turn }) => ({ at, turn: turn + 1 }));
    scroller.addEventListener("pointermove", point, { signal, passive: true });
    scroller.addEventListener("scroll", again, { signal, passive: true });
    addEventListener("resize", again, { signal });
    return () => stop.abort();
  }, [scroller, wanted]);
  return height;
}

interface BandProps {
  readonly body: HTMLElement;
  readonly y: number;
  readonly turn: number;
}

interface LineBandProps extends BandProps {
  readonly scroller: HTMLElement;
  readonly kind: "line" | "ruler";
}

/** A band over the line that is read: all else is dimmed, or a line is drawn under it. Up and Down go by lines. */
function LineBand({ body, scroller, kind, y, turn }: LineBandProps) {
  const [band, setBand] = useState<DOMRect | null>(null);
  useLayoutEffect(() => setBand(bandAt(body, y)), [body, y, turn]);
  const step = (lines: number) => () => {
    scroller.scrollTop += lines * (band?.height ?? 0);
  };
  useRootKeys(body, { lineDown: step(1), lineUp: step(-1) });
  if (band === null) return null;
  const { left, top, width, height } = band;
  const style = { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
  return <div class={`focus-band focus-${kind}`} aria-hidden="true" style={style} />;
}

/** As wide as the text and as high as a line; lines of headings are higher. */
function bandAt(body: HTMLElement, y: number): DOMRect | null {
  const text = bodyText(body);
  const offset = offsetBelow(text, y);
  const line = offset === null ? null : lineAt(text, offset);
  if (line === null) return null;
  const { left, width } = body.getBoundingClientRect();
  const height = Math.max(line.height, Number.parseFloat(getComputedStyle(body).lineHeight));
  return new DOMRect(left, line.top - (height - line.height) / 2, width, height);
}

/** Dims all blocks but the one that is read. */
function ParagraphFocus({ body, y, turn }: BandProps) {
  useLayoutEffect(() => {
    body.dataset.focus = "paragraph";
    return () => {
      delete body.dataset.focus;
      for (const block of body.querySelectorAll<HTMLElement>("[data-here]")) delete block.dataset.here;
    };
  }, [body]);
  useLayoutEffect(() => {
    const blocks = [...body.children].filter((block) => block instanceof HTMLElement);
    const here = blocks.find((block) => block.getBoundingClientRect().bottom > y) ?? blocks.at(-1);
    for (const block of blocks) {
      if (block === here) block.dataset.here = "";
      else delete block.dataset.here;
    }
  }, [body, y, turn]);
  return null;
}
