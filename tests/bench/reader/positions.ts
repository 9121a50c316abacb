import type { Chromium } from "../../browser/chromium.ts";
import { eventually, type Root, type Surface } from "../../browser/driver.ts";
import { click } from "../../browser/hands.ts";
import { words } from "../../browser/words.ts";

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

/**
 * Stops at `count` places of the article at `url`, spread over it, sets it in other type, then reads it anew.
 *
 * @returns How many of them stood within one line of where they were, both times.
 */
export async function measurePositions(driver: Chromium, url: string, count: number): Promise<number> {
  let restored = 0;
  let overlay = await openAnew(driver, url);
  for (let place = 0; place < count; place += 1) {
    const probe = await overlay.run(stopAt, (place + 1) / (count + 2));
    const [size, family] = LOOKS[place % LOOKS.length] ?? LOOKS[0];
    await overlay.run(setType, size, family);
    const held = await stands(overlay, probe);
    // What is left is kept at once: the next place begins where this one is found again.
    await driver.press("Escape");
    await eventually("the overlay to close", async () => (await driver.overlay()) === null);
    overlay = await openAnew(driver, url);
    if (held && (await stands(overlay, probe))) restored += 1;
  }
  return restored;
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

/** True as soon as it does; false if it has not in the time that anything may take. */
function stands(overlay: Surface, { node, offset }: Probe): Promise<boolean> {
  return eventually("the line", () => overlay.run(isFirst, node, offset)).catch(() => false);
}

/** Scrolls to a share of the text's length, and tells what is read there once the text stands still. */
async function stopAt(root: Root, share: number): Promise<Probe> {
  const dialog = root.querySelector("dialog");
  const body = root.querySelector(".article-body");
  if (dialog === null || body === null) throw new Error("There is no overlay.");
  const still = new Promise((resolve) => dialog.addEventListener("scrollend", resolve, { once: true }));
  const before = dialog.scrollTop;
  dialog.scrollTop = share * (dialog.scrollHeight - dialog.clientHeight);
  if (dialog.scrollTop !== before) await still;
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

/** True if the character stands within one line of the window's first. */
function isFirst(root: Root, node: number, offset: number): boolean {
  const body = root.querySelector(".article-body");
  const walker = document.createTreeWalker(body ?? root, NodeFilter.SHOW_TEXT);
  for (let place = 0; place <= node; place += 1) walker.nextNode();
  const range = document.createRange();
  range.setStart(walker.currentNode, offset);
  range.setEnd(walker.currentNode, offset + 1);
  const { top, height } = range.getBoundingClientRect();
  const { lineHeight } = getComputedStyle(walker.currentNode.parentElement ?? document.documentElement);
  return Math.abs(top - 24) <= Math.max(height, Number.parseFloat(lineHeight));
}
