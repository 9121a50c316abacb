import { expect, it } from "vitest";
import { type Driver, eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, controlsOf, missWords, seeWords } from "../browser/hands.ts";
import { stopsOf } from "../browser/reading.ts";
import { addressOf } from "../browser/sites.ts";
import { words } from "../browser/words.ts";
import { readPage } from "../fixtures/pages.ts";
import { inBrowsers } from "./harness.ts";
import { readInPopup } from "./steps.ts";

const SUMMIT = readPage("summit-tokyo-seoul").expected;
const HATCHET = readPage("trade-hatchet").expected;
const LAST_SENTENCE = "Seoul will, therefore, withdraw the complaint filed with the World Trade Organization";

function read(driver: Driver, slug: string): Promise<Surface> {
  return readInPopup(driver, addressOf(slug), String(readPage(slug).expected.title));
}

/** What the popup's own style sheets say in place of words until its script is there. */
async function wordsBeforeScript(_root: Root): Promise<string> {
  const html = await (await fetch("/popup.html")).text();
  const start = document.createElement("p");
  start.className = /class="(popup-start-status)"/.exec(html)?.[1] ?? "";
  for (const [, address] of html.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)) {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = String(address);
    const loaded = new Promise((resolve) => sheet.addEventListener("load", resolve));
    document.head.append(sheet);
    await loaded;
  }
  document.body.append(start);
  return getComputedStyle(start, "::before").content;
}

inBrowsers("The toolbar button", (stage) => {
  it("says that it works before any script of its own has come", async () => {
    const { driver } = stage();
    await driver.openOwn("library.html");
    expect(await driver.page.run(wordsBeforeScript)).toBe(`"${words("working")}"`);
  });

  it("shows the cleaned article and says what is missing", async () => {
    const { driver } = stage();
    const popup = await read(driver, "summit-tokyo-seoul");
    const shown = await seeWords(popup, words("saved"));
    expect(shown).toContain(LAST_SENTENCE);
    expect(shown).toContain(String(SUMMIT.siteName));
    expect(shown).toContain(words("accessPartial"));
    expect(shown).not.toContain("This site uses Akismet");
    expect(shown).toContain(words("removedCount", "5"));
  });

  it("takes a save back, and saves again when asked to", async () => {
    const { driver } = stage();
    const popup = await read(driver, "trade-hatchet");
    await seeWords(popup, words("saved"));
    await click(popup, words("undo"));
    await missWords(popup, words("undo"));
    expect(await stopsOf(popup)).toEqual([]);
    await click(popup, words("save"));
    await seeWords(popup, words("saved"));
  });

  it("puts two articles of one story on one timeline, the open one marked", async () => {
    const { driver } = stage();
    await read(driver, "trade-hatchet");
    await driver.closePopup();
    const popup = await read(driver, "summit-tokyo-seoul");
    await seeWords(popup, words("savedCount_other", "2"));
    const stops = await stopsOf(popup);
    expect(stops.map(({ title, kind }) => [title, kind])).toEqual([
      [HATCHET.title, "read"],
      ["N. Korean missile lands off S. Korea; South responds with own launches", "lead"],
      [SUMMIT.title, "here"],
    ]);
  });

  it("lists what was removed and puts a block back, which stays", async () => {
    const { driver } = stage();
    const notice = "This site uses Akismet to reduce spam.";
    let popup = await read(driver, "trade-hatchet");
    await click(popup, words("removedCount", "5"));
    expect(await seeWords(popup, notice)).toContain(words("role_spam_notice"));
    // Closed before the library has answered, a popup can tell nobody what was put back.
    await eventually("the story", async () => (await stopsOf(popup)).length > 0);
    await popup.run(putBackLast, words("putBack"));
    await seeWords(popup, words("removedCount", "4"));
    await driver.closePopup();
    popup = await read(driver, "trade-hatchet");
    await seeWords(popup, notice);
    expect(await controlsOf(popup)).toContain(words("removedCount", "4"));
  });

  it("makes a file of how the page is built, for the reader to save", async () => {
    const { driver } = stage();
    const popup = await read(driver, "trade-hatchet");
    await click(popup, words("reportTitle"));
    await seeWords(popup, words("reportText"));
    const report = await eventually("the file", () => popup.run(reportLink));
    expect(report).toMatch(/^blob:.* clearline-report\.txt$/);
  });

  it("says so where there is no article, and reads it anyway when asked", async () => {
    const { driver, server } = stage();
    server.serve("http://desk.example/", { body: FRONT_PAGE });
    await driver.open("http://desk.example/");
    const popup = await driver.clickButton();
    await seeWords(popup, words("noArticleTitle"));
    await click(popup, words("readAnyway"));
    await missWords(popup, words("noArticleTitle"));
  });

  it("says so where the browser lets no extension in", async () => {
    const { driver } = stage();
    await driver.open(driver.name === "firefox" ? "about:license" : "chrome://version/");
    const popup = await driver.clickButton();
    expect(await seeWords(popup, words("closedTitle"))).not.toContain(words("readAnyway"));
  });
});

const FRONT_PAGE = `<!doctype html><html lang="en"><title>Desk</title><body><h1>Desk</h1><ul>${[
  "Weather",
  "Ferries",
  "Markets",
  "Schools",
]
  .map((name) => `<li><a href="/${name}">${name}</a></li>`)
  .join("")}</ul></body></html>`;

/** Clicks the last of the buttons named `name`. */
function putBackLast(root: Document | ShadowRoot, name: string): void {
  const buttons = [...root.querySelectorAll("button")].filter((one) => one.textContent?.trim() === name);
  buttons.at(-1)?.click();
}

/** Where the file that the popup offers is, and what it will be called; `null` until it is there. */
function reportLink(root: ParentNode): string | null {
  const link = root.querySelector<HTMLAnchorElement>("a[download]");
  return link && `${link.href} ${link.download}`;
}
