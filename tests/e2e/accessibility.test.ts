import { expect, it } from "vitest";
import { THEMES } from "../../utils/looks.ts";
import { complaintsAbout } from "../browser/complaints.ts";
import { type Driver, eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, seeWords } from "../browser/hands.ts";
import { stopsOf } from "../browser/reading.ts";
import { addressOf } from "../browser/sites.ts";
import { words } from "../browser/words.ts";
import { readPage } from "../fixtures/pages.ts";
import { articlePage, SENTENCE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { openOverlay, openStory, save } from "./steps.ts";

const TITLE = String(readPage("trade-hatchet").expected.title);

/** How long axe may take for every theme on a busy machine. */
const LONG_MS = 180_000;

async function openLibraryArticle(driver: Driver): Promise<Surface> {
  await driver.openOwn("library.html");
  await click(driver.page, TITLE);
  await eventually("its timeline", async () => (await stopsOf(driver.page)).length > 0);
  return driver.page;
}

inBrowsers("Nothing stands in the way of assistive technology", (stage) => {
  it("in the popup", async () => {
    const { driver } = stage();
    await save(driver, addressOf("trade-hatchet"));
    await driver.open(addressOf("summit-tokyo-seoul"));
    const popup = await driver.clickButton();
    await eventually("the timeline", async () => (await stopsOf(popup)).length > 0);
    expect(await complaintsAbout(popup)).toEqual([]);
    await click(popup, words("removedCount", ""));
    await seeWords(popup, words("removedHint"));
    expect(await complaintsAbout(popup)).toEqual([]);
  });

  it("in the reading view", async () => {
    const { driver, server } = stage();
    for (const host of ["harbor", "island"]) server.serve(`http://${host}.example/`, { body: articlePage() });
    await save(driver, "http://harbor.example/");
    await driver.open("http://island.example/");
    const overlay = await openOverlay(driver, SENTENCE);
    await eventually("the timeline", async () => (await stopsOf(overlay)).length > 0);
    expect(await complaintsAbout(overlay)).toEqual([]);
    await click(overlay, words("textAndTheme"));
    await seeWords(overlay, words("theme_sepia"));
    for (const theme of [...THEMES].reverse()) {
      await click(overlay, words(`theme_${theme}`));
      expect(await complaintsAbout(overlay), theme).toEqual([]);
    }
    await driver.press("Escape");
  });

  it("in the offer of a further page, and what is said where it is missing", async () => {
    const { driver, server } = stage();
    const url = "http://harbor.example/crane";
    const pager = '<div class="pager"><b>1</b> <a href="/crane/2">2</a></div>';
    server.serve(url, { body: articlePage({ figure: pager }) });
    await driver.open(url);
    const popup = await driver.clickButton();
    await seeWords(popup, words("addPageOf", "2", "2"));
    expect(await complaintsAbout(popup)).toEqual([]);
    await click(popup, words("addPageOf", "2", "2"));
    await seeWords(popup, words("openPage", "2"));
    expect(await complaintsAbout(popup)).toEqual([]);
  });

  it("in the library, its list, an article and a search without hits", async () => {
    const { driver } = stage();
    await driver.openOwn("library.html");
    await seeWords(driver.page, TITLE);
    expect(await complaintsAbout(driver.page)).toEqual([]);
    expect(await complaintsAbout(await openLibraryArticle(driver))).toEqual([]);
    for (const view of [
      "#/stories",
      "#/settings",
      "#/transfer",
      "#/search/marmalade",
      "#/search/is:unread",
    ]) {
      await driver.openOwn(`library.html${view}`);
      await seeWords(driver.page, words("libraryLocal"));
      expect(await complaintsAbout(driver.page)).toEqual([]);
    }
  });

  it("in popup and library, whatever the theme", { timeout: LONG_MS }, async () => {
    const { driver } = stage();
    for (const theme of [...THEMES].reverse()) {
      await driver.openOwn("library.html#/settings");
      await click(driver.page, words(`theme_${theme}`));
      expect(await complaintsAbout(driver.page), theme).toEqual([]);
      expect(await complaintsAbout(await openLibraryArticle(driver)), theme).toEqual([]);
      await driver.open(addressOf("summit-tokyo-seoul"));
      const popup = await driver.clickButton();
      await eventually("the timeline", async () => (await stopsOf(popup)).length > 0);
      expect(await complaintsAbout(popup), theme).toEqual([]);
      await driver.closePopup();
    }
  });

  it("in import and export, highlights and the page for newcomers, whatever the theme", {
    timeout: LONG_MS,
  }, async () => {
    const { driver } = stage();
    for (const theme of [...THEMES].reverse()) {
      await driver.openOwn("library.html#/settings");
      await click(driver.page, words(`theme_${theme}`));
      for (const view of ["library.html#/transfer", "library.html#/highlights", "welcome.html"]) {
        await driver.openOwn(view);
        await seeWords(driver.page, words("libraryLocal"));
        expect(await complaintsAbout(driver.page), `${theme}, ${view}`).toEqual([]);
      }
    }
  });

  it("in the notice of a library that has lost something, in the library and in the popup", async () => {
    const { driver } = stage();
    await driver.openOwn("library.html");
    await driver.page.run(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(values: object): Promise<void> } } };
      };
      const loss = { kind: "empty", expected: 120, found: 2, noticedAt: 1 };
      await chrome.storage.local.set({ "library:loss": loss });
    });
    await seeWords(driver.page, words("lossEmptyTitle"));
    expect(await complaintsAbout(driver.page)).toEqual([]);
    await driver.open(addressOf("trade-hatchet"));
    const popup = await driver.clickButton();
    await seeWords(popup, words("lossSee"));
    expect(await complaintsAbout(popup)).toEqual([]);
    await driver.closePopup();
    await driver.openOwn("library.html");
    await click(driver.page, words("lossGoOn"));
  });

  it("in a highlight that is open, the aids, and all highlights", async () => {
    const { driver } = stage();
    await save(driver, addressOf("trade-hatchet"));
    const page = await openLibraryArticle(driver);
    const press = (key: string) =>
      page.run(
        (root: Root, key: string) => void root.dispatchEvent(new KeyboardEvent("keydown", { key })),
        key,
      );
    await press("h");
    await seeWords(page, words("highlightAddNote"));
    await press("m");
    await seeWords(page, words("highlightDone"));
    expect(await complaintsAbout(page)).toEqual([]);
    await click(page, words("highlightDone"));
    for (const aid of ["highlights", "focusAids", "find", "aloud"] as const) {
      await page.run(
        (root: Root, name: string) =>
          root.querySelector<HTMLElement>(`.reading-aids [aria-label="${name}"]`)?.click(),
        words(aid),
      );
      await eventually(`the aid ${aid}`, () =>
        page.run((root: Root) => root.querySelector(".reading-bar, .highlight-side") !== null),
      );
      expect(await complaintsAbout(page)).toEqual([]);
    }
    await driver.openOwn("library.html#/highlights");
    await seeWords(page, words("libraryHighlightsExport", "CSV"));
    expect(await complaintsAbout(page)).toEqual([]);
  });

  it("in a story, the stories to join to it and its name to change", async () => {
    const { driver } = stage();
    const library = await openStory(driver);
    expect(await complaintsAbout(library)).toEqual([]);
    await click(library, words("libraryRename"));
    await seeWords(library, words("libraryRenameSave"));
    expect(await complaintsAbout(library)).toEqual([]);
    await click(library, words("joinAnother"));
    await eventually("the dialog", () =>
      library.run((root: Root) => root.querySelector("dialog:modal") !== null),
    );
    expect(await complaintsAbout(library)).toEqual([]);
  });
});
