import { expect, it } from "vitest";
import { extractionOf } from "../browser/reading.ts";
import { addressOf } from "../browser/sites.ts";
import { readPage } from "../fixtures/pages.ts";
import { summarize } from "../fixtures/summarize.ts";
import { inBrowsers } from "./harness.ts";

const SEEDS = ["summit-tokyo-seoul", "summit-tokyo-seoul-bare", "trade-hatchet", "trade-hatchet-bare"];

inBrowsers("A seed page is read word for word as expected", (stage) => {
  it.each(SEEDS)("%s", async (slug) => {
    const { driver } = stage();
    await driver.open(addressOf(slug));
    const popup = await driver.clickButton();
    const summary = summarize(await extractionOf(popup));
    await driver.closePopup();
    const { expected } = readPage(slug);
    const got = Object.fromEntries(Object.keys(expected).map((key) => [key, summary[key]]));
    expect(got).toEqual(expected);
  });
});
