import { expect, it } from "vitest";
import { type Driver, eventually, type Root, type Surface } from "../browser/driver.ts";
import { choose, click, fill } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { articlePage, numbered, SENTENCE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { chooseLayout, inSight, onPage, standing } from "./pages.ts";
import { openFromLibrary, openOverlay, press, save } from "./steps.ts";

/** Windows that follow each other: a phone's, a tablet's, one as at first. */
const ZOOMS = [3.2, 1.6, 1] as const;

function hasAids(root: Root): boolean {
  return root.querySelector(".reading-place") !== null;
}

/** Has the paragraph of a buoy stand first in the window, once all near it is laid out. */
async function scrollToBuoy(root: Root, number: number): Promise<void> {
  const block = [...root.querySelectorAll(".article-body p")].find((one) =>
    one.textContent.startsWith(`Buoy number ${number} `),
  );
  for (let frame = 0; frame < 6; frame += 1) {
    block?.scrollIntoView({ block: "start" });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Sets the size of the type, and as soon as that is seen scrolls on by a share of the window, as a key does. */
async function setSizeAndGoOn(root: Root, size: number, share = 0.8): Promise<void> {
  const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
  root.querySelector<HTMLElement>(".reader")?.style.setProperty("--reading-size", `${size}px`);
  for (let frame = 0; frame < 2; frame += 1) await drawn();
  root.querySelector("dialog")?.scrollBy(0, innerHeight * share);
  for (let frame = 0; frame < 4; frame += 1) await drawn();
}

/**
 * Sets type that makes the text many times as long, laid out at once rather than in the next frame: the browser has scrolled far,
 * to keep in sight what is there, before anyone is told of another size.
 */
function retypeAtOnce(root: Root, size: number): void {
  root.querySelector<HTMLElement>(".reader")?.style.setProperty("--reading-size", `${size}px`);
  root.querySelector<HTMLElement>(".article-body")?.style.setProperty("font-family", "monospace");
  root.querySelector("dialog")?.getBoundingClientRect();
}

/** The number of the buoy whose paragraph stands first in the window. */
function firstBuoy(root: Root): string | null {
  const top = root.querySelector(".library-main, dialog")?.getBoundingClientRect().top ?? 0;
  const blocks = [...root.querySelectorAll(".article-body p")];
  const first = blocks.find((block) => block.getBoundingClientRect().bottom > Math.max(0, top) + 24);
  return /^Buoy number (\d+)/.exec(first?.textContent ?? "")?.[1] ?? null;
}

/** Makes the window narrower and wider: the same paragraph stands first. */
async function keepsFirst(driver: Driver, surface: Surface): Promise<void> {
  const before = await eventually("a buoy", () => surface.run(firstBuoy));
  await eventually("the place to be known", () =>
    surface.run((root: Root) => root.querySelector(".minutes-left") !== null),
  );
  for (const factor of ZOOMS) {
    await driver.zoom(factor);
    await eventually(`buoy ${before} at ${factor}`, async () => (await surface.run(firstBuoy)) === before);
  }
}

async function standsExactly(surface: Surface): Promise<void> {
  await eventually("a page’s edge", async () => (await standing(surface))?.exact === true);
}

inBrowsers("The reader’s place", (stage) => {
  it("stays in pages, in other type, scrolled again and in the library", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/kept", { body: articlePage({ figure: numbered(120) }) });
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

  it("stays when the window becomes narrower and wider, scrolled, in pages and in the library", async () => {
    const { driver, server } = stage();
    const url = "http://harbor.example/resized";
    server.serve(url, { body: articlePage({ figure: numbered(120) }) });
    await save(driver, url);
    const overlay = await openOverlay(driver, SENTENCE);
    await eventually("the reading aids", () => overlay.run(hasAids));
    await overlay.run(scrollToBuoy, 61);
    await keepsFirst(driver, overlay);
    await chooseLayout(overlay, "spread");
    await eventually("the page", async () => (await inSight(overlay)).includes("Buoy number 61 "));
    for (const factor of ZOOMS) {
      await driver.zoom(factor);
      await eventually(`the page at ${factor}`, async () =>
        (await inSight(overlay)).includes("Buoy number 61 "),
      );
    }
    await chooseLayout(overlay, "scroll");
    await driver.press("Escape");
    const page = await openFromLibrary(driver);
    await page.run(scrollToBuoy, 33);
    await keepsFirst(driver, page);
  });

  it("is where the reader scrolls to, however soon after a change of type", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/soon", { body: articlePage({ figure: numbered(60) }) });
    await driver.open("http://harbor.example/soon");
    const overlay = await openOverlay(driver, SENTENCE);
    await eventually("the reading aids", () => overlay.run(hasAids));
    await overlay.run(scrollToBuoy, 9);
    await eventually("the minutes left", () =>
      overlay.run((root: Root) => root.querySelector(".minutes-left") !== null),
    );
    await overlay.run(setSizeAndGoOn, 22);
    const buoy = await eventually("a buoy further on", async () => {
      const now = await overlay.run(firstBuoy);
      return now !== null && Number(now) > 10 && now;
    });
    await overlay.run(setSizeAndGoOn, 34, 0);
    await eventually(`buoy ${buoy}`, async () => (await overlay.run(firstBuoy)) === buoy);
    await driver.press("Escape");
  });

  it("stays in type so much larger that the browser itself scrolls far", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/larger", { body: articlePage({ figure: numbered(120) }) });
    await driver.open("http://harbor.example/larger");
    const overlay = await openOverlay(driver, SENTENCE);
    await eventually("the reading aids", () => overlay.run(hasAids));
    await overlay.run(scrollToBuoy, 100);
    await eventually("the minutes left", () =>
      overlay.run((root: Root) => root.querySelector(".minutes-left") !== null),
    );
    for (const size of [48, 12, 40, 16]) {
      await overlay.run(retypeAtOnce, size);
      await eventually(`buoy 100 at ${size}`, async () => (await overlay.run(firstBuoy)) === "100");
    }
    await driver.press("Escape");
  });

  it("goes by pages where something leads elsewhere: the outline, a find, a jump back, a highlight", async () => {
    const { driver, server } = stage();
    const figure = `${numbered(60)}<h2>Under the rust</h2>${numbered(20)}`;
    server.serve("http://harbor.example/ways", { body: articlePage({ figure }) });
    await driver.open("http://harbor.example/ways");
    const overlay = await openOverlay(driver, SENTENCE);
    await chooseLayout(overlay, "spread");
    const { pages } = await onPage(overlay, 1);
    expect(pages).toBeGreaterThan(4);
    await press(overlay, "o");
    await click(overlay, "Under the rust");
    await eventually("the heading’s page", async () => (await inSight(overlay)).includes("Under the rust"));
    await standsExactly(overlay);
    await click(overlay, words("backHere"));
    await onPage(overlay, 1);
    await press(overlay, "g");
    await fill(overlay, words("find"), "number 44 lay");
    await eventually("what was found", async () => (await inSight(overlay)).includes("Buoy number 44 "));
    await standsExactly(overlay);
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
});
