import type { Chromium } from "../../browser/chromium.ts";
import { eventually, type Root, type Surface } from "../../browser/driver.ts";
import { click } from "../../browser/hands.ts";
import { words } from "../../browser/words.ts";

/** How many places stood within one line of where they were. */
export interface PositionFigures {
  /** After the window had become narrower or wider. */
  readonly resized: number;
  /** Then in another size and family of type. */
  readonly retyped: number;
  /** Then in the page read anew, in the looks of before. */
  readonly reopened: number;
  /** All three times. */
  readonly restored: number;
  /** Places that were missed, each by its number and by what it was missed after. */
  readonly missed: readonly string[];
}

/** A character of the text, the first in sight when the reader stopped: its text node's place among all, and its own. */
interface Probe {
  readonly node: number;
  readonly offset: number;
}

/** Type that is set after the reader has stopped, a size and a family each. */
const LOOKS = [
  ["16px", "sans-serif"],
  ["28px", "serif"],
  ["40px", "monospace"],
] as const;

/** Widths of the window that follow each other, in CSS pixels. */
const WIDTHS = [760, 1280, 480, 1600] as const;

/** A place that is not back after so many frames does not come back. */
const LONGEST_FRAMES = 90;

/** Stops at `count` places of the article at `url`, spread over it, and looks for each three times. */
export async function measurePositions(
  driver: Chromium,
  url: string,
  count: number,
  say: (line: string) => void,
): Promise<PositionFigures> {
  const figures = { resized: 0, retyped: 0, reopened: 0, restored: 0, missed: [] as string[] };
  let overlay = await openAnew(driver, url);
  for (let place = 0; place < count; place += 1) {
    say(`place ${place + 1} of ${count}`);
    const probe = await overlay.run(stopAt, (place + 1) / (count + 2));
    await driver.widen(WIDTHS[place % WIDTHS.length] ?? WIDTHS[0]);
    const resized = await overlay.run(comesBack, probe.node, probe.offset, LONGEST_FRAMES);
    const [size, family] = LOOKS[place % LOOKS.length] ?? LOOKS[0];
    await overlay.run(setType, size, family);
    const retyped = await overlay.run(comesBack, probe.node, probe.offset, LONGEST_FRAMES);
    // What is left is kept at once: the next place begins where this one is found again.
    await driver.press("Escape");
    await eventually("the overlay to close", async () => (await driver.overlay()) === null);
    overlay = await openAnew(driver, url);
    const reopened = await overlay.run(comesBack, probe.node, probe.offset, LONGEST_FRAMES);
    const outcomes = { resized, retyped, reopened };
    for (const [after, back] of Object.entries(outcomes) as [keyof typeof outcomes, boolean][])
      if (back) figures[after] += 1;
      else figures.missed.push(`${place + 1} ${after}`);
    figures.restored += Number(resized && retyped && reopened);
  }
  return figures;
}

async function openAnew(driver: Chromium, url: string): Promise<Surface> {
  await driver.open(url);
  await click(await driver.clickButton(), words("read"));
  const overlay = await eventually("the overlay", () => driver.overlay());
  await eventually("the reading aids", () =>
    overlay.run((root: Root) => root.querySelector(".reading-place") !== null),
  );
  return overlay;
}

/** Scrolls to a share of the text's length, from its first line on, and tells what is read there once the text stands still. */
async function stopAt(root: Root, share: number): Promise<Probe> {
  const dialog = root.querySelector("dialog");
  const body = root.querySelector(".article-body");
  if (dialog === null || body === null) throw new Error("There is no overlay.");
  const still = new Promise((resolve) => dialog.addEventListener("scrollend", resolve, { once: true }));
  const before = dialog.scrollTop;
  const start = body.getBoundingClientRect().top + before;
  dialog.scrollTop = start + share * (dialog.scrollHeight - dialog.clientHeight - start);
  if (dialog.scrollTop !== before) await still;
  // What comes near is laid out then, and what stands below it moves.
  for (let frame = 0; frame < 5; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = 0; walker.nextNode() !== null; node += 1) {
    const { data } = walker.currentNode as Text;
    for (let offset = 0; offset < data.length; offset += 1) {
      range.setStart(walker.currentNode, offset);
      range.setEnd(walker.currentNode, offset + 1);
      const { bottom, width } = range.getBoundingClientRect();
      if (width > 0 && bottom > 24) return { node, offset };
    }
  }
  throw new Error("Nothing is in sight.");
}

function setType(root: Root, size: string, family: string): void {
  root.querySelector<HTMLElement>(".reader")?.style.setProperty("--reading-size", size);
  root.querySelector<HTMLElement>(".article-body")?.style.setProperty("font-family", family);
}

/**
 * True once the character stands within one line of the window's first, in two frames that follow each other; in a text
 * that can't be scrolled so far, once it is in sight at its end. False if it does not in `frames` frames.
 */
async function comesBack(root: Root, node: number, offset: number, frames: number): Promise<boolean> {
  const stands = () => {
    const dialog = root.querySelector("dialog");
    const body = root.querySelector(".article-body");
    if (dialog === null || body === null) return false;
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let place = 0; place <= node; place += 1) walker.nextNode();
    const range = document.createRange();
    range.setStart(walker.currentNode, offset);
    range.setEnd(walker.currentNode, offset + 1);
    const { top, bottom, height } = range.getBoundingClientRect();
    const { lineHeight } = getComputedStyle(walker.currentNode.parentElement ?? body);
    const isAtEnd = dialog.scrollTop + dialog.clientHeight >= dialog.scrollHeight - 1;
    if (isAtEnd && top > 24) return bottom <= dialog.clientHeight;
    return Math.abs(top - 24) <= Math.max(height, Number.parseFloat(lineHeight));
  };
  let before = false;
  for (let frame = 0; frame < frames; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = stands();
    if (now && before) return true;
    before = now;
  }
  return false;
}
