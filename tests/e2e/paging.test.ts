import { expect, it } from "vitest";
import { type Driver, eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, fill, seeWords } from "../browser/hands.ts";
import { addressOf } from "../browser/sites.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { openFromLibrary, openOverlay, press, save } from "./steps.ts";

/** Where the article stands in its pages. */
interface Standing {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly columns: number;
  /** True if the page in sight begins at the window's edge, to the pixel. */
  readonly exact: boolean;
  /** True if something can be reached by scrolling the text up and down as well. */
  readonly scrolls: boolean;
}

function standing(surface: Surface): Promise<Standing | null> {
  return surface.run((root: Root) => {
    const article = root.querySelector<HTMLElement>(".article[data-paged]");
    if (article === null) return null;
    const { step, columns, flow, goal } = article.dataset;
    if (goal !== undefined) return null;
    const down = flow === "down";
    const at = Math.abs(down ? article.scrollTop : article.scrollLeft) / Number(step);
    const length = down
      ? article.scrollHeight - article.clientHeight
      : article.scrollWidth - article.clientWidth;
    return {
      page: Math.round(at) + 1,
      pages: Math.round(length / Number(step)) + 1,
      columns: Number(columns),
      exact: Math.abs(at - Math.round(at)) * Number(step) <= 1,
      scrolls: down ? article.scrollWidth > article.clientWidth : article.scrollHeight > article.clientHeight,
    };
  });
}

async function onPage(surface: Surface, page: number): Promise<Standing> {
  const now = await eventually(`page ${page}`, async () => {
    const now = await standing(surface);
    return now?.page === page && now;
  });
  expect(now).toMatchObject({ exact: true, scrolls: false });
  return now;
}

/** Chooses `value` in the select that is named `name`. */
async function choose(surface: Surface, name: string, value: string): Promise<void> {
  await eventually(`a choice “${name}”`, () =>
    surface.run(
      (root: Root, name: string, value: string) => {
        const field = [...root.querySelectorAll("select")].find((one) => one.labels[0]?.textContent === name);
        if (field === undefined) return false;
        field.value = value;
        field.dispatchEvent(new Event("change", { bubbles: true }));
        return true;
      },
      name,
      value,
    ),
  );
}

async function chooseLayout(surface: Surface, layout: string): Promise<void> {
  await click(surface, words("textAndTheme"));
  await choose(surface, words("lookLayout"), layout);
  await click(surface, words("textAndTheme"));
}

/** The words of the text that stand in sight, in their order. */
function inSight(surface: Surface): Promise<string> {
  return surface.run((root: Root) => {
    const page = root.querySelector(".article")?.getBoundingClientRect() ?? new DOMRect();
    const walker = document.createTreeWalker(
      root.querySelector(".article-body") ?? root,
      NodeFilter.SHOW_TEXT,
    );
    const range = document.createRange();
    let seen = "";
    while (walker.nextNode() !== null) {
      range.selectNodeContents(walker.currentNode);
      const boxes = [...range.getClientRects()];
      // A font's box may be higher than its line, as in headings: the line stands on the page that its middle is on.
      const visible = ({ left, right, top, bottom, width }: DOMRect) =>
        width > 0 &&
        left >= page.left - 2 &&
        right <= page.right + 2 &&
        top + bottom >= 2 * page.top &&
        top + bottom <= 2 * page.bottom;
      if (boxes.some(visible)) seen += ` ${walker.currentNode.textContent}`;
    }
    return seen.replace(/\s+/g, " ").trim();
  });
}

function numbered(count: number): string {
  return Array.from(
    { length: count },
    (_, at) =>
      `<p>Buoy number ${at + 1} lay where the chart said, and the crew that painted it wrote the day and the tide in a book with a green cover.</p>`,
  ).join("");
}

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

  it("keep the reader’s place, in other type, scrolled again and in the library", async () => {
    const { driver } = stage();
    serve("http://harbor.example/kept", articlePage({ figure: numbered(120) }));
    await save(driver, "http://harbor.example/kept");
    const overlay = await openOverlay(driver, SENTENCE);
    await chooseLayout(overlay, "pages");
    await onPage(overlay, 1);
    for (const page of [2, 3, 4, 5]) {
      await press(overlay, "PageDown");
      await onPage(overlay, page);
    }
    const [, buoy = ""] = /(Buoy number \d+ )/.exec(await inSight(overlay)) ?? [];
    const stillThere = async (surface: Surface) => (await inSight(surface)).includes(buoy);
    await click(overlay, words("textAndTheme"));
    await click(overlay, words("lookMore", words("textSize")));
    await click(overlay, words("lookMore", words("textSize")));
    await eventually("the place in larger type", () => stillThere(overlay));
    await choose(overlay, words("lookLayout"), "spread");
    await eventually("the place in two columns", () => stillThere(overlay));
    await choose(overlay, words("lookLayout"), "scroll");
    await eventually("the place scrolled", async () => (await standing(overlay)) === null);
    await eventually("the same lines in sight", () =>
      overlay.run((root: Root, buoy: string) => {
        const block = [...root.querySelectorAll(".article-body p")].find((one) =>
          one.textContent.includes(buoy),
        );
        const { top, bottom } = block?.getBoundingClientRect() ?? new DOMRect();
        return bottom > 0 && top < innerHeight;
      }, buoy),
    );
    await choose(overlay, words("lookLayout"), "pages");
    await eventually("the place in pages again", () => stillThere(overlay));
    await driver.press("Escape");
    const page = await openFromLibrary(driver);
    await eventually("the place in the library", () => stillThere(page));
    await driver.openOwn("library.html#/settings/look");
    await click(driver.page, words("lookReset"));
  });

  it("follow what leads elsewhere: the outline, a find, a jump back, a highlight", async () => {
    const { driver } = stage();
    const figure = `${numbered(60)}<h2>Under the rust</h2>${numbered(20)}`;
    serve("http://harbor.example/ways", articlePage({ figure }));
    await driver.open("http://harbor.example/ways");
    const overlay = await openOverlay(driver, SENTENCE);
    await chooseLayout(overlay, "spread");
    const { pages } = await onPage(overlay, 1);
    expect(pages).toBeGreaterThan(4);
    await press(overlay, "o");
    await click(overlay, "Under the rust");
    await eventually("the heading’s page", async () => (await inSight(overlay)).includes("Under the rust"));
    expect(await standing(overlay)).toMatchObject({ exact: true });
    await click(overlay, words("backHere"));
    await onPage(overlay, 1);
    await press(overlay, "g");
    await fill(overlay, words("find"), "number 44 lay");
    await eventually("what was found", async () => (await inSight(overlay)).includes("Buoy number 44 "));
    expect(await standing(overlay)).toMatchObject({ exact: true });
    await click(overlay, words("findClose"));
    await press(overlay, "h");
    await eventually("a sentence of this page", () =>
      overlay.run((root: Root) => {
        const page = root.querySelector(".article")?.getBoundingClientRect() ?? new DOMRect();
        const boxes = [...root.querySelectorAll("mark.picked")].flatMap((mark) => [...mark.getClientRects()]);
        return boxes.some(({ left }) => left >= page.left - 1 && left < page.right);
      }),
    );
    await press(overlay, "ArrowRight");
    await press(overlay, "Escape");
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
    const { pages } = await onPage(overlay, 1);
    expect(pages).toBeGreaterThan(2);
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
    const { pages } = await onPage(overlay, 1);
    expect(pages).toBeGreaterThan(1);
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
});
