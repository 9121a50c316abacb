import { expect, it } from "vitest";
import { isBrowsersOwn } from "../browser/browsers-own.ts";
import { type Driver, eventually, type Root } from "../browser/driver.ts";
import { click, fill, seeWords } from "../browser/hands.ts";
import { downloadFolder, exportAs, importAs } from "../browser/transfer.ts";
import { words } from "../browser/words.ts";
import { soakCount, soakLimitMs } from "../soak/count.ts";
import { articlePage, SENTENCE, TITLE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { openFromLibrary, openOverlay, openStory, press, save } from "./steps.ts";

/** How often all of the product is gone through; each round takes a browser some seconds. */
const ROUNDS = soakCount(1);

const ARTICLE = "http://harbor.example/ferry";
const ANOTHER = "http://pier.example/ferry";
const PICTURE = "http://pictures.example/ferry.png";
const FIGURE = `<figure><img src="${PICTURE}" alt="The ferry" width="64" height="40"></figure>`;

const folder = downloadFolder();

/** What the pages themselves ask for, with the picture that the reading view over one of them shows. */
const THEIRS = [ARTICLE, ANOTHER].flatMap((url) => [url, new URL("/favicon.ico", url).href]).concat(PICTURE);

/** Reads both pages with the toolbar button, then one of them in the overlay: its aids, a mark, its story. */
async function readPages(driver: Driver): Promise<void> {
  for (const url of [ANOTHER, ARTICLE]) await save(driver, url);
  await driver.open(ARTICLE);
  const overlay = await openOverlay(driver, SENTENCE);
  await eventually("a mark", async () => {
    await press(overlay, "h");
    return overlay.run((root: Root) => root.querySelector("mark.picked") !== null);
  });
  await press(overlay, "2");
  await click(overlay, words("aloud"));
  await seeWords(overlay, words("aloudNoVoices"));
  await driver.press("Escape");
}

/** Reads and searches in the library, and opens a story and the settings. */
async function useLibrary(driver: Driver): Promise<void> {
  const page = await openFromLibrary(driver);
  await seeWords(page, words("loadImages_one", "1"));
  await fill(page, words("librarySearch"), "marmalade");
  await seeWords(page, words("libraryNoHitsTitle"));
  await openStory(driver);
  await driver.openOwn("library.html#/highlights");
  await seeWords(driver.page, TITLE);
  await driver.openOwn("library.html#/settings");
  await seeWords(driver.page, words("librarySettingsLook"));
}

/** Saves all of the library as files, and takes one of them in again. */
async function moveFiles(driver: Driver): Promise<void> {
  await driver.openOwn("library.html#/transfer");
  await seeWords(driver.page, words("exportLibraryHint"));
  await exportAs(driver, folder, "exportFormat_markdown", ".zip");
  const { name, bytes } = await exportAs(driver, folder, "exportFormat_json", ".jsonl.gz");
  await importAs(driver, name, bytes);
  await seeWords(driver.page, words("importKnown_other", "2"));
}

inBrowsers(
  "The whole product behind a proxy",
  (stage) => {
    it("asks the network for nothing but the pages themselves", {
      timeout: soakLimitMs(60_000),
    }, async () => {
      const { driver, server } = stage();
      server.serve(ARTICLE, { body: articlePage({ figure: FIGURE }) });
      server.serve(ANOTHER, { body: articlePage() });
      const asked = () => server.seen.map(({ url }) => url).filter((url) => !isBrowsersOwn(url));
      const started = performance.now();
      for (let round = 0; round < ROUNDS; round += 1) {
        await readPages(driver);
        const before = asked().length;
        await useLibrary(driver);
        await moveFiles(driver);
        expect(asked().slice(before)).toEqual([]);
      }
      expect(asked().filter((url) => !THEIRS.includes(url))).toEqual([]);
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      console.log(
        `${ROUNDS} rounds in ${seconds} s, ${asked().length} requests, all of the pages themselves`,
      );
    });
  },
  { proxied: true, downloads: folder },
);
