import { expect, it } from "vitest";
import { seeWords } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { pathologicalPages } from "../fixtures/pathological.ts";
import { inBrowsers } from "./harness.ts";

inBrowsers("A page that no author meant", (stage) => {
  it.each(pathologicalPages())("is read all the same: $name", async ({ url, html, says, cut }) => {
    const { driver, server } = stage();
    server.serve(url, { body: html });
    await driver.open(url);
    const shown = await seeWords(await driver.clickButton(), says);
    expect(shown.includes(words("accessCut"))).toBe(cut);
  });
});
