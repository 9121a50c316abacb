import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Driver, eventually } from "../browser/driver.ts";
import { click, seeWords } from "../browser/hands.ts";
import { headlinesOf } from "../browser/reading.ts";
import { addressOf } from "../browser/sites.ts";
import { downloadFolder, exportAs, importAs, importHighlightsAs } from "../browser/transfer.ts";
import { words } from "../browser/words.ts";
import { readPage } from "../fixtures/pages.ts";
import { inBrowsers } from "./harness.ts";
import { save } from "./steps.ts";

const HATCHET = String(readPage("trade-hatchet").expected.title);

const folder = downloadFolder();

const TABLE = `title,url,time_added,tags,status
Tides and moons,https://harbor.example/tides,1714521600,sea,unread
Nowhere,ftp://harbor.example/x,1714521600,,unread
`;

const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p><DT><A HREF="https://harbor.example/pier" ADD_DATE="1714521600">The pier of Lowmoor</A></DL>`;

const WALLABAG = JSON.stringify([
  {
    is_archived: 0,
    is_starred: 0,
    tags: [],
    title: "Rye bread, slowly",
    url: "https://harbor.example/rye",
    content: "<p>Start it on the <b>evening</b> before.</p><script>document.title='gone'</script>",
    created_at: "2024-05-01T00:00:00+0000",
    domain_name: "harbor.example",
  },
]);

const KARAKEEP = JSON.stringify({
  bookmarks: [
    {
      createdAt: 1714521600,
      title: "Ferries",
      tags: [],
      content: { type: "link", url: "https://harbor.example/ferries" },
    },
  ],
});

function omnivore(): Uint8Array {
  const article = {
    slug: "knots",
    title: "Twelve knots",
    url: "https://harbor.example/knots",
    labels: [],
    state: "Active",
  };
  return zipSync({
    "metadata_0_to_1.json": strToU8(JSON.stringify([article])),
    "content/knots.html": strToU8("<p>A bowline holds.</p>"),
  });
}

async function seeHeadline(driver: Driver, title: string): Promise<void> {
  await driver.openOwn("library.html");
  await eventually(title, async () => (await headlinesOf(driver.page)).some((one) => one.includes(title)));
}

describe("What the reader takes in from a file", () => {
  inBrowsers(
    "Import",
    (stage) => {
      it("takes highlights to their places, says which it could not, and takes all back", async () => {
        const { driver } = stage();
        await save(driver, addressOf("trade-hatchet"));
        const quote = String((readPage("trade-hatchet").expected.body as readonly string[])[1]).slice(0, 60);
        const lines = [
          ["Highlight", "Book Title", "Note"],
          [quote, HATCHET, "Ask about this."],
          ["Nothing of this stands there.", HATCHET, ""],
          ["A book's own words.", "A book", ""],
        ];
        const table = lines.map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n");
        await importHighlightsAs(driver, "readwise.csv", table);
        await seeWords(
          driver.page,
          `${words("highlightsTaken_other", "2")} ${words("highlightsLoose_one", "1")}`,
        );
        await click(driver.page, words("importRefused_one", "1"));
        await seeWords(driver.page, words("importLine", "4", words("importReason_noArticle")));
        await seeWords(driver.page, "Ask about this.");
        await click(driver.page, words("undo"));
        await seeWords(driver.page, words("libraryHighlightsNone"));
      });

      it("is in the library, whatever app it comes from, and asks the network for nothing", async () => {
        const { driver, server } = stage();
        const files: readonly (readonly [name: string, bytes: Uint8Array, title: string])[] = [
          ["pocket.csv", strToU8(TABLE), "Tides and moons"],
          ["bookmarks.html", strToU8(BOOKMARKS), "The pier of Lowmoor"],
          ["wallabag.json", strToU8(WALLABAG), "Rye bread, slowly"],
          ["karakeep.json", strToU8(KARAKEEP), "Ferries"],
          ["omnivore.zip", omnivore(), "Twelve knots"],
        ];
        for (const [name, bytes, title] of files) {
          await importAs(driver, name, bytes);
          await seeWords(driver.page, words("importAdded_one", "1"));
          await seeHeadline(driver, title);
        }
        await click(driver.page, "Rye bread, slowly");
        await seeWords(driver.page, "Start it on the evening before.");
        expect(server.seen.filter(({ url }) => url.includes("harbor.example"))).toEqual([]);
      });

      it("is told where it was not taken, and why", async () => {
        const { driver } = stage();
        await importAs(driver, "pocket.csv", strToU8(TABLE.replace("/tides", "/other")));
        await seeWords(driver.page, words("importRefused_one", "1"));
        await click(driver.page, words("importRefused_one", "1"));
        await seeWords(driver.page, words("importLine", "3", words("importReason_noAddress")));
      });

      it("changes nothing where the file is broken or strange", async () => {
        const { driver } = stage();
        const before = await seeHeadlines(driver);
        const broken: readonly (readonly [bytes: Uint8Array, sentence: string])[] = [
          [strToU8("Dear Ada, the tide turns."), words("importForeign")],
          [strToU8(WALLABAG.slice(0, -9)), words("importDamaged")],
          [strToU8("[".repeat(100_000)), words("importDamaged")],
          [omnivore().slice(0, 90), words("importDamaged")],
          [new Uint8Array([0x1f, 0x8b, 1, 2, 3]), words("importForeign")],
        ];
        for (const [bytes, sentence] of broken) {
          await importAs(driver, "export", bytes);
          await seeWords(driver.page, sentence);
        }
        expect(await seeHeadlines(driver)).toEqual(before);
      });

      it("is all that a backup held", async () => {
        const { driver } = stage();
        await save(driver, addressOf("trade-hatchet"));
        await driver.openOwn("library.html#/transfer");
        const { name, bytes } = await exportAs(driver, folder, "exportFormat_json", ".jsonl.gz");
        await driver.openOwn("library.html");
        await click(driver.page, HATCHET);
        await click(driver.page, words("libraryDelete"));
        await seeWords(driver.page, words("libraryDeleted", HATCHET));
        await importAs(driver, name, bytes);
        await seeWords(driver.page, words("importAdded_one", "1"));
        await seeHeadline(driver, HATCHET);
      });
    },
    { downloads: folder },
  );
});

async function seeHeadlines(driver: Driver): Promise<readonly string[]> {
  await driver.openOwn("library.html");
  return eventually("the list", async () => {
    const headlines = await headlinesOf(driver.page);
    return headlines.length > 0 && headlines;
  });
}
