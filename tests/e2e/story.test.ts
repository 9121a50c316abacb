import { beforeAll, expect, it } from "vitest";
import { eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, controlsOf, missWords, seeWords } from "../browser/hands.ts";
import { stopsOf } from "../browser/reading.ts";
import { addressOf } from "../browser/sites.ts";
import { words } from "../browser/words.ts";
import { readPage } from "../fixtures/pages.ts";
import { inBrowsers } from "./harness.ts";
import { openOverlay, openStory, readInPopup, save } from "./steps.ts";

const SUMMIT = String(readPage("summit-tokyo-seoul").expected.title);
const HATCHET = String(readPage("trade-hatchet").expected.title);
const SUMMIT_SENTENCE = "Seoul will, therefore, withdraw the complaint";
const NOTICE = "This site uses Akismet to reduce spam.";

/** The sentences that are marked as new, and whether each has a line beside it. */
function freshOf(surface: Surface): Promise<{ marks: number; bars: number; words: string }> {
  return surface.run((root: Root) => ({
    marks: root.querySelectorAll("mark.fresh[aria-description]").length,
    bars: root.querySelectorAll(".fresh-bars i").length,
    words: root.querySelector(".article-body")?.textContent ?? "",
  }));
}

async function seeFresh(surface: Surface): Promise<void> {
  await eventually("marks with lines beside them", async () => {
    const { marks, bars } = await freshOf(surface);
    return marks > 3 && bars > 0;
  });
}

/** The text of the sentence that has the focus, or is marked because a date led to it. */
function pointedAt(surface: Surface): Promise<string> {
  return surface.run((root: Root) => root.querySelector("mark.pointed, mark:focus")?.textContent ?? "");
}

inBrowsers("A story", (stage) => {
  beforeAll(async () => {
    const { driver } = stage();
    await save(driver, addressOf("trade-hatchet"));
    await save(driver, addressOf("summit-tokyo-seoul"));
  });

  it("marks in the popup what is new, and leads to it", async () => {
    const { driver } = stage();
    const popup = await readInPopup(driver, addressOf("summit-tokyo-seoul"), SUMMIT);
    const { words: before } = await freshOf(popup);
    await seeFresh(popup);
    expect((await freshOf(popup)).words).toBe(before);
    await popup.run((root: Root) => root.querySelector<HTMLElement>("button.chip.is-new")?.click());
    await eventually("the first new sentence", async () => (await pointedAt(popup)) !== "");
  });

  it("marks in the reading view what is new, and keeps the story from the page's hands", async () => {
    const { driver } = stage();
    await driver.open(addressOf("summit-tokyo-seoul"));
    const overlay = await openOverlay(driver, SUMMIT_SENTENCE);
    await seeFresh(overlay);
    await eventually("the story", async () => (await stopsOf(overlay)).length > 2);
    await overlay.run((root: Root) => {
      getSelection()?.selectAllChildren(root.querySelector(".reader") as Element);
      root.querySelector<HTMLElement>(".mention button")?.click();
    });
    expect(await driver.page.run(() => String(getSelection()))).not.toContain(HATCHET);
    expect(await pointedAt(overlay)).not.toBe("");
    await driver.press("Escape");
  });

  it("keeps what is put back in the reading view", async () => {
    const { driver } = stage();
    await driver.open(addressOf("trade-hatchet"));
    const overlay = await openOverlay(driver, "The attempt for closer ties brought a rebuke from China");
    await click(overlay, words("removedCount", "5"));
    await seeWords(overlay, NOTICE);
    await overlay.run((root: Root, name: string) => {
      const buttons = [...root.querySelectorAll("button")].filter((one) => one.textContent?.trim() === name);
      buttons.at(-1)?.click();
    }, words("putBack"));
    await seeWords(overlay, words("removedCount", "4"));
    await driver.press("Escape");
    const popup = await readInPopup(driver, addressOf("trade-hatchet"), HATCHET);
    await seeWords(popup, words("removedCount", "4"));
    await seeWords(popup, NOTICE);
  });

  it("is put in order by hand in the library, and that is undone", async () => {
    const { driver } = stage();
    const library = await openStory(driver);
    await click(library, words("takeOutOfStory", SUMMIT));
    await seeWords(library, words("takenOut"));
    await missWords(library, words("libraryArticles_other", "2"));
    await eventually("the other as maybe related", async () =>
      (await controlsOf(library)).includes(words("joinStory")),
    );
    await click(library, words("undo"));
    await eventually(
      "both articles",
      async () => (await stopsOf(library)).filter((s) => s.kind === "read").length === 2,
    );
    expect(await controlsOf(library)).not.toContain(words("joinStory"));
  });

  it("is taken apart and joined again in the popup", async () => {
    const { driver } = stage();
    const popup = await readInPopup(driver, addressOf("summit-tokyo-seoul"), SUMMIT);
    await click(popup, words("takeOutOfStory", SUMMIT));
    await seeWords(popup, words("takenOut"));
    await click(popup, words("joinStory"));
    await seeWords(popup, words("joined"));
    await eventually(
      "both articles",
      async () => (await stopsOf(popup)).filter((s) => s.kind !== "lead").length === 2,
    );
  });

  it("is read in order", async () => {
    const { driver } = stage();
    const library = await openStory(driver);
    await click(library, words("readInOrder"));
    const shown = await seeWords(library, SUMMIT_SENTENCE);
    expect(shown.indexOf(HATCHET)).toBeLessThan(shown.indexOf(SUMMIT));
  });
});
