import { gunzipSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Driver } from "../browser/driver.ts";
import { click, seeWords } from "../browser/hands.ts";
import { addressOf } from "../browser/sites.ts";
import { downloadFolder, exportAs } from "../browser/transfer.ts";
import { words } from "../browser/words.ts";
import { readPage } from "../fixtures/pages.ts";
import { inBrowsers } from "./harness.ts";
import { openStory, save } from "./steps.ts";

const SUMMIT = String(readPage("summit-tokyo-seoul").expected.title);
const HATCHET = String(readPage("trade-hatchet").expected.title);
const SENTENCE = "The attempt for closer ties brought a rebuke from China";

const folder = downloadFolder();

async function openExport(driver: Driver, title: string): Promise<void> {
  await driver.openOwn("library.html");
  await click(driver.page, title);
  await seeWords(driver.page, SENTENCE);
  await click(driver.page, words("export"));
  await seeWords(driver.page, words("exportFormat"));
}

describe("What the reader saves as a file", () => {
  inBrowsers(
    "Export",
    (stage) => {
      it("holds an article in each form", async () => {
        const { driver } = stage();
        for (const slug of ["summit-tokyo-seoul", "trade-hatchet"]) await save(driver, addressOf(slug));
        await openExport(driver, HATCHET);
        const markdown = await exportAs(driver, folder, "exportFormat_markdown", ".md");
        expect(markdown.name).toContain(HATCHET.slice(0, 20));
        expect(strFromU8(markdown.bytes)).toContain(`title: ${JSON.stringify(HATCHET)}`);
        const html = await exportAs(driver, folder, "exportFormat_html", ".html");
        expect(strFromU8(html.bytes)).toContain(SENTENCE);
        const epub = await exportAs(driver, folder, "exportFormat_epub", ".epub");
        expect(strFromU8(unzipSync(epub.bytes)["EPUB/article-1.xhtml"] ?? new Uint8Array())).toContain(
          SENTENCE,
        );
        const csv = await exportAs(driver, folder, "exportFormat_csv", ".csv");
        expect(strFromU8(csv.bytes)).toContain(addressOf("trade-hatchet"));
        const json = await exportAs(driver, folder, "exportFormat_json", ".jsonl.gz");
        const records = strFromU8(gunzipSync(json.bytes))
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line));
        expect(records.map(({ kind }) => kind)).toEqual(["library", "story", "article", "end"]);
        await seeWords(driver.page, words("exportDone", json.name));
      });

      it("holds a story as one book that begins with its timeline", async () => {
        const { driver } = stage();
        await openStory(driver);
        await click(driver.page, words("export"));
        const { bytes } = await exportAs(driver, folder, "exportFormat_epub", ".epub");
        const book = unzipSync(bytes);
        const timeline = strFromU8(book["EPUB/timeline.xhtml"] ?? new Uint8Array());
        for (const title of [SUMMIT, HATCHET]) expect(timeline).toContain(title.slice(0, 12));
        expect(Object.keys(book)).toContain("EPUB/article-2.xhtml");
      });

      it("holds the whole library, a file for each article", async () => {
        const { driver } = stage();
        await driver.openOwn("library.html#/transfer");
        await seeWords(driver.page, words("exportLibraryHint"));
        const { bytes } = await exportAs(driver, folder, "exportFormat_markdown", ".zip");
        expect(Object.keys(unzipSync(bytes))).toHaveLength(2);
      });
    },
    { downloads: folder },
  );
});
