import { expect, it } from "vitest";
import { type Driver, eventually } from "../browser/driver.ts";
import { click, missWords, seeWords } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";

/** The part of the extension's API that tells what runs on sites by itself. */
interface Apis {
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> };
}

/** Waits, on a page of the extension, until so many sites open by themselves. */
async function untilRegistered(driver: Driver, count: number): Promise<void> {
  await eventually(`${count} sites`, () =>
    driver.page.run(async (_root, count) => {
      const { chrome } = globalThis as unknown as { chrome: Apis };
      return (await chrome.scripting.getRegisteredContentScripts()).length === count;
    }, count),
  );
}

inBrowsers(
  "A site whose articles open by themselves",
  (stage) => {
    it("opens its articles in the reading view, and nothing else", async () => {
      const { driver, server } = stage();
      server.serve("http://harbor.example/ferry", { body: articlePage() });
      server.serve("http://harbor.example/news", { body: "<title>News</title><a href='/ferry'>Ferry</a>" });
      server.serve("http://island.example/ferry", { body: articlePage() });
      await driver.openOwn("library.html#/settings/sites");
      await seeWords(driver.page, "harbor.example");
      await untilRegistered(driver, 1);
      await driver.open("http://harbor.example/ferry");
      const overlay = await eventually("the overlay", () => driver.overlay());
      await seeWords(overlay, SENTENCE);
      await driver.press("Escape");
      await eventually("the overlay to close", async () => (await driver.overlay()) === null);
      await driver.open("http://harbor.example/news");
      await seeWords(await driver.clickButton(), words("noArticleTitle"));
      expect(await driver.overlay()).toBeNull();
      await driver.closePopup();
      await driver.open("http://island.example/ferry");
      await seeWords(await driver.clickButton(), SENTENCE);
      expect(await driver.overlay()).toBeNull();
    });

    it("is given back in the settings", async () => {
      const { driver } = stage();
      // There the site came with the build, and what came with it can't be given back.
      if (driver.name === "chromium") return;
      await driver.openOwn("library.html#/settings/sites");
      await click(driver.page, words("siteRemove", "harbor.example"));
      await missWords(driver.page, "harbor.example");
      await untilRegistered(driver, 0);
      await driver.open("http://harbor.example/ferry");
      await seeWords(await driver.clickButton(), SENTENCE);
      expect(await driver.overlay()).toBeNull();
    });
  },
  { letIn: "harbor.example" },
);
