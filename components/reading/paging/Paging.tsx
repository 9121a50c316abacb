import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Looks } from "../../../utils/looks";
import type { StandingText } from "../../article/ArticleBody";
import { isMeantElsewhere } from "../use-root-keys";
import { followHand, turnTowards } from "./hand";
import { type BoxLooks, boxLooks, layOut, undoLayout } from "./page-box";
import { keepToPages } from "./snap";
import { isLeftward, pagesFor, turnPages } from "./turn";

interface PagingProps {
  readonly text: StandingText;
  /** What fills the window. */
  readonly frame: HTMLElement;
  readonly looks: Looks;
  /** True while the arrows to the sides are those of the voice. */
  readonly spoken: boolean;
  /** True while the arrows up and down go by lines. */
  readonly byLine: boolean;
  /** Called with what scrolls the text from then on; `null` for the frame itself. */
  readonly onBox: (box: HTMLElement | null) => void;
}

/** Lays the article out in pages or in vertical lines, and turns the pages. */
export function Paging({ text, frame, looks, onBox, ...keys }: PagingProps) {
  const { body } = text;
  const article = body.closest<HTMLElement>(".article");
  const line = useRef<HTMLDivElement>(null);
  const box = boxLooks(looks, body.lang);
  const [sides, setSides] = useState<Sides | null>(null);
  useLayoutEffect(() => {
    if (article === null || line.current === null || box === null) return;
    const stop = new AbortController();
    const place = { article, body, frame, line: line.current };
    const again = () => {
      layOut(place, box);
      setSides(sidesOf(article, frame, box));
    };
    again();
    followSizes([frame, article.parentElement, line.current], body, again, stop.signal);
    keepToPages(article, stop.signal);
    followHand(article, stop.signal);
    onBox(article);
    return () => {
      stop.abort();
      undoLayout(article);
      setSides(null);
      onBox(null);
    };
  }, [text, frame, box?.layout, box?.vertical, box === null]);
  usePageKeys(article, box === null, keys);
  return (
    <>
      <div ref={line} class="page-measure" aria-hidden="true" />
      {article !== null &&
        sides?.map(({ toRight, style }) => (
          <div
            key={toRight}
            class="page-side"
            aria-hidden="true"
            data-right={toRight}
            style={style}
            onClick={() => turnTowards(article, toRight)}
          />
        ))}
    </>
  );
}

/** Where a click turns the page: the margins beside it. */
type Sides = readonly { readonly toRight: boolean; readonly style: Readonly<Record<string, string>> }[];

/** In CSS pixels. */
const WIDEST_SIDE = 120;
const NARROWEST_SIDE = 16;

function sidesOf(article: HTMLElement, frame: HTMLElement, { layout }: BoxLooks): Sides | null {
  if (layout === "scroll") return null;
  const { left, right, top, height } = article.getBoundingClientRect();
  const outer = frame.getBoundingClientRect();
  const side = (toRight: boolean, room: number) => {
    const width = Math.min(WIDEST_SIDE, room);
    const at = toRight ? right : left - width;
    return {
      toRight,
      width,
      style: { left: `${at}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` },
    };
  };
  return [side(false, left - outer.left), side(true, outer.left + frame.clientWidth - right)].filter(
    ({ width }) => width >= NARROWEST_SIDE,
  );
}

/** Calls `onChange` when what the layout depends on has another size, or pictures and fonts have come. */
function followSizes(
  elements: readonly (Element | null)[],
  body: Element,
  onChange: () => void,
  signal: AbortSignal,
): void {
  const sizes = () => elements.map((one) => [one?.clientWidth, one?.clientHeight].join()).join(";");
  let known = sizes();
  const observer = new ResizeObserver(() => {
    const now = sizes();
    if (now !== known) onChange();
    known = now;
  });
  for (const element of elements) if (element !== null) observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  body.addEventListener("load", onChange, { signal, capture: true });
  document.fonts.addEventListener("loadingdone", onChange, { signal });
}

/** Keys of pages; those that others have at the moment are left to them. */
function usePageKeys(
  article: HTMLElement | null,
  idle: boolean,
  taken: Pick<PagingProps, "spoken" | "byLine">,
): void {
  const current = useRef(taken);
  current.current = taken;
  useLayoutEffect(() => {
    if (article === null || idle) return;
    const stop = new AbortController();
    const press = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.defaultPrevented || isMeantElsewhere(event, article))
        return;
      const pages = pagesFor(event, isLeftward(article));
      if (pages === null || isTaken(event, current.current)) return;
      turnPages(article, pages);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    article.getRootNode().addEventListener("keydown", press, { signal: stop.signal, capture: true });
    return () => stop.abort();
  }, [article, idle]);
}

function isTaken(
  { key, target }: KeyboardEvent,
  { spoken, byLine }: Pick<PagingProps, "spoken" | "byLine">,
): boolean {
  if (!(target instanceof Element)) return false;
  if (key === " ") return target.closest("button, summary, input, [role=button]") !== null;
  const sideways = key === "ArrowLeft" || key === "ArrowRight";
  if (sideways && spoken) return true;
  if (!sideways && key.startsWith("Arrow") && byLine) return true;
  return target.closest(".table-box, pre, input:not([type=checkbox]), aside, .reading-bar") !== null;
}
