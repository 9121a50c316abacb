import { expect, it } from "vitest";
import { type Driver, eventually, type Root } from "../browser/driver.ts";
import { choose, click, seeWords } from "../browser/hands.ts";
import { addressOf } from "../browser/sites.ts";
import { words } from "../browser/words.ts";
import { articlePage, numbered, SENTENCE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { chooseLayout, inSight, onPage, standing } from "./pages.ts";
import { openOverlay, press } from "./steps.ts";

async function openNumbered(driver: Driver, serve: (url: string, body: string) => void, name: string) {
  const url = `http://harbor.example/${name}`;
  serve(url, articlePage({ figure: numbered(120) }));
  await driver.open(url);
  return openOverlay(driver, SENTENCE);
}

inBrowsers("Pages", (stage) => {
  const serve = (url: string, body: string) => stage().server.serve(url, { body });

  it("are turned by all keys of pages, and told", async () => {
    const { driver } = stage();
    const overlay = await openNumbered(driver, serve, "keys");
    await chooseLayout(overlay, "pages");
    const { pages } = await onPage(overlay, 1);
    expect(pages).toBeGreaterThan(8);
    const turns = [
      [" ", 2],
      ["PageDown", 3],
      ["ArrowRight", 4],
      ["ArrowDown", 5],
      ["ArrowLeft", 4],
      ["ArrowUp", 3],
      ["PageUp", 2],
      ["End", pages],
      ["Home", 1],
    ] as const;
    for (const [key, page] of turns) {
      await press(overlay, key);
      await onPage(overlay, page);
      await seeWords(overlay, words("pagePlace", String(page), String(pages)));
    }
    await press(overlay, " ");
    await onPage(overlay, 2);
    await press(overlay, " ", true);
    await onPage(overlay, 1);
    await click(overlay, words("pageNext"));
    await onPage(overlay, 2);
    await click(overlay, words("pagePrevious"));
    await onPage(overlay, 1);
    await chooseLayout(overlay, "scroll");
    await eventually("the text in one piece", async () => (await standing(overlay)) === null);
    await driver.press("Escape");
  });

  it("show every word once, in as many columns as the reader wants", async () => {
    const { driver } = stage();
    const overlay = await openNumbered(driver, serve, "columns");
    for (const [layout, columns] of [
      ["pages", 1],
      ["spread", 2],
    ] as const) {
      await chooseLayout(overlay, layout);
      const { pages } = await onPage(overlay, 1);
      const seen: string[] = [];
      for (let page = 1; page <= pages; page++) {
        expect((await onPage(overlay, page)).columns).toBe(columns);
        seen.push(await inSight(overlay));
        await press(overlay, "PageDown");
      }
      for (let buoy = 1; buoy <= 120; buoy++)
        expect(seen.some((text) => text.includes(`Buoy number ${buoy} `))).toBe(true);
      await press(overlay, "Home");
    }
    await chooseLayout(overlay, "scroll");
    await driver.press("Escape");
  });

  it("hold what is larger than they are: pictures, code and tables", async () => {
    const { driver } = stage();
    const code = `<pre><code>${"let tide = harbor.tides.next() // and so on, past the page\n".repeat(80)}</code></pre>`;
    const cells = "<td>low water</td>".repeat(20);
    const table = `<table>${`<tr>${cells}</tr>`.repeat(60)}</table>`;
    const drawing = encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="3000"/>');
    const picture = `<figure><img src="data:image/svg+xml,${drawing}" width="900" height="3000" alt="A mast"></figure>`;
    serve(
      "http://harbor.example/large",
      articlePage({ figure: `${picture}${numbered(3)}${code}${numbered(3)}${table}${numbered(3)}` }),
    );
    await driver.open("http://harbor.example/large");
    const overlay = await openOverlay(driver, SENTENCE);
    await chooseLayout(overlay, "columns");
    await onPage(overlay, 1);
    const outside = await overlay.run((root: Root) => {
      const page = root.querySelector(".article") as HTMLElement;
      const { width, top, bottom } = page.getBoundingClientRect();
      return [...page.querySelectorAll(".article-body :is(img, pre, .table-box)")].flatMap((one) => {
        const box = one.getBoundingClientRect();
        const fits = box.width <= width + 1 && box.top >= top - 1 && box.bottom <= bottom + 1;
        return fits ? [] : [one.className || one.localName];
      });
    });
    expect(outside).toEqual([]);
    await chooseLayout(overlay, "scroll");
    await driver.press("Escape");
  });

  it("lie the other way in what is read from right to left", async () => {
    const { driver } = stage();
    await driver.open(addressOf("arabic-news"));
    await click(await driver.clickButton(), words("read"));
    const overlay = await eventually("the overlay", () => driver.overlay());
    await chooseLayout(overlay, "pages");
    await click(overlay, words("textAndTheme"));
    for (let steps = 0; steps < 5; steps++) await click(overlay, words("lookMore", words("textSize")));
    await eventually("pages of large type", async () => ((await standing(overlay))?.pages ?? 0) > 2);
    await press(overlay, "ArrowLeft");
    await onPage(overlay, 2);
    await press(overlay, "ArrowRight");
    await onPage(overlay, 1);
    await click(overlay, words("lookReset"));
    await driver.press("Escape");
  });

  it("are set in vertical lines where the reader wants that of Japanese", async () => {
    const { driver } = stage();
    await driver.open(addressOf("japanese-vertical"));
    await click(await driver.clickButton(), words("read"));
    const overlay = await eventually("the overlay", () => driver.overlay());
    await click(overlay, words("textAndTheme"));
    await click(overlay, words("lookVertical"));
    const written = () =>
      overlay.run(
        (root: Root) => getComputedStyle(root.querySelector(".article-body p") as Element).writingMode,
      );
    await eventually("vertical lines", async () => (await written()) === "vertical-rl");
    await choose(overlay, words("lookLayout"), "pages");
    for (let steps = 0; steps < 5; steps++) await click(overlay, words("lookMore", words("textSize")));
    await eventually("pages of large type", async () => ((await standing(overlay))?.pages ?? 0) > 1);
    await press(overlay, "ArrowLeft");
    await onPage(overlay, 2);
    await press(overlay, "ArrowRight");
    await onPage(overlay, 1);
    await click(overlay, words("lookReset"));
    await eventually("lines across", async () => (await written()) === "horizontal-tb");
    await driver.press("Escape");
  });

  it("are turned at a click beside the text, and by the wheel", async () => {
    const { driver } = stage();
    const overlay = await openNumbered(driver, serve, "hand");
    await chooseLayout(overlay, "pages");
    await onPage(overlay, 1);
    const clickBeside = (right: boolean) =>
      eventually("a side to click", () =>
        overlay.run((root: Root, right: boolean) => {
          const side = root.querySelector<HTMLElement>(`.page-side[data-right="${right}"]`);
          side?.click();
          return side !== null;
        }, right),
      );
    await clickBeside(true);
    await onPage(overlay, 2);
    await clickBeside(false);
    await onPage(overlay, 1);
    await overlay.run((root: Root) => {
      const init = { deltaY: 120, bubbles: true, cancelable: true };
      root.querySelector(".article-body")?.dispatchEvent(new WheelEvent("wheel", init));
    });
    await onPage(overlay, 2);
    await chooseLayout(overlay, "scroll");
    await driver.press("Escape");
  });

  it("are turned by a finger: by swipes, and by taps at their sides", async () => {
    const { driver } = stage();
    const overlay = await openNumbered(driver, serve, "finger");
    await chooseLayout(overlay, "pages");
    await onPage(overlay, 1);
    const { left, right, y } = await overlay.run((root: Root) => {
      const { left, right, top, height } = (
        root.querySelector(".article") as Element
      ).getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    });
    const middle = (left + right) / 2;
    const strokes = [
      [{ x: middle, by: -160 }, 2],
      [{ x: middle, by: -160 }, 3],
      [{ x: middle, by: 160 }, 2],
      [{ x: middle, by: 0 }, 2],
      [{ x: right - 30, by: 0 }, 3],
      [{ x: left + 30, by: 0 }, 2],
    ] as const;
    for (const [stroke, page] of strokes) {
      await driver.stroke({ ...stroke, y });
      await onPage(overlay, page);
    }
    await chooseLayout(overlay, "scroll");
    await driver.press("Escape");
  });
});
