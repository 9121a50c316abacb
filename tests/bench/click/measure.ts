import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { ROOT } from "../../browser/build.ts";
import type { Chromium } from "../../browser/chromium.ts";
import { eventually } from "../../browser/driver.ts";
import { click } from "../../browser/hands.ts";
import { words } from "../../browser/words.ts";

/** What one click cost on one page, all in milliseconds. */
export interface ClickTimes {
  /** The browser's own time from the click to the popup's time origin. */
  readonly clickMs: number;
  /** From the popup's time origin to the second frame after the cleaned view is in it. */
  readonly viewMs: number;
  /** From the injected script's first line to the second frame after the text is in the overlay. */
  readonly overlayMs: number;
  /** Readability alone, as it is used: on a clone of the document. */
  readonly readabilityMs: number;
  /** Nodes of the page. */
  readonly nodes: number;
}

const READABILITY = readFileSync(join(ROOT, "node_modules/@mozilla/readability/Readability.js"), "utf8");

/** Opens `url` afresh, reads it with Readability, in the popup and in the overlay. */
export async function measureClick(driver: Chromium, url: string): Promise<ClickTimes> {
  await driver.open(url);
  const { readabilityMs, nodes } = await measureReadability(driver.tab());
  await driver.open(url);
  const clickedAt = Date.now();
  const popup = await driver.clickButton();
  const { origin, viewMs } = await eventually("the cleaned view", () => popup.run(viewTimes));
  await click(popup, words("read"));
  const overlayMs = await eventually("the overlay's text", () => overlayTime(driver.tab()));
  return { clickMs: origin - clickedAt, viewMs, overlayMs, readabilityMs, nodes };
}

function viewTimes(): { origin: number; viewMs: number } | null {
  const mark = performance.getEntriesByName("clearline:view")[0];
  return mark === undefined ? null : { origin: performance.timeOrigin, viewMs: mark.startTime };
}

/** What the overlay leaves in its isolated world; `null` while it is not there. */
async function overlayTime(page: Page): Promise<number | null> {
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin.startsWith("chrome-extension:")) worlds.push(context.id);
  });
  await session.send("Runtime.enable");
  try {
    for (const contextId of worlds) {
      const expression = "globalThis.clearlineReader?.overlayMs ?? null";
      const { result } = await session.send("Runtime.evaluate", { expression, contextId });
      if (typeof result.value === "number") return result.value;
    }
    return null;
  } finally {
    await session.detach();
  }
}

/** Readability takes the copy apart; what it is given must be a clone, and that is part of its price. */
async function measureReadability(page: Page): Promise<{ readabilityMs: number; nodes: number }> {
  const measured = await page.evaluate(`(() => {
    const module = {};
    ${READABILITY}
    const nodes = document.createNodeIterator(document);
    let count = 0;
    while (nodes.nextNode()) count += 1;
    const startedAt = performance.now();
    new Readability(document.cloneNode(true)).parse();
    return { readabilityMs: performance.now() - startedAt, nodes: count };
  })()`);
  return measured as { readabilityMs: number; nodes: number };
}
