import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Chromium, launchChromium } from "../browser/chromium.ts";
import { eventually } from "../browser/driver.ts";
import { findBrowser } from "../browser/find.ts";
import { pageSurface } from "../browser/page-surface.ts";
import { type SiteServer, startServer } from "../browser/server.ts";
import { soakCount, soakLimitMs } from "../soak/count.ts";
import { offer, offerAtOnce, openLibraryPage, readHolding, soakArticle } from "../soak/real-library.ts";
import { misfitsOf } from "../soak/whole.ts";
import { articlePage } from "./article-page.ts";

/** How often the worker is stopped, and how many pages are saved from two windows at once. */
const TIMES = soakCount(10);
const PAGES = soakCount(2);

/** How often each window saves a page at once: fifty saves of a page in all. */
const SAVES = 25;

/** The longest that the worker is left to a save before it is stopped, in milliseconds. */
const LONGEST_MS = 60;

/** How long it may take on a busy machine. */
const LONG_MS = soakLimitMs(60_000);

describe("Saving", () => {
  let driver: Chromium;
  let server: SiteServer;

  beforeAll(async () => {
    server = await startServer(new Map([["http://harbor.example/", { body: articlePage() }]]));
    driver = await launchChromium(await findBrowser("chromium", console.log), { port: server.port });
  });

  afterAll(async () => {
    await driver.close();
    await server.close();
  });

  it("is whole or not done when the worker is stopped meanwhile", { timeout: LONG_MS }, async () => {
    const tabId = await openLibraryPage(driver);
    const saved: number[] = [];
    for (let number = 0; number < TIMES; number++) {
      const offered = offer(driver, tabId, number).catch(() => false);
      await new Promise((resolve) => setTimeout(resolve, (LONGEST_MS * number) / TIMES));
      await stopWorker(driver);
      if (await offered) saved.push(number);
    }
    const holding = await readHolding(driver);
    expect(misfitsOf(holding)).toEqual([]);
    const kept = new Set(holding.articles.map(({ canonicalUrl }) => canonicalUrl));
    expect(saved.filter((number) => !kept.has(soakArticle(number).url))).toEqual([]);
    expect(await offer(driver, tabId, TIMES)).toBe(true);
  });

  it("of one page from two windows at once makes one record", { timeout: LONG_MS }, async () => {
    const tabId = await openLibraryPage(driver);
    const other = await driver.browser.newPage();
    await other.goto(`chrome-extension://${driver.extension.id}/library.html`);
    const windows = [driver.page, pageSurface(other)];
    const before = (await readHolding(driver)).articles.length;
    const first = TIMES + 1;
    for (let number = first; number < first + PAGES; number++) {
      const saves = await Promise.all(windows.map((page) => offerAtOnce(page, tabId, number, SAVES)));
      expect(saves.flat()).toEqual(Array.from({ length: 2 * SAVES }, () => true));
    }
    const holding = await readHolding(driver);
    expect(misfitsOf(holding)).toEqual([]);
    expect(holding.articles.length - before).toBe(PAGES);
  });
});

/** Stops the extension's service worker, as the browser does when it seems idle. One that is just starting hears it later. */
async function stopWorker({ browser }: Chromium): Promise<void> {
  const target = browser.targets().find((one) => one.type() === "service_worker");
  await eventually("the worker to stop", async () => {
    if (target === undefined || !browser.targets().includes(target)) return true;
    const worker = await target.worker().catch(() => null);
    await worker?.close().catch(() => undefined);
    return false;
  });
}
