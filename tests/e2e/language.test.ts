import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { type Chromium, launchChromium } from "../browser/chromium.ts";
import { findBrowser } from "../browser/find.ts";
import { seeWords } from "../browser/hands.ts";
import { type SiteServer, startServer } from "../browser/server.ts";
import { addressOf, fixtureReplies } from "../browser/sites.ts";
import { wordsIn } from "../browser/words.ts";

let server: SiteServer;

beforeAll(async () => {
  server = await startServer(fixtureReplies());
});

afterAll(() => server.close());

/** A browser whose interface is in `lang`; it is closed when the test ends. */
async function browserIn(lang: string): Promise<Chromium> {
  const driver = await launchChromium(await findBrowser("chromium", console.log), {
    port: server.port,
    lang,
  });
  onTestFinished(() => driver.close());
  return driver;
}

it("speaks German in a German browser", async () => {
  const driver = await browserIn("de");
  await driver.open(addressOf("summit-tokyo-seoul"));
  const popup = await driver.clickButton();
  const shown = await seeWords(popup, wordsIn("de", "saved"));
  expect(shown).toContain(wordsIn("de", "accessPartial"));
  expect(shown).toMatch(/17\.(?:03\.| März )2023/);
  await driver.openOwn("library.html");
  await seeWords(driver.page, wordsIn("de", "libraryAll"));
});

it("speaks Arabic in an Arabic browser, from right to left", async () => {
  const driver = await browserIn("ar");
  await driver.open(addressOf("arabic-news"));
  const popup = await driver.clickButton();
  await seeWords(popup, wordsIn("ar", "saved"));
  expect(await popup.run(() => document.documentElement.dir)).toBe("rtl");
  await driver.openOwn("library.html");
  await seeWords(driver.page, wordsIn("ar", "libraryAll"));
  expect(await driver.page.run(() => document.documentElement.dir)).toBe("rtl");
});
