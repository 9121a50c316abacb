import { expect, it } from "vitest";
import { eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, seeWords } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { marked, openFromLibrary, openOverlay, press, save } from "./steps.ts";

async function seeMark(surface: Surface, className: string, text: string): Promise<void> {
  await eventually(`a mark on “${text}”`, async () => (await marked(surface, className)).includes(text));
}

/** Sets the size of the type, and waits until it is laid out and scrolled to. */
async function setSize(root: Root, size: number): Promise<void> {
  root.querySelector<HTMLElement>(".reader")?.style.setProperty("--reading-size", `${size}px`);
  for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The first words in sight of what scrolls. */
function firstLine(surface: Surface): Promise<string> {
  return surface.run((root: Root) => {
    const body = root.querySelector(".article-body");
    const top = root.querySelector(".library-main, dialog")?.getBoundingClientRect().top ?? 0;
    const blocks = [...(body?.children ?? [])];
    return blocks.find((block) => block.getBoundingClientRect().bottom > top + 24)?.textContent ?? "";
  });
}

/** How far the outline ends before the text, in CSS pixels; `null` where it is not in sight. */
function gapBesideOutline(root: Root): number | null {
  const outline = root.querySelector(".outline");
  const text = root.querySelector(".article-body");
  if (!outline?.checkVisibility() || text === null) return null;
  const { left, right } = outline.getBoundingClientRect();
  return left < 0 ? null : text.getBoundingClientRect().left - right;
}

inBrowsers("Reading", (stage) => {
  it("marks sentences by keys, in the overlay, and shows them in the library and among all others", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/marks", { body: articlePage({ repeat: 12 }) });
    await save(driver, "http://harbor.example/marks");
    const overlay = await openOverlay(driver, SENTENCE);
    await eventually("the tools", async () => {
      await press(overlay, "h");
      return (await marked(overlay, "picked")).length > 0;
    });
    const [picked = ""] = await marked(overlay, "picked");
    await press(overlay, "2");
    await seeMark(overlay, "highlight", picked);
    const page = await openFromLibrary(driver);
    await seeMark(page, "highlight", picked);
    await driver.openOwn("library.html#/highlights");
    await seeWords(driver.page, picked);
    await click(driver.page, words("highlightRemove"));
    await seeWords(driver.page, words("libraryHighlightsNone"));
    await click(driver.page, words("undo"));
    await seeWords(driver.page, picked);
  });

  it("goes on where the reader left off, in another size and in the library", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/place", { body: articlePage({ repeat: 40 }) });
    await save(driver, "http://harbor.example/place");
    const overlay = await openOverlay(driver, SENTENCE);
    await eventually("the tools", () =>
      overlay.run((root: Root) => root.querySelector(".reading-place") !== null),
    );
    await overlay.run((root: Root) => {
      const blocks = root.querySelectorAll(".article-body > p");
      blocks[60]?.scrollIntoView({ block: "start" });
    });
    const line = await firstLine(overlay);
    await eventually("the minutes left", () =>
      overlay.run((root: Root) => root.querySelector(".minutes-left") !== null),
    );
    await overlay.run((root: Root) => {
      root.querySelector<HTMLElement>(".reader")?.style.setProperty("--reading-size", "32px");
    });
    await eventually("the same line in larger type", async () => (await firstLine(overlay)) === line);
    await driver.press("Escape");
    const again = await openOverlay(driver, SENTENCE);
    await eventually("the same line in the overlay", async () => (await firstLine(again)) === line);
    for (const size of [14, 40, 18, 56, 20]) await again.run(setSize, size);
    await eventually("the same line after many changes", async () => (await firstLine(again)) === line);
  });

  it("has the outline beside the text where there is a margin, else behind a button and a key", async () => {
    const { driver, server } = stage();
    const further = "<p>Under the rust lay an older hull, and under that one its name in white letters.</p>";
    const figure = `<h2>What the yard found</h2>${further.repeat(30)}`;
    server.serve("http://harbor.example/outline", { body: articlePage({ repeat: 12, figure }) });
    await save(driver, "http://harbor.example/outline");
    const overlay = await openOverlay(driver, SENTENCE);
    const gap = await eventually("the outline", () => overlay.run(gapBesideOutline));
    expect(gap).toBeGreaterThan(0);
    await click(overlay, "What the yard found");
    await eventually("the heading’s place", () =>
      overlay.run(
        (root: Root) => root.querySelector(".outline [aria-current]")?.textContent?.includes("yard") === true,
      ),
    );
    const page = await openFromLibrary(driver);
    expect(await page.run(gapBesideOutline)).toBeNull();
    await press(page, "o");
    await click(page, "What the yard found");
    await eventually("the heading in sight", async () => (await firstLine(page)).includes("yard"));
    await eventually("the outline to go", () => page.run((root: Root) => !root.querySelector(".outline")));
  });

  it("finds words in the article alone", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/find", { body: articlePage() });
    await driver.open("http://harbor.example/find");
    const overlay = await openOverlay(driver, SENTENCE);
    await click(overlay, words("find"));
    await eventually("the field", () =>
      overlay.run((root: Root) => {
        const field = root.querySelector<HTMLInputElement>(".find input");
        if (field === null) return false;
        field.value = "NIGHT  ferry";
        field.dispatchEvent(new Event("input", { bubbles: true }));
        return true;
      }),
    );
    await seeMark(overlay, "found", "night ferry");
  });

  it("helps the eyes only when it is asked to", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/focus", { body: articlePage() });
    await driver.open("http://harbor.example/focus");
    const overlay = await openOverlay(driver, SENTENCE);
    const has = (selector: string) =>
      overlay.run((root: Root, selector: string) => root.querySelector(selector) !== null, selector);
    await eventually("the tools", () => has(".reading-place"));
    const aids = [
      ["l", ".focus-line"],
      ["r", ".focus-ruler"],
      ["p", "[data-focus=paragraph]"],
      ["b", "b.weight"],
    ] as const;
    for (const [key, sign] of aids) {
      expect(await has(sign)).toBe(false);
      await press(overlay, key);
      await eventually(`what ${key} does`, () => has(sign));
    }
  });
});
