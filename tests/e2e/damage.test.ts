import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Chromium, launchChromium } from "../browser/chromium.ts";
import { eventually } from "../browser/driver.ts";
import { findBrowser } from "../browser/find.ts";
import { click, seeWords, wordsOf } from "../browser/hands.ts";
import { type SiteServer, startServer } from "../browser/server.ts";
import { words } from "../browser/words.ts";
import { DAMAGES, databaseFolder } from "../soak/damage.ts";
import { offer, openLibraryPage, soakArticle, untilCopied } from "../soak/real-library.ts";
import { articlePage, TITLE } from "./article-page.ts";

const ARTICLES = 6;

const NOTICES = [
  words("lossEmptyTitle"),
  words("lossShortTitle"),
  words("lossOtherTitle"),
  words("lossUnreadableTitle"),
];

describe("A database whose files are", () => {
  let folder = "";
  let server: SiteServer;
  let extensionId = "";

  const launch = async (profile: string) =>
    launchChromium(await findBrowser("chromium", console.log), {
      port: server.port,
      profile: join(folder, profile),
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "clearline-damage-"));
    server = await startServer(new Map([["http://harbor.example/", { body: articlePage() }]]));
    const driver = await launch("whole");
    extensionId = driver.extension.id;
    const tabId = await openLibraryPage(driver);
    for (let number = 1; number <= ARTICLES; number++) expect(await offer(driver, tabId, number)).toBe(true);
    await untilCopied(driver, tabId, ARTICLES);
    await driver.close();
  });

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(DAMAGES)("$name: nothing stays lost", async ({ name, harm }) => {
    await cp(join(folder, "whole"), join(folder, name), { recursive: true });
    harm(databaseFolder(join(folder, name), extensionId));
    const driver = await launch(name);
    try {
      await readInPopup(driver);
      await driver.openOwn("library.html");
      await restore(driver);
      for (let number = 1; number <= ARTICLES; number++)
        await seeWords(driver.page, soakArticle(number).title);
      await click(driver.page, soakArticle(2).title);
      await seeWords(driver.page, soakArticle(2).blocks[0]?.text ?? "");
      await eventually(
        "the notice to go",
        async () => !(await wordsOf(driver.page)).includes(words("lossGoOn")),
      );
    } finally {
      await driver.close();
    }
  });
});

/** Reads an article in the popup, which says that the library has lost something. */
async function readInPopup(driver: Chromium): Promise<void> {
  await driver.open("http://harbor.example/");
  const popup = await driver.clickButton();
  await seeWords(popup, TITLE);
  await seeWords(popup, words("lossSee"));
  await driver.closePopup();
}

/** Has the library page, which says what is lost, bring it back with one button. */
async function restore(driver: Chromium): Promise<void> {
  await eventually("the notice", async () => {
    const shown = await wordsOf(driver.page);
    return NOTICES.some((notice) => shown.includes(notice));
  });
  await click(driver.page, words("lossRestore", words("libraryArticles_other", String(ARTICLES))));
}
