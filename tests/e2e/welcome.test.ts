import { expect, it } from "vitest";
import type { Driver } from "../browser/driver.ts";
import { click, seeWords } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { inBrowsers } from "./harness.ts";

/** Firefox shows it to nobody who has loaded Clearline for a session, as a test does. */
async function openWelcome(driver: Driver): Promise<void> {
  if (driver.name === "chromium") await driver.follow("welcome.html");
  else await driver.openOwn("welcome.html");
}

inBrowsers(
  "The page for newcomers",
  (stage) => {
    it("opens when Clearline is installed, and says where its button is in this browser", async () => {
      const { driver } = stage();
      await openWelcome(driver);
      const shown = await seeWords(driver.page, words("welcomeWhat"));
      const pin = { chromium: "welcomePinChromium", firefox: "welcomePinFirefox" } as const;
      expect(shown).toContain(words(pin[driver.name]));
      expect(shown).toContain("Alt+R");
      expect(shown).toContain(words("welcomePrivacy"));
    });

    it("leads to the settings", async () => {
      const { driver } = stage();
      await openWelcome(driver);
      await click(driver.page, words("librarySettings"));
      await driver.follow("library.html#/settings");
      expect(await seeWords(driver.page, words("librarySettingsLook"))).toContain(words("sites"));
    });
  },
  { newcomer: true },
);
