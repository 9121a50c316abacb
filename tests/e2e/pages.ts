/** How an article stands in its pages, and what is seen of it. */
import { expect } from "vitest";
import { eventually, type Root, type Surface } from "../browser/driver.ts";
import { choose, click } from "../browser/hands.ts";
import { words } from "../browser/words.ts";

/** Where the article stands in its pages. */
export interface Standing {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly columns: number;
  /** True if the page in sight begins at the window's edge, to the pixel. */
  readonly exact: boolean;
  /** True if something can be reached by scrolling the text up and down as well. */
  readonly scrolls: boolean;
}

export function standing(surface: Surface): Promise<Standing | null> {
  return surface.run((root: Root) => {
    const article = root.querySelector<HTMLElement>(".article[data-paged]");
    if (article === null) return null;
    const { step, columns, flow, goal } = article.dataset;
    if (goal !== undefined) return null;
    const down = flow === "down";
    const at = Math.abs(down ? article.scrollTop : article.scrollLeft) / Number(step);
    const length = down
      ? article.scrollHeight - article.clientHeight
      : article.scrollWidth - article.clientWidth;
    return {
      page: Math.round(at) + 1,
      pages: Math.round(length / Number(step)) + 1,
      columns: Number(columns),
      exact: Math.abs(at - Math.round(at)) * Number(step) <= 1,
      scrolls: down ? article.scrollWidth > article.clientWidth : article.scrollHeight > article.clientHeight,
    };
  });
}

export async function onPage(surface: Surface, page: number): Promise<Standing> {
  const now = await eventually(`page ${page}`, async () => {
    const now = await standing(surface);
    return now?.page === page && now;
  });
  expect(now).toMatchObject({ exact: true, scrolls: false });
  return now;
}

export async function chooseLayout(surface: Surface, layout: string): Promise<void> {
  await click(surface, words("textAndTheme"));
  await choose(surface, words("lookLayout"), layout);
  await click(surface, words("textAndTheme"));
}

/** The words of the text that stand in sight, in their order. */
export function inSight(surface: Surface): Promise<string> {
  return surface.run((root: Root) => {
    const page = root.querySelector(".article")?.getBoundingClientRect() ?? new DOMRect();
    const walker = document.createTreeWalker(
      root.querySelector(".article-body") ?? root,
      NodeFilter.SHOW_TEXT,
    );
    const range = document.createRange();
    let seen = "";
    while (walker.nextNode() !== null) {
      range.selectNodeContents(walker.currentNode);
      const boxes = [...range.getClientRects()];
      // A font's box may be higher than its line, as in headings: the line stands on the page that its middle is on.
      const visible = ({ left, right, top, bottom, width }: DOMRect) =>
        width > 0 &&
        left >= page.left - 2 &&
        right <= page.right + 2 &&
        top + bottom >= 2 * page.top &&
        top + bottom <= 2 * page.bottom;
      if (boxes.some(visible)) seen += ` ${walker.currentNode.textContent}`;
    }
    return seen.replace(/\s+/g, " ").trim();
  });
}
