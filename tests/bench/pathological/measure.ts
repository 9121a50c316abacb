import type { CDPSession } from "puppeteer-core";
import type { Chromium } from "../../browser/chromium.ts";
import { eventually, type Root, type Surface } from "../../browser/driver.ts";
import { seeWords } from "../../browser/hands.ts";
import { words } from "../../browser/words.ts";
import type { PathologicalPage } from "../../fixtures/pathological.ts";

/** What one click cost on one page. */
export interface PathologicalTimes {
  /** Whether the article was read, and the popup said that it is a part where it is one. */
  readonly read: boolean;
  /** CPU time of the page's thread from before the click until the view stands, in milliseconds. */
  readonly cpuMs: number;
  /** The longest time for which the page could not answer its reader, in milliseconds. */
  readonly longestBlockMs: number;
  /** From the click until the popup has painted that it works, in milliseconds. */
  readonly workingMs: number;
}

/** How often the page is asked whether it answers, in milliseconds. */
const BEAT_MS = 10;

export async function measurePage(driver: Chromium, page: PathologicalPage): Promise<PathologicalTimes> {
  await driver.open(page.url);
  const session = await driver.tab().createCDPSession();
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await driver.page.run(watchBlocks, BEAT_MS);
  const before = await threadMs(session);
  const { popup, paintedMs } = await clickUntilPaint(driver);
  const shown = await seeWords(popup, page.says);
  const times = {
    read: shown.includes(words("accessCut")) === page.cut,
    cpuMs: Math.round((await threadMs(session)) - before),
    longestBlockMs: Math.round(await driver.page.run(longestBlock)),
    workingMs: Math.round(paintedMs),
  };
  await session.detach();
  await driver.closePopup();
  return times;
}

/** How often the popup of the bare extension opens. */
const BARE_CLICKS = 9;

/**
 * From the click until an extension's popup that holds nothing but a word has painted it, in milliseconds: the median of some
 * clicks on a page of one word. So long the browser itself takes.
 */
export async function measureBarePopup(driver: Chromium, url: string): Promise<number> {
  const times: number[] = [];
  for (let click = 0; click < BARE_CLICKS; click += 1) {
    await driver.open(url);
    times.push((await clickUntilPaint(driver)).paintedMs);
    await driver.closePopup();
  }
  return Math.round(times.sort((a, b) => a - b)[(BARE_CLICKS - 1) / 2] ?? Number.NaN);
}

/** `paintedMs`: from the click until the popup has painted something, in milliseconds. */
async function clickUntilPaint(driver: Chromium): Promise<{ popup: Surface; paintedMs: number }> {
  const clickedAt = Date.now();
  const popup = await driver.clickButton();
  const paintedAt = await eventually("the popup's first paint", () => popup.run(firstPaint));
  return { popup, paintedMs: paintedAt - clickedAt };
}

/** CPU time that the page's thread has spent on tasks, in milliseconds. */
async function threadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

/** Lets the page's heart beat and notes the longest time for which it stood still. */
function watchBlocks(_root: Root, beatMs: number): null {
  const noted = document.documentElement.dataset;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    noted.longestBlock = String(Math.max(Number(noted.longestBlock ?? 0), now - last - beatMs));
    last = now;
  }, beatMs);
  return null;
}

function longestBlock(): number {
  return Number(document.documentElement.dataset.longestBlock ?? 0);
}

/** When the popup first painted something, in milliseconds since the Unix epoch. */
function firstPaint(): number | null {
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return paint === undefined ? null : performance.timeOrigin + paint.startTime;
}
