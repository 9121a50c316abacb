import { expect, it } from "vitest";
import { eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, controlsOf, fill, missWords, seeWords } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { openOverlay, save } from "./steps.ts";

/** Presses a key where the focus is. */
function press(surface: Surface, key: string): Promise<void> {
  return surface.run((root: Root, key: string) => {
    const target = root.activeElement ?? root.querySelector("dialog") ?? root;
    const init = { key, bubbles: true, cancelable: true, composed: true };
    target.dispatchEvent(new KeyboardEvent("keydown", init));
  }, key);
}

/** Presses a key for the command whose key is waited for. */
function record(surface: Surface, key: string): Promise<void> {
  return surface.run((root: Root, key: string) => {
    const button = root.querySelector(".key-button[aria-pressed=true]");
    button?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  }, key);
}

async function keysAreShown(surface: Surface): Promise<boolean> {
  return surface.run((root: Root) => root.querySelector(".keys-help:modal") !== null);
}

inBrowsers("Settings", (stage) => {
  it("are found by their words, and by an address of their own", async () => {
    const { driver } = stage();
    await driver.openOwn("library.html#/settings/keys");
    await eventually("the section", () =>
      driver.page.run((root: Root) => root.activeElement?.id === "settings-keys"),
    );
    await fill(driver.page, words("settingsSearch"), words("lookHyphens"));
    await seeWords(driver.page, words("settingsFound_one", "1"));
    await missWords(driver.page, words("keysHint"));
    await fill(driver.page, words("settingsSearch"), "marmalade");
    await seeWords(driver.page, words("settingsNone"));
    await fill(driver.page, words("settingsSearch"), "");
    await seeWords(driver.page, words("keysHint"));
  });

  it("change a key, which then works in the reading view, and refuse one that is taken", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/keys", { body: articlePage() });
    await driver.openOwn("library.html#/settings/keys");
    await click(driver.page, words("keyChange", words("find"), "g"));
    await record(driver.page, "j");
    await seeWords(driver.page, words("keyTaken", "j", words("libraryKeyNext")));
    await record(driver.page, "w");
    await eventually("the new key", async () =>
      (await controlsOf(driver.page)).includes(words("keyChange", words("find"), "w")),
    );
    await driver.open("http://harbor.example/keys");
    const overlay = await openOverlay(driver, SENTENCE);
    await eventually("the tools", () =>
      overlay.run((root: Root) => root.querySelector(".reading-place") !== null),
    );
    await press(overlay, "g");
    await press(overlay, "w");
    await eventually("the field", () =>
      overlay.run((root: Root) => root.querySelectorAll(".find input").length === 1),
    );
    await driver.openOwn("library.html#/settings/keys");
    await click(driver.page, words("keysReset"));
    await eventually("the old key", async () =>
      (await controlsOf(driver.page)).includes(words("keyChange", words("find"), "g")),
    );
  });

  it("tell all keys by one key, in popup, reading view and library, which Escape closes alone", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/help", { body: articlePage() });
    await save(driver, "http://harbor.example/help");
    const popup = await driver.clickButton();
    await seeWords(popup, SENTENCE);
    await press(popup, "?");
    await eventually("the popup's keys", () => keysAreShown(popup));
    await driver.closePopup();
    const overlay = await openOverlay(driver, SENTENCE);
    await eventually("the tools", () =>
      overlay.run((root: Root) => root.querySelector(".reading-place") !== null),
    );
    await press(overlay, "?");
    await eventually("the reading view's keys", () => keysAreShown(overlay));
    await driver.press("Escape");
    await eventually("the keys to close", async () => !(await keysAreShown(overlay)));
    expect(await seeWords(overlay, SENTENCE)).toContain(SENTENCE);
    await driver.press("Escape");
    await driver.openOwn("library.html");
    await seeWords(driver.page, words("libraryChoose"));
    await press(driver.page, "?");
    await eventually("the library's keys", () => keysAreShown(driver.page));
  });
});
