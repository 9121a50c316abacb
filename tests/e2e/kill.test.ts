import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Chromium, launchChromium } from "../browser/chromium.ts";
import { findBrowser } from "../browser/find.ts";
import { type SiteServer, startServer } from "../browser/server.ts";
import { soakCount, soakLimitMs } from "../soak/count.ts";
import { offer, openLibraryPage, readHolding, soakArticle } from "../soak/real-library.ts";
import { misfitsOf } from "../soak/whole.ts";
import { articlePage } from "./article-page.ts";

/** How often the browser is killed. */
const KILLS = soakCount(3);

/** How many saves are acknowledged before it is killed, at most, and how long after the last of them: both differ each time. */
const MOST_SAVES = 7;
const LONGEST_MS = 40;

let folder = "";
let server: SiteServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "clearline-kill-"));
  server = await startServer(new Map([["http://harbor.example/", { body: articlePage() }]]));
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function launch(): Promise<Chromium> {
  const executable = await findBrowser("chromium", () => undefined);
  return launchChromium(executable, { port: server.port, profile: folder });
}

/** Saves articles until the browser is killed for the `kill`th time; gives the numbers of those that were acknowledged. */
async function saveUntilKilled(driver: Chromium, kill: number): Promise<readonly number[]> {
  const acknowledged: number[] = [];
  const tabId = await openLibraryPage(driver);
  const process = driver.browser.process();
  const dead = new Promise<void>((resolve) => process?.once("exit", () => resolve()));
  try {
    for (;;) {
      const number = kill * 1000 + acknowledged.length;
      if (acknowledged.length === 1 + (kill % MOST_SAVES))
        setTimeout(() => process?.kill("SIGKILL"), (kill * 13) % LONGEST_MS);
      if (await offer(driver, tabId, number)) acknowledged.push(number);
    }
  } catch {
    // The browser is gone.
  }
  await dead;
  return acknowledged;
}

it("killed while saving, loses no save that was acknowledged, and keeps none by half", {
  timeout: soakLimitMs(120_000),
}, async () => {
  const journal: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) journal.push(...(await saveUntilKilled(await launch(), kill)));
  const driver = await launch();
  await openLibraryPage(driver);
  const holding = await readHolding(driver);
  await driver.close();
  expect(misfitsOf(holding)).toEqual([]);
  const saved = new Set(holding.articles.map(({ canonicalUrl }) => canonicalUrl));
  expect(journal.filter((number) => !saved.has(soakArticle(number).url))).toEqual([]);
  console.log(
    `${KILLS} kills, ${journal.length} saves acknowledged, ${holding.articles.length} articles whole`,
  );
});
