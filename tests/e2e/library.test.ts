import { beforeAll, expect, it } from "vitest";
import { eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, fill, missWords, seeWords } from "../browser/hands.ts";
import { headlinesOf, stopsOf } from "../browser/reading.ts";
import { addressOf } from "../browser/sites.ts";
import { words } from "../browser/words.ts";
import { readPage } from "../fixtures/pages.ts";
import { inBrowsers } from "./harness.ts";
import { focusOn, press, save } from "./steps.ts";

const SUMMIT = String(readPage("summit-tokyo-seoul").expected.title);
const HATCHET = String(readPage("trade-hatchet").expected.title);

async function seeHeadlines(library: Surface, wanted: readonly string[]): Promise<void> {
  let seen: string[] = [];
  await eventually(`the headlines ${wanted.join(" | ")}`, async () => {
    seen = await headlinesOf(library);
    return seen.join() === wanted.join();
  }).catch(() => expect(seen).toEqual(wanted));
}

inBrowsers("The library", (stage) => {
  beforeAll(async () => {
    const { driver } = stage();
    await driver.openOwn("library.html");
    await seeWords(driver.page, words("libraryEmptyTitle"));
    await save(driver, addressOf("trade-hatchet"));
    await save(driver, addressOf("summit-tokyo-seoul"));
  });

  it("lists what was read, the last first, and opens it with its story", async () => {
    const { driver } = stage();
    await driver.openOwn("library.html");
    await seeHeadlines(driver.page, [SUMMIT, HATCHET]);
    await click(driver.page, HATCHET);
    await seeWords(driver.page, "The attempt for closer ties brought a rebuke from China");
    await eventually("the timeline", async () => (await stopsOf(driver.page)).length === 3);
    const stops = await stopsOf(driver.page);
    expect(stops.filter(({ kind }) => kind === "here").map(({ title }) => title)).toEqual([HATCHET]);
  });

  it("keeps one record of a page that is read again", async () => {
    const { driver, server } = stage();
    const url = `${addressOf("trade-hatchet")}?utm_source=letter`;
    server.serve(url, { body: readPage("trade-hatchet").html });
    await save(driver, `${url}#comments`);
    await driver.openOwn("library.html");
    await seeWords(driver.page, SUMMIT);
    expect((await headlinesOf(driver.page)).sort()).toEqual([HATCHET, SUMMIT].sort());
  });

  it("finds words of the text, and says when there are none", async () => {
    const { driver } = stage();
    await driver.openOwn("library.html");
    await fill(driver.page, words("librarySearch"), "photoresists");
    await seeHeadlines(driver.page, [SUMMIT]);
    await fill(driver.page, words("librarySearch"), "photoresists marmalade");
    await seeWords(driver.page, words("libraryNoHitsTitle"));
    await click(driver.page, words("libraryShowAll"));
    await seeWords(driver.page, HATCHET);
  });

  it("offers what a condition may become while it is typed, and leaves the list whole meanwhile", async () => {
    const { driver } = stage();
    await driver.openOwn("library.html");
    await seeHeadlines(driver.page, [SUMMIT, HATCHET]);
    const field = words("librarySearch");
    await focusOn(driver.page, ".search-input");
    await fill(driver.page, field, "site:");
    await seeWords(driver.page, "daily.example");
    expect(await headlinesOf(driver.page)).toEqual([SUMMIT, HATCHET]);
    await fill(driver.page, field, "site:dai");
    await seeHeadlines(driver.page, [SUMMIT]);
    await press(driver.page, "ArrowDown");
    await press(driver.page, "Enter");
    await eventually("the whole condition", () =>
      driver.page.run((root: Root) => {
        const { value } = root.querySelector(".search-input") as HTMLInputElement;
        return value === "site:daily.example ";
      }),
    );
    await seeHeadlines(driver.page, [SUMMIT]);
  });

  it("deletes an article and brings it back whole", async () => {
    const { driver } = stage();
    await driver.openOwn("library.html");
    await click(driver.page, HATCHET);
    await click(driver.page, words("libraryDelete"));
    await seeWords(driver.page, words("libraryDeleted", HATCHET));
    await seeHeadlines(driver.page, [SUMMIT]);
    await click(driver.page, words("undo"));
    await missWords(driver.page, words("libraryDeleted", HATCHET));
    await click(driver.page, HATCHET);
    await seeWords(driver.page, "The attempt for closer ties brought a rebuke from China");
  });

  it("is still there after a reload", async () => {
    const { driver } = stage();
    await driver.open("about:blank#elsewhere");
    await driver.openOwn("library.html");
    await seeWords(driver.page, HATCHET);
    expect((await headlinesOf(driver.page)).sort()).toEqual([HATCHET, SUMMIT].sort());
  });
});
