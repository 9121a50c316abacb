/** Where in the window one reads, and the line that stands there: in one column or several, in lines across or down. */
import { along, stepOf, windowOf } from "../article/flow";
import { type BodyText, bodyText } from "./body-text";
import { type Beyond, lineAt, offsetFrom } from "./lines";

/** In CSS pixels of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line's own place in the text and its box, with what surrounds it in its column. */
export interface ReadLine {
  readonly offset: number;
  readonly box: DOMRect;
}

export function isVertical(element: Element): boolean {
  return getComputedStyle(element).writingMode !== "horizontal-tb";
}

/** True for what ends beyond the line at `point`, and for all after it. */
export function beyondPoint(scroller: HTMLElement, body: Element, point: Point): Beyond {
  const vertical = isVertical(body);
  const endOf = (box: DOMRect) => (vertical ? -box.left : box.bottom);
  const end = vertical ? -point.x : point.y;
  const columns = Number(scroller.dataset.columns ?? 0);
  if (columns === 0) return (box) => endOf(box) > end;
  const { start } = windowOf(scroller);
  const width = stepOf(scroller) / columns;
  const columnOf = (box: DOMRect) => Math.floor((along(scroller, box).start - start + 1) / width);
  const here = columnOf(new DOMRect(point.x, point.y, 0, 0));
  return (box) => columnOf(box) > here || (columnOf(box) === here && endOf(box) > end);
}

/** The line at `point`, or else the next one; `null` below the text. */
export function readLineAt(scroller: HTMLElement, body: Element, point: Point): ReadLine | null {
  const text = bodyText(body);
  return readLine(text, offsetFrom(text, beyondPoint(scroller, body, point)));
}

/** The line after, or before, another. */
export function neighborLine(
  scroller: HTMLElement,
  body: Element,
  { offset, box }: ReadLine,
  way: 1 | -1,
): ReadLine | null {
  const text = bodyText(body);
  if (way === -1) return offset === 0 ? null : readLine(text, offset - 1);
  const { left, bottom, x, y } = box;
  const past = isVertical(body) ? { x: left - 1, y: y + 1 } : { x: x + 1, y: bottom + 1 };
  return readLine(text, offsetFrom(text, beyondPoint(scroller, body, past)));
}

function readLine(text: BodyText, offset: number | null): ReadLine | null {
  const box = offset === null ? null : lineAt(text, offset);
  return box === null || offset === null ? null : { offset, box };
}

/** A band over a line, as long as its column and as high as a line; lines of headings are higher. */
export function bandOver(scroller: HTMLElement, body: Element, { box }: ReadLine): DOMRect {
  const { lineHeight, writingMode } = getComputedStyle(body);
  const column = columnAt(scroller, body, box);
  if (writingMode === "horizontal-tb") {
    const height = Math.max(box.height, Number.parseFloat(lineHeight));
    return new DOMRect(column.left, box.top - (height - box.height) / 2, column.width, height);
  }
  const width = Math.max(box.width, Number.parseFloat(lineHeight));
  return new DOMRect(box.left - (width - box.width) / 2, column.top, width, column.height);
}

/** The box of the column that `box` stands in: the text's own where there are no columns. */
function columnAt(scroller: HTMLElement, body: Element, box: DOMRect): DOMRect {
  const columns = Number(scroller.dataset.columns ?? 0);
  if (columns === 0) return body.getBoundingClientRect();
  const page = scroller.getBoundingClientRect();
  const apart = stepOf(scroller) / columns;
  const long = apart - Number.parseFloat(getComputedStyle(scroller).columnGap);
  const place = Math.floor((along(scroller, box).start - windowOf(scroller).start + 1) / apart);
  if (isVertical(body)) return new DOMRect(page.left, page.top + place * apart, page.width, long);
  const left =
    scroller.dataset.flow === "left" ? page.right - place * apart - long : page.left + place * apart;
  return new DOMRect(left, page.top, long, page.height);
}
