import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { type Chromium, launchChromium } from "../browser/chromium.ts";
import { eventually } from "../browser/driver.ts";
import { findBrowser } from "../browser/find.ts";
import { type SiteServer, startServer } from "../browser/server.ts";
import { importAs } from "../browser/transfer.ts";
import { backupOf } from "../fixtures/backup.ts";
import { soakCount, soakLimitMs } from "../soak/count.ts";
import { databaseFolder, tearLog } from "../soak/damage.ts";
import { offer, openLibraryPage, readHolding, soakArticle } from "../soak/real-library.ts";
import { misfitsOf } from "../soak/whole.ts";
import { articlePage } from "./article-page.ts";

/** How often the browser is killed while it saves, and while it imports. */
const KILLS = soakCount(3);
const IMPORT_KILLS = soakCount(1);

/** Articles of the backup that is taken in, and the longest that it is left to it, in milliseconds. */
const IMPORTED = 250;
const LONGEST_IMPORT_MS = 700;

/** How many saves are acknowledged before it is killed, at most, and how long after the last of them: both differ each time. */
const MOST_SAVES = 7;
const LONGEST_MS = 40;

let folder = "";
let server: SiteServer;

beforeAll(async () => {
  server = await startServer(new Map([["http://harbor.example/", { body: articlePage() }]]));
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "clearline-kill-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

afterAll(() => server.close());

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

it("killed in the middle of a record, loses nothing of what was there at the start after that", async () => {
  let expected: readonly string[] = [];
  for (const start of [1, 2, 3]) {
    const driver = await launch();
    const tabId = await openLibraryPage(driver);
    const held = (await readHolding(driver)).articles.map(({ canonicalUrl }) => canonicalUrl);
    expect(held).toEqual(expect.arrayContaining([...expected]));
    expect(await offer(driver, tabId, start)).toBe(true);
    const process = driver.browser.process();
    const dead = new Promise<void>((resolve) => process?.once("exit", () => resolve()));
    process?.kill("SIGKILL");
    await dead;
    // The record that is torn may be of the first article.
    if (start === 1) tearLog(databaseFolder(folder, driver.extension.id));
    else expected = [...held, soakArticle(start).url];
  }
});

it("killed while importing, keeps no article by half, and takes in the rest when the file is picked again", {
  timeout: soakLimitMs(120_000),
}, async () => {
  const articles = Array.from({ length: IMPORTED }, (_, number) => soakArticle(number));
  const backup = backupOf(articles);
  const first = await launch();
  expect(await offer(first, await openLibraryPage(first), IMPORTED)).toBe(true);
  await first.close();
  const counts: number[] = [];
  for (let kill = 0; kill < IMPORT_KILLS; kill++) {
    const driver = await launch();
    await openLibraryPage(driver);
    const holding = await readHolding(driver);
    expect(misfitsOf(holding)).toEqual([]);
    counts.push(holding.articles.length);
    const process = driver.browser.process();
    const dead = new Promise<void>((resolve) => process?.once("exit", () => resolve()));
    setTimeout(() => process?.kill("SIGKILL"), ((kill + 1) * LONGEST_IMPORT_MS) / IMPORT_KILLS);
    await importAs(driver, "library.jsonl.gz", backup).catch(() => undefined);
    await dead;
  }
  const driver = await launch();
  await importAs(driver, "library.jsonl.gz", backup);
  const holding = await eventually("all of the backup", async () => {
    const found = await readHolding(driver);
    return found.articles.length > IMPORTED && found;
  });
  await driver.close();
  expect(misfitsOf(holding)).toEqual([]);
  expect(holding.articles.length).toBe(IMPORTED + 1);
  console.log(`${IMPORT_KILLS} kills; articles met after each: ${counts.join(" ")}`);
});
