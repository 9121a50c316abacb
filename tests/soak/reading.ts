/**
 * `npm run soak -- reading [COUNT]`: reads that many articles in a row in Chromium, each in the popup, in the overlay and in one
 * library page that stays open, and tells what stays in memory, of the page's process and of the extension's.
 */
import type { CDPSession, Page } from "puppeteer-core";
import { type Chromium, launchChromium } from "../browser/chromium.ts";
import { type Driver, eventually } from "../browser/driver.ts";
import { findBrowser } from "../browser/find.ts";
import { click, seeWords } from "../browser/hands.ts";
import { pageSurface } from "../browser/page-surface.ts";
import { startServer } from "../browser/server.ts";
import { words } from "../browser/words.ts";
import { articlePage } from "../e2e/article-page.ts";
import { soakCount } from "./count.ts";

/** Pages that are read again and again: the library itself does not grow. */
const PAGES = 20;

/** Rounds until every cache is full and every function compiled. */
const WARM_ROUNDS = 3;

/** Articles between two lines of progress; whole rounds. */
const TOLD_AFTER = 10 * PAGES;

/** What of the heap may stay, as a share. */
const MOST_GROWTH = 0.05;

const addressOf = (page: number) => `http://harbor.example/barge-${page}`;
const sentenceOf = (page: number) => `Barge ${page} came up the river with nobody at the helm.`;

/** Bytes in use and documents that are alive, after the garbage is collected. */
interface Memory {
  readonly bytes: number;
  readonly documents: number;
}

async function memoryOf(session: CDPSession): Promise<Memory> {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { documents } = await session.send("Memory.getDOMCounters").catch(() => ({ documents: 0 }));
  return { bytes: usedSize, documents };
}

async function readInTab(driver: Driver, page: number): Promise<void> {
  await driver.open(addressOf(page));
  const popup = await driver.clickButton();
  await seeWords(popup, sentenceOf(page));
  await click(popup, words("read"));
  const overlay = await eventually("the overlay", () => driver.overlay());
  await seeWords(overlay, sentenceOf(page));
  await driver.press("Escape");
  await driver.closePopup();
}

async function main(count: number): Promise<void> {
  const replies = Array.from({ length: PAGES }, (_, page) => {
    const figure = `<p>${sentenceOf(page)}</p>`;
    return [addressOf(page), { body: articlePage({ repeat: 1, figure }) }] as const;
  });
  const server = await startServer(new Map([...replies, ["http://harbor.example/", { body: "" }]]));
  const driver = await launchChromium(await findBrowser("chromium", console.error), { port: server.port });
  try {
    await measure(driver, count);
  } finally {
    await driver.close();
    await server.close();
  }
}

async function measure(driver: Chromium, count: number): Promise<void> {
  const library = await driver.browser.newPage();
  await library.goto(`chrome-extension://${driver.extension.id}/library.html`);
  const shown = pageSurface(library);
  const round = async () => {
    for (let page = 0; page < PAGES; page += 1) {
      await readInTab(driver, page);
      await shown.run((_root, id) => location.assign(`#/article/${id}`), page + 1);
    }
    await seeWords(shown, sentenceOf(PAGES - 1));
    await driver.open("http://harbor.example/");
  };
  const sessions = async () => ({
    page: await driver.tab().createCDPSession(),
    extension: await library.createCDPSession(),
  });
  const memory = async () => {
    // A tab in the background draws nothing: transitions wait there, and keep what they are of.
    await library.bringToFront();
    await settleTransitions(library);
    await driver.tab().bringToFront();
    const { page, extension } = await sessions();
    return { page: await memoryOf(page), extension: await memoryOf(extension) };
  };
  for (let warm = 0; warm < WARM_ROUNDS; warm += 1) await round();
  const before = await memory();
  for (let read = 0; read < count; read += PAGES) {
    await round();
    if (read % TOLD_AFTER === 0) console.error(`${read + PAGES} of ${count} read`);
  }
  report(count, before, await memory());
}

/** Waits until nothing of the page is in transition. */
async function settleTransitions(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

type Memories = Readonly<Record<"page" | "extension", Memory>>;

function report(count: number, before: Memories, after: Memories): void {
  for (const place of ["page", "extension"] as const) {
    const growth = after[place].bytes / before[place].bytes - 1;
    const documents = after[place].documents - before[place].documents;
    console.log(
      `${place}: ${(growth * 100).toFixed(1)} % of ${before[place].bytes} bytes more after ${count} articles, ${documents} documents more`,
    );
    if (growth > MOST_GROWTH || documents > 0) process.exitCode = 1;
  }
}

await main(soakCount(2000));
