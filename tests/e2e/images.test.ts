import { expect, it } from "vitest";
import { eventually } from "../browser/driver.ts";
import { click, seeWords } from "../browser/hands.ts";
import type { Seen, SiteServer } from "../browser/server.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE, TITLE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { readInPopup } from "./steps.ts";

const ARTICLE = "http://harbor.example/canary";
const CANARY = "http://pictures.example/canary.svg";
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400"/></svg>';

/** The page's own requests are the page's own business, its icon is the browser's; only what comes after them counts. */
function watch({ seen }: SiteServer): () => Seen[] {
  const before = seen.length;
  return () => seen.slice(before).filter(({ url }) => !url.endsWith("/favicon.ico"));
}

inBrowsers("Saved pictures", (stage) => {
  it("are asked for only when the reader says so, and nobody learns from where", async () => {
    const { driver, server } = stage();
    const figure = `<figure><img src="${CANARY}" alt="The ferry" width="640" height="400"></figure>`;
    server.serve(ARTICLE, { body: articlePage({ figure }) });
    server.serve(CANARY, { body: PICTURE, type: "image/svg+xml" });
    await driver.open(ARTICLE);
    const requests = watch(server);
    const popup = await driver.clickButton();
    await seeWords(popup, words("saved"));
    await driver.closePopup();
    await driver.openOwn("library.html");
    await click(driver.page, TITLE);
    await seeWords(driver.page, SENTENCE);
    await eventually("the offer", async () => seeWords(driver.page, words("loadImages_one", "1")));
    expect(requests().map(({ url }) => url)).toEqual([]);

    await click(driver.page, words("loadImages_one", "1"));
    const [asked] = await eventually("the picture", async () => requests().length > 0 && requests());
    expect(asked?.url).toBe(CANARY);
    expect(asked?.headers.referer).toBeUndefined();
    expect(asked?.headers.origin).toBeUndefined();
  });

  it("are asked for from the popup likewise", async () => {
    const { driver, server } = stage();
    const popup = await readInPopup(driver, ARTICLE, TITLE);
    const requests = watch(server);
    await seeWords(popup, words("savedBefore"));
    expect(requests()).toEqual([]);
    await click(popup, words("loadImages_one", "1"));
    const [asked] = await eventually("the picture", async () => requests().length > 0 && requests());
    expect([asked?.url, asked?.headers.referer]).toEqual([CANARY, undefined]);
  });
});
