import { expect, it } from "vitest";
import { isBrowsersOwn } from "../browser/browsers-own.ts";
import { click, fill, seeWords } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE, TITLE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { openOverlay, openStory, save } from "./steps.ts";

const ARTICLE = "http://harbor.example/ferry";
const ANOTHER = "http://pier.example/ferry";
const PICTURE = "http://pictures.example/ferry.png";
const FIGURE = `<figure><img src="${PICTURE}" alt="The ferry" width="64" height="40"></figure>`;

inBrowsers(
  "The whole product behind a proxy",
  (stage) => {
    it("asks the network for nothing but the pages themselves", async () => {
      const { driver, server } = stage();
      server.serve(ARTICLE, { body: articlePage({ figure: FIGURE }) });
      server.serve(ANOTHER, { body: articlePage() });
      const asked = () => server.seen.map(({ url }) => url).filter((url) => !isBrowsersOwn(url));
      const visited = [ANOTHER, ARTICLE];
      for (const url of visited) await save(driver, url);
      await driver.open(ARTICLE);
      await openOverlay(driver, SENTENCE);
      await driver.press("Escape");
      const theirs = [PICTURE, ...visited.flatMap((url) => [url, new URL("/favicon.ico", url).href])];
      expect(asked().filter((url) => !theirs.includes(url))).toEqual([]);

      await driver.openOwn("library.html");
      const before = asked().length;
      await click(driver.page, TITLE);
      await seeWords(driver.page, SENTENCE);
      await seeWords(driver.page, words("loadImages_one", "1"));
      await fill(driver.page, words("librarySearch"), "marmalade");
      await seeWords(driver.page, words("libraryNoHitsTitle"));
      await openStory(driver);
      await driver.openOwn("library.html#/settings");
      await seeWords(driver.page, words("librarySettingsLook"));
      expect(asked().slice(before)).toEqual([]);
    });
  },
  { proxied: true },
);
