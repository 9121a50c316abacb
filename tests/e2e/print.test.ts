import { constants, inflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { eventually, type Root } from "../browser/driver.ts";
import { wordsOf } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE, TITLE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { openFromLibrary, openOverlay, save } from "./steps.ts";

const URL = "http://harbor.example/printed";

/** Long enough for several sheets. */
const REPEAT = 30;

/** How many sheets a PDF has: each is an object of its own, in Firefox's packed with others. */
function sheetsIn(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf);
  const packed = [...bytes.toString("latin1").matchAll(/stream\r?\n/g)].map(({ index, 0: opening }) => {
    const from = index + opening.length;
    try {
      return inflateSync(bytes.subarray(from), { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1");
    } catch {
      return "";
    }
  });
  return [bytes.toString("latin1"), ...packed].join("\n").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

inBrowsers("On paper", (stage) => {
  it("an article stands alone and whole, with its source, from the page and from the library", async () => {
    const { driver, server } = stage();
    server.serve(URL, {
      body: articlePage({ repeat: REPEAT, extra: "<footer>Subscribe to the harbor letter</footer>" }),
    });
    await save(driver, URL);
    for (const open of [() => openOverlay(driver, SENTENCE), () => openFromLibrary(driver)]) {
      const surface = await open();
      await eventually("the aids", () =>
        surface.run((root: Root) => root.querySelector(".reading-place") !== null),
      );
      await driver.paper(true);
      const printed = await wordsOf(surface);
      for (const part of [TITLE, SENTENCE, `That was week ${REPEAT - 1}.`, URL])
        expect(printed).toContain(part);
      for (const tool of [words("libraryStories"), words("highlights"), words("minutesLeft_other", "")])
        expect(printed).not.toContain(tool);
      const rest = await driver.page.run((root: Root) =>
        [...root.querySelectorAll("footer")].some((footer) => footer.checkVisibility()),
      );
      expect(rest).toBe(false);
      expect(sheetsIn(await driver.print())).toBeGreaterThan(2);
      await driver.paper(false);
    }
  });
});
