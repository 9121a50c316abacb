import { expect, it } from "vitest";
import { seeWords } from "../browser/hands.ts";
import { stopsOf } from "../browser/reading.ts";
import { addressOf } from "../browser/sites.ts";
import { words } from "../browser/words.ts";
import { inBrowsers } from "./harness.ts";

inBrowsers("A private window", (stage) => {
  it("shows the article, says that it is not saved, and leaves nothing in the library", async () => {
    const { driver } = stage();
    await driver.openPrivately(addressOf("trade-hatchet"));
    const popup = await driver.clickButton();
    const shown = await seeWords(popup, words("privateWindow"));
    expect(shown).toContain("Japan and South Korea agreed to drop an almost four-year-old trade dispute");
    expect(await stopsOf(popup)).toEqual([]);
    await driver.closePopup();
    await driver.leavePrivacy();
    await driver.openOwn("library.html");
    await seeWords(driver.page, words("libraryEmptyTitle"));
  });
});
