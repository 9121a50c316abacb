import { expect, it } from "vitest";
import { eventually } from "../browser/driver.ts";
import { click, seeWords } from "../browser/hands.ts";
import type { Seen, SiteServer } from "../browser/server.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE, TITLE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { readInPopup } from "./steps.ts";

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400"/></svg>';

/** Serves an article with a picture of its own, and gives both addresses. */
function serveArticle(server: SiteServer, name: string): { article: string; picture: string } {
  const article = `http://harbor.example/${name}`;
  const picture = `http://pictures.example/${name}.svg`;
  const figure = `<figure><img src="${picture}" alt="The ferry" width="640" height="400"></figure>`;
  server.serve(article, { body: articlePage({ figure }) });
  server.serve(picture, { body: PICTURE, type: "image/svg+xml" });
  return { article, picture };
}

/** The page's own requests are the page's own business, its icon is the browser's; only what comes after them counts. */
function watch({ seen }: SiteServer): () => Seen[] {
  const before = seen.length;
  return () => seen.slice(before).filter(({ url }) => !url.endsWith("/favicon.ico"));
}

inBrowsers("Saved pictures", (stage) => {
  it("are asked for only when the reader says so, and nobody learns from where", async () => {
    const { driver, server } = stage();
    const { article, picture } = serveArticle(server, "canary");
    await driver.open(article);
    const requests = watch(server);
    await seeWords(await driver.clickButton(), words("saved"));
    await driver.closePopup();
    await driver.openOwn("library.html");
    await click(driver.page, TITLE);
    await seeWords(driver.page, SENTENCE);
    await seeWords(driver.page, words("loadImages_one", "1"));
    expect(requests().map(({ url }) => url)).toEqual([]);

    await click(driver.page, words("loadImages_one", "1"));
    const [asked] = await eventually("the picture", async () => requests().length > 0 && requests());
    expect(asked?.url).toBe(picture);
    expect(asked?.headers.referer).toBeUndefined();
    expect(asked?.headers.origin).toBeUndefined();
  });

  it("are asked for from the popup likewise", async () => {
    const { driver, server } = stage();
    const { article, picture } = serveArticle(server, "popup-canary");
    const popup = await readInPopup(driver, article, TITLE);
    const requests = watch(server);
    await seeWords(popup, words("saved"));
    expect(requests()).toEqual([]);
    await click(popup, words("loadImages_one", "1"));
    const [asked] = await eventually("the picture", async () => requests().length > 0 && requests());
    expect([asked?.url, asked?.headers.referer]).toEqual([picture, undefined]);
  });
});
