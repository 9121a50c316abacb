import { strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { type Driver, eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, missWords, seeWords } from "../browser/hands.ts";
import { downloaded, downloadFolder } from "../browser/transfer.ts";
import { words } from "../browser/words.ts";
import { articlePage, numbered, SENTENCE, TITLE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { marked, openFromLibrary, openOverlay, press, save } from "./steps.ts";

const NOTE = "Ask the yard about this.";

const folder = downloadFolder();

/** Marks the first sentence in sight, and opens what was marked. */
async function markFirst(surface: Surface, color: string): Promise<void> {
  await eventually("a sentence to mark", async () => {
    await press(surface, "h");
    return (await marked(surface, "picked")).length > 0;
  });
  const before = (await marked(surface, "highlight")).length;
  await press(surface, color);
  await eventually("the mark", async () => (await marked(surface, "highlight")).length > before);
}

/** Writes into the field of the open highlight that `selector` finds, and leaves it. */
function write(surface: Surface, selector: string, text: string): Promise<boolean> {
  return eventually(`a field ${selector}`, () =>
    surface.run(
      (root: Root, selector: string, text: string) => {
        const field = root.querySelector<HTMLInputElement>(`.floating ${selector}`);
        if (field === null) return false;
        field.focus();
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
        return true;
      },
      selector,
      text,
    ),
  );
}

/** Opens the highlights beside the text: the library has another way that is called so. */
function openSide(surface: Surface): Promise<boolean> {
  return eventually("the highlights beside the text", () =>
    surface.run((root: Root, name: string) => {
      const tools = root.querySelectorAll<HTMLElement>(".reading-aids button, .reader-toolbar button");
      const tool = [...tools].find((one) => one.ariaLabel === name);
      if (tool?.ariaExpanded === "false") tool.click();
      return root.querySelector(".highlight-side") !== null;
    }, words("highlights")),
  );
}

function searchFor(root: Root, text: string): void {
  const field = root.querySelector<HTMLInputElement>(".highlights-search");
  if (field !== null) field.value = text;
  field?.dispatchEvent(new Event("input", { bubbles: true }));
}

async function openHighlights(driver: Driver): Promise<Surface> {
  await driver.openOwn("library.html#/highlights");
  await seeWords(driver.page, SENTENCE);
  return driver.page;
}

describe("What the reader marks", () => {
  inBrowsers(
    "Highlights",
    (stage) => {
      it("have notes and tags, written in the overlay and shown in the library", async () => {
        const { driver, server } = stage();
        const url = "http://harbor.example/marked";
        server.serve(url, { body: articlePage({ repeat: 1, figure: numbered(30) }) });
        await save(driver, url);
        const overlay = await openOverlay(driver, SENTENCE);
        await markFirst(overlay, "3");
        await overlay.run((root: Root) => root.querySelector<HTMLElement>("mark.highlight")?.click());
        await write(overlay, "textarea", NOTE);
        await write(overlay, "input[type=text]", "harbor, rust");
        await click(overlay, words("highlightDone"));
        await driver.press("Escape");
        const page = await openFromLibrary(driver);
        await eventually("the mark", async () => (await marked(page, "highlight")).join("") === SENTENCE);
        await openSide(page);
        for (const part of [NOTE, "#harbor #rust"]) await seeWords(page, part);
        await page.run((root: Root) => root.querySelector<HTMLElement>("mark.highlight")?.click());
        await write(page, "textarea", `${NOTE} Twice.`);
        await click(page, words("highlightDone"));
        await seeWords(await openHighlights(driver), `${NOTE} Twice.`);
      });

      it("are found by their words, their notes and their tags, and lead to their place", async () => {
        const { driver } = stage();
        const page = await openHighlights(driver);
        for (const [searched, found] of [
          ["ninety aboard", true],
          ["yard twice", true],
          ["rust", true],
          ["zeppelin", false],
        ] as const) {
          await page.run(searchFor, searched);
          await (found ? missWords : seeWords)(page, words("libraryHighlightsNoHits"));
          await (found ? seeWords : missWords)(page, SENTENCE);
        }
        await page.run(searchFor, "");
        await click(page, TITLE);
        await eventually("its place", async () => (await marked(page, "highlight")).join("") === SENTENCE);
      });

      it("are saved as Markdown, JSON and CSV, with all that the reader said of them", async () => {
        const { driver } = stage();
        const page = await openHighlights(driver);
        for (const [format, ending] of [
          ["Markdown", ".md"],
          ["JSON", ".json"],
          ["CSV", ".csv"],
        ] as const) {
          await click(page, words("libraryHighlightsExport", format));
          const { bytes } = await downloaded(folder, ending);
          const text = strFromU8(bytes);
          for (const part of [SENTENCE, NOTE, "harbor", "rust", TITLE]) expect(text).toContain(part);
          if (format === "JSON")
            expect(JSON.parse(text)).toMatchObject([{ color: "blue", tags: ["harbor", "rust"] }]);
        }
      });

      it("are shown where their words are gone, and removed only by the reader", async () => {
        const { driver, server } = stage();
        const url = "http://harbor.example/marked";
        server.serve(url, { body: articlePage({ repeat: 1, figure: numbered(30) }).replace(SENTENCE, "") });
        await driver.open(url);
        const overlay = await openOverlay(driver, "Buoy number 1 ");
        await eventually("the tools", () =>
          overlay.run((root: Root) => root.querySelector(".reading-place") !== null),
        );
        await openSide(overlay);
        await seeWords(overlay, words("highlightsOrphaned"));
        await seeWords(overlay, SENTENCE);
        await seeWords(overlay, `${NOTE} Twice.`);
        expect(await marked(overlay, "highlight")).toEqual([]);
        await click(overlay, words("highlightRemove"));
        await missWords(overlay, SENTENCE);
        await click(overlay, words("undo"));
        await seeWords(overlay, SENTENCE);
        await driver.press("Escape");
        await openHighlights(driver);
      });
    },
    { downloads: folder },
  );
});
