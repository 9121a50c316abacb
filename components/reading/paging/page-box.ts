/** How an article lies in a box as large as the window: in pages of one column or several, in lines across or down. */
import type { Layout, Looks } from "../../../utils/looks";
import { LAID_OUT, scrollFlow, stepOf } from "../../article/flow";

/** Between columns, in CSS pixels. */
const GAP_PX = 48;

/** More columns than these are a poster. */
const MOST_COLUMNS = 3;

/** Columns of the reader's choice are no narrower than so many times the type's size. */
const NARROWEST_EM = 14;

/** Kept free below the page, for what stands at the window's bottom, in CSS pixels. */
const FOOT_PX = 72;

const LEAST_PAGE_PX = 160;

/** What of the looks makes the box. */
export interface BoxLooks extends Pick<Looks, "layout"> {
  readonly vertical: boolean;
}

/** Room and sizes in CSS pixels, all along the lines. */
interface Room {
  readonly room: number;
  /** A whole line. */
  readonly measure: number;
  readonly em: number;
}

/** How many columns a page has. */
export function columnsFor(layout: Layout, { room, measure, em }: Room): number {
  const fitting = (width: number) => Math.floor((room + GAP_PX) / (width + GAP_PX));
  if (layout === "columns") return Math.max(1, Math.min(MOST_COLUMNS, fitting(measure)));
  return layout === "spread" && fitting(NARROWEST_EM * em) >= 2 ? 2 : 1;
}

/** Chinese and Japanese are set in vertical lines where the reader wants it. */
export function boxLooks({ layout, vertical }: Looks, lang: string): BoxLooks | null {
  const down = vertical && /^(?:zh|ja)\b/i.test(lang);
  return layout === "scroll" && !down ? null : { layout, vertical: down };
}

/** Where an article lies in the window, and what it is measured by. */
interface Place {
  readonly article: HTMLElement;
  readonly body: HTMLElement;
  /** What fills the window. */
  readonly frame: HTMLElement;
  /** As long as a line of the reader's measure. */
  readonly line: HTMLElement;
}

/** Lays the article out, and says so at it. */
export function layOut({ article, body, frame, line }: Place, { layout, vertical }: BoxLooks): void {
  const turned = pageTurnedTo(article);
  article.toggleAttribute("data-vertical", vertical);
  article.dir = body.dir;
  const paged = layout !== "scroll";
  article.dataset.flow = vertical === paged ? "down" : vertical || body.dir === "rtl" ? "left" : "right";
  const wide = roomBeside(article);
  const high = roomBelow(article, frame);
  const [lengthwise, across] = vertical ? [high, wide] : [wide, high];
  const em = Number.parseFloat(getComputedStyle(article).fontSize);
  const { width: measure } = line.getBoundingClientRect();
  const columns = paged ? columnsFor(layout, { room: lengthwise, measure, em }) : 1;
  const longest = columns * measure + (columns - 1) * GAP_PX;
  const inline = vertical && columns === 1 ? lengthwise : Math.min(lengthwise, longest);
  const { style, dataset } = article;
  style.setProperty("--page-inline", `${Math.floor(inline)}px`);
  style.setProperty("--page-block", `${Math.floor(across)}px`);
  style.setProperty("--page-columns", String(columns));
  style.setProperty("--page-gap", `${GAP_PX}px`);
  if (paged) Object.assign(dataset, { columns, step: Math.floor(inline) + GAP_PX });
  article.toggleAttribute("data-paged", paged);
  fillLastPage(article, columns);
  if (turned !== null) scrollFlow(article, turned * stepOf(article));
  article.dispatchEvent(new Event(LAID_OUT));
}

/** The page, from 0, that is being turned to, and no longer slides in: measuring stops it halfway. `null` where none does. */
function pageTurnedTo({ dataset }: HTMLElement): number | null {
  const { goal, step } = dataset;
  delete dataset.goal;
  return goal === undefined || step === undefined ? null : Math.round(Number(goal) / Number(step));
}

/** The article lies in the page again as it did before. */
export function undoLayout(article: HTMLElement): void {
  for (const name of ["vertical", "flow", "columns", "step", "paged", "rest", "goal"])
    delete article.dataset[name];
  for (const name of ["inline", "block", "columns", "gap", "rest"])
    article.style.removeProperty(`--page-${name}`);
  article.removeAttribute("dir");
}

/** The last page is as long as any other: it can only then be scrolled to its beginning. */
function fillLastPage(article: HTMLElement, columns: number): void {
  delete article.dataset.rest;
  if (columns === 1) return;
  const { scrollWidth, scrollHeight, dataset } = article;
  const length = "vertical" in dataset ? scrollHeight : scrollWidth;
  const apart = Number(dataset.step) / columns;
  const rest = Math.round((length + GAP_PX) / apart) % columns;
  if (rest === 0) return;
  article.style.setProperty("--page-rest", String(columns - rest));
  dataset.rest = "";
}

/** How wide the article can be: while it is measured the styles give it all the room there is. */
function roomBeside(article: HTMLElement): number {
  article.dataset.measured = "";
  const { width } = article.getBoundingClientRect();
  delete article.dataset.measured;
  return width;
}

/** From where the article begins to the window's foot. */
function roomBelow(article: HTMLElement, frame: HTMLElement): number {
  const top = article.getBoundingClientRect().top - frame.getBoundingClientRect().top + frame.scrollTop;
  return Math.max(LEAST_PAGE_PX, frame.clientHeight - top - FOOT_PX);
}
