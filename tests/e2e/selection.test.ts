import { expect, it } from "vitest";
import type { Root } from "../browser/driver.ts";
import { click, missWords, seeWords } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE, TITLE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { openOverlay } from "./steps.ts";

const SECOND =
  "The pontoon had sunk in a storm, and the yard that raised it found rust where the drawings showed steel.";
const SELECTED = "in a storm, and the yard that raised it found rust where the drawings showed steel.";

const LAST = "In the end the harbor master sold the old crane";

/** Selects, as a reader does, a part of the second paragraph. */
function selectPart(root: Root): void {
  const text = root.querySelectorAll("p")[1]?.firstChild;
  if (text) getSelection()?.setBaseAndExtent(text, 21, text, text.textContent?.length ?? 0);
}

inBrowsers("What is selected on the page", (stage) => {
  it("can be read alone in the popup, and the whole article again", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/popup", { body: articlePage() });
    await driver.open("http://harbor.example/popup");
    await driver.page.run(selectPart);
    const popup = await driver.clickButton();
    expect(await seeWords(popup, words("selectionWords_other", "16"))).toContain(SENTENCE);
    await click(popup, words("selectionRead"));
    await missWords(popup, LAST);
    const shown = await seeWords(popup, SELECTED);
    expect(shown).not.toContain(SECOND);
    await click(popup, words("selectionBack"));
    expect(await seeWords(popup, SENTENCE)).toContain(SECOND);
  });

  it("can be read alone in the reading view", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/overlay", { body: articlePage() });
    await driver.open("http://harbor.example/overlay");
    await driver.page.run(selectPart);
    const overlay = await openOverlay(driver, SENTENCE);
    await click(overlay, words("selectionRead"));
    await missWords(overlay, LAST);
    expect(await seeWords(overlay, SELECTED)).toContain(TITLE);
    await driver.press("Escape");
  });

  it("is shown where there is no article, and not saved unasked", async () => {
    const { driver, server } = stage();
    const cards = ["Weather", "Ferries", "Markets"].map((name) => `<li><a href="/${name}">${name}</a></li>`);
    const body = `<!doctype html><title>Desk</title><ul>${cards.join("")}</ul><p>x</p><p>${SECOND}</p>`;
    server.serve("http://desk.example/selected", { body });
    await driver.open("http://desk.example/selected");
    await driver.page.run(selectPart);
    const popup = await driver.clickButton();
    await seeWords(popup, SELECTED);
    await seeWords(popup, words("save"));
  });

  it("is nothing to read if it is a word or two", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/word", { body: articlePage() });
    await driver.open("http://harbor.example/word");
    await driver.page.run((root: Root) => {
      const text = root.querySelectorAll("p")[1]?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 11);
    });
    expect(await seeWords(await driver.clickButton(), SENTENCE)).not.toContain(words("selectionRead"));
  });
});
