import { expect, it } from "vitest";
import { launchChromium } from "../browser/chromium.ts";
import { eventually, type Root } from "../browser/driver.ts";
import { findBrowser } from "../browser/find.ts";
import { wordsOf } from "../browser/hands.ts";
import { startServer } from "../browser/server.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE, TITLE } from "./article-page.ts";
import { openFromLibrary, openOverlay, save } from "./steps.ts";

const URL = "http://harbor.example/printed";

/** Long enough for several sheets. */
const REPEAT = 30;

/** How many sheets a PDF has: each is an object of its own. */
function sheetsIn(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}

/** Firefox prints to no file without its dialog: what it would print is the same markup and styles. */
it("An article is printed alone and whole, with its source, from the page and from the library", async () => {
  const server = await startServer();
  server.serve(URL, {
    body: articlePage({ repeat: REPEAT, extra: "<footer>Subscribe to the harbor letter</footer>" }),
  });
  const driver = await launchChromium(await findBrowser("chromium", console.log), { port: server.port });
  try {
    await save(driver, URL);
    for (const open of [() => openOverlay(driver, SENTENCE), () => openFromLibrary(driver)]) {
      const surface = await open();
      await eventually("the aids", () =>
        surface.run((root: Root) => root.querySelector(".reading-place") !== null),
      );
      await driver.tab().emulateMediaType("print");
      const printed = await wordsOf(surface);
      for (const part of [TITLE, SENTENCE, `That was week ${REPEAT - 1}.`, URL])
        expect(printed).toContain(part);
      for (const tool of [words("libraryStories"), words("highlights"), words("minutesLeft_other", "")])
        expect(printed).not.toContain(tool);
      const rest = await driver.page.run((root: Root) =>
        [...root.querySelectorAll("footer")].some((footer) => footer.checkVisibility()),
      );
      expect(rest).toBe(false);
      expect(sheetsIn(await driver.tab().pdf({ waitForFonts: false }))).toBeGreaterThan(2);
      await driver.tab().emulateMediaType("screen");
    }
  } finally {
    await driver.close();
    await server.close();
  }
});
