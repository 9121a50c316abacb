import { afterAll, beforeAll, expect, it } from "vitest";
import { type Chromium, launchChromium } from "../browser/chromium.ts";
import { findBrowser } from "../browser/find.ts";
import { seeWords } from "../browser/hands.ts";
import { type SiteServer, startServer } from "../browser/server.ts";
import { addressOf, fixtureReplies } from "../browser/sites.ts";
import { wordsIn } from "../browser/words.ts";

let server: SiteServer;
let driver: Chromium;

beforeAll(async () => {
  server = await startServer(fixtureReplies());
  driver = await launchChromium(await findBrowser("chromium", console.log), {
    port: server.port,
    lang: "de",
  });
});

afterAll(async () => {
  await driver.close();
  await server.close();
});

it("speaks German in a German browser", async () => {
  await driver.open(addressOf("summit-tokyo-seoul"));
  const popup = await driver.clickButton();
  const shown = await seeWords(popup, wordsIn("de", "saved"));
  expect(shown).toContain(wordsIn("de", "accessPartial"));
  expect(shown).toMatch(/17\.(?:03\.| März )2023/);
  await driver.openOwn("library.html");
  await seeWords(driver.page, wordsIn("de", "libraryAll"));
});
