import { expect, it } from "vitest";
import { eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, missWords, seeWords } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE, TITLE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";

const LAST = "In the end the harbor master sold the old crane";

const LINKED = "http://harbor.example/crane-sold";

/** The parts of the extension's API that tell what the toolbar button says. */
interface Apis {
  readonly tabs: { query(of: object): Promise<readonly { readonly id: number }[]> };
  readonly action: { getTitle(of: { readonly tabId: number }): Promise<string> };
}

function tooltipIn(popup: Surface): Promise<string> {
  return popup.run(async () => {
    const { chrome } = globalThis as unknown as { chrome: Apis };
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.action.getTitle({ tabId: tab?.id ?? 0 });
  });
}

inBrowsers("The context menu", (stage) => {
  it("reads the page", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/menu", { body: articlePage() });
    await driver.open("http://harbor.example/menu");
    await driver.chooseFromMenu("read-page");
    const overlay = await eventually("the overlay", () => driver.overlay());
    expect(await seeWords(overlay, SENTENCE)).toContain(TITLE);
    await driver.press("Escape");
  });

  it("reads what is selected, the whole article a click away", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/part", { body: articlePage() });
    await driver.open("http://harbor.example/part");
    await driver.page.run((root: Root) => {
      const text = root.querySelectorAll("p")[0]?.firstChild;
      if (text) getSelection()?.selectAllChildren(text.parentElement ?? text);
    });
    await driver.chooseFromMenu("read-selection");
    const overlay = await eventually("the overlay", () => driver.overlay());
    expect(await seeWords(overlay, words("selectionShown"))).not.toContain(LAST);
    await click(overlay, words("selectionBack"));
    await seeWords(overlay, LAST);
    await driver.press("Escape");
    await driver.open("http://harbor.example/part");
    await driver.chooseFromMenu("read-page");
    await seeWords(await eventually("the overlay", () => driver.overlay()), LAST);
    await driver.press("Escape");
  });

  it("saves a link for later, and asks nobody for its page", async () => {
    const { driver, server } = stage();
    const body = `<!doctype html><title>Desk</title><article><a href="${LINKED}">The crane is sold</a></article>`;
    server.serve("http://harbor.example/links", { body });
    server.serve(LINKED, { body: articlePage() });
    await driver.open("http://harbor.example/links");
    await driver.chooseFromMenu("save-link");
    const popup = await driver.clickButton();
    await eventually("word on the button", async () => (await tooltipIn(popup)) === words("linkSaved"));
    await driver.closePopup();
    await driver.openOwn("library.html#/search/is:pending");
    // Chromium does not tell what a link says: there the address stands in the list.
    const told = driver.name === "firefox" ? "The crane is sold" : LINKED;
    await click(driver.page, told);
    await seeWords(driver.page, words("pendingText"));
    expect(server.seen.filter(({ url }) => url === LINKED)).toEqual([]);
    await driver.open(LINKED);
    await seeWords(await driver.clickButton(), SENTENCE);
    await driver.closePopup();
    await driver.openOwn("library.html#/search/is:pending");
    await missWords(driver.page, told);
  });
});
