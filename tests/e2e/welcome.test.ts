import { expect, it } from "vitest";
import { eventually } from "../browser/driver.ts";
import { click, seeWords } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { inBrowsers } from "./harness.ts";

inBrowsers(
  "The page for newcomers",
  (stage) => {
    it("opens when Clearline is installed, and says where its button is in this browser", async () => {
      const { driver } = stage();
      await driver.follow("welcome.html");
      const shown = await seeWords(driver.page, words("welcomeWhat"));
      const pin = { chromium: "welcomePinChromium", firefox: "welcomePinFirefox" } as const;
      expect(shown).toContain(words(pin[driver.name]));
      expect(shown).toContain("Alt+R");
      expect(shown).toContain(words("welcomePrivacy"));
    });

    it("leads to the settings", async () => {
      const { driver } = stage();
      await driver.follow("welcome.html");
      await click(driver.page, words("librarySettings"));
      await eventually("the settings", async () =>
        (await seeWords(driver.page, words("librarySettingsLook"))).includes(words("sites")),
      );
    });
  },
  { newcomer: true },
);
