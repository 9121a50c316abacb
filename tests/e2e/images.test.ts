import { expect, it } from "vitest";
import { eventually, type Root } from "../browser/driver.ts";
import { click, missWords, seeWords } from "../browser/hands.ts";
import type { Seen, SiteServer } from "../browser/server.ts";
import { downloadFolder, exportAs } from "../browser/transfer.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE, TITLE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { readInPopup, save } from "./steps.ts";

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

/** A picture of 16 by 16 pixels, all of one color. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFElEQVR42mOoIhEwjGoY1TB8NQAAk+BuEGs/1mgAAAAASUVORK5CYII=",
  "base64",
);

const folder = downloadFolder();

inBrowsers(
  "Pictures that are kept",
  (stage) => {
    const article = "http://harbor.example/kept";
    const picture = "http://pictures.example/kept.png";

    it("are fetched only once the reader wants that, and then shown without the network", async () => {
      const { driver, server } = stage();
      const figure = `<figure><img src="${picture}" alt="The ferry" width="16" height="16"></figure>`;
      server.serve(article, { body: articlePage({ figure }) });
      server.serve(picture, { body: PNG, type: "image/png" });
      await save(driver, article);
      await driver.openOwn("library.html#/settings/pictures");
      await seeWords(driver.page, words("picturesKeep"));
      const requests = watch(server);
      await click(driver.page, words("picturesKeep"));
      await seeWords(driver.page, words("picturesAll"));
      expect(requests()).toEqual([]);

      await click(driver.page, words("picturesAll"));
      await seeWords(driver.page, words("space_pictures_one", "1"));
      const [asked, ...more] = requests();
      expect([asked?.url, more]).toEqual([picture, []]);
      const { referer, origin, cookie } = asked?.headers ?? {};
      expect([referer, origin, cookie]).toEqual([undefined, undefined, undefined]);

      server.serve(picture, { body: "", status: 404 });
      await driver.openOwn("library.html");
      await click(driver.page, TITLE);
      await seeWords(driver.page, SENTENCE);
      await eventually("the picture", () =>
        driver.page.run((root: Root) => {
          const image = root.querySelector<HTMLImageElement>(".article-body img");
          return image?.src.startsWith("blob:") === true && image.naturalWidth === 16;
        }),
      );
      expect(requests()).toHaveLength(1);
    });

    it("stand in the popup, too, and in files", async () => {
      const { driver, server } = stage();
      const popup = await readInPopup(driver, article, TITLE);
      const requests = watch(server);
      await eventually("the picture", () =>
        popup.run((root: Root) => {
          const image = root.querySelector<HTMLImageElement>(".article-body img");
          return image?.src.startsWith("data:image/png") === true && image.naturalWidth === 16;
        }),
      );
      await driver.closePopup();
      await driver.openOwn("library.html#/transfer");
      await seeWords(driver.page, words("exportLibraryHint"));
      const { bytes } = await exportAs(driver, folder, "exportFormat_html", ".html");
      expect(Buffer.from(bytes).toString()).toContain(
        `src="data:image/png;base64,${PNG.toString("base64")}"`,
      );
      expect(requests()).toEqual([]);
    });

    it("are deleted on request", async () => {
      const { driver } = stage();
      await driver.openOwn("library.html#/settings/pictures");
      await click(driver.page, words("spaceDelete_pictures"));
      await missWords(driver.page, words("space_pictures_one", "1"));
      await driver.openOwn("library.html");
      await click(driver.page, TITLE);
      await seeWords(driver.page, words("loadImages_one", "1"));
    });
  },
  { letIn: "*", downloads: folder },
);
