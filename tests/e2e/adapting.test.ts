import { expect, it } from "vitest";
import { faintThings } from "../browser/contrast.ts";
import { type Adaptation, type Driver, eventually, type Root, type Surface } from "../browser/driver.ts";
import { spreadText, whatIsCut } from "../browser/fitting.ts";
import { click, seeWords } from "../browser/hands.ts";
import { stopsOf } from "../browser/reading.ts";
import { addressOf } from "../browser/sites.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE } from "./article-page.ts";
import { inBrowsers, type Stage } from "./harness.ts";
import { openFromLibrary, openOverlay, press, save } from "./steps.ts";

const URL = "http://harbor.example/adapting";

const FIGURE = `<h2>What the yard found</h2><blockquote><p>It was <a href="/rust">rust</a> all the way.</p></blockquote>
<pre><code>const hull = layers.filter((layer) =&gt; layer.metal === "steel" &amp;&amp; layer.year &lt; 1931).length;</code></pre>
<table><tr><th>Ship</th><th>Year</th><th>Yard</th></tr><tr><td>Gudrun</td><td>1931</td><td>Fehmarnsund</td></tr></table>
<ul><li>The hull, which was older than the papers said.</li><li>The name, in white letters.</li></ul>`;

/** All places where an article is read or found, each opened when its turn comes. */
const PLACES: Readonly<Record<string, (stage: Stage) => Promise<Surface>>> = {
  "the popup": async ({ driver }) => {
    await driver.open(addressOf("summit-tokyo-seoul"));
    const popup = await driver.clickButton();
    await eventually("the timeline", async () => (await stopsOf(popup)).length > 0);
    return popup;
  },
  "the reading view": openReadingView,
  "its panel of looks": async (stage) => {
    const overlay = await openReadingView(stage);
    await click(overlay, words("textAndTheme"));
    await seeWords(overlay, words("lookFont"));
    return overlay;
  },
  "the library": async ({ driver }) => {
    await openFromLibrary(driver);
    return driver.page;
  },
  "the settings": ({ driver }) => openView(driver, "settings"),
  "the highlights": ({ driver }) => openView(driver, "highlights"),
  "import and export": ({ driver }) => openView(driver, "transfer"),
};

async function openReadingView({ driver, server }: Stage): Promise<Surface> {
  server.serve(URL, { body: articlePage({ repeat: 2, figure: FIGURE }) });
  await driver.open(URL);
  const overlay = await openOverlay(driver, SENTENCE);
  await eventually("the reading aids", () =>
    overlay.run((root: Root) => root.querySelector(".reading-place") !== null),
  );
  return overlay;
}

async function openView(driver: Driver, view: string): Promise<Surface> {
  await driver.openOwn(`library.html#/${view}`);
  await eventually(view, () => driver.page.run((root: Root) => root.querySelector("h1") !== null));
  return driver.page;
}

function countOf(root: Root, selector: string): number {
  return root.querySelectorAll(selector).length;
}

/** Ends when a frame was drawn since: what watches sizes has answered by then. */
function drawFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** Ends when colors that change have changed. */
async function comeToRest(root: Root): Promise<void> {
  await Promise.allSettled(root.getAnimations().map(({ finished }) => finished));
}

/** True once the surface knows what is asked of it. */
function hears(surface: Surface, to: Adaptation): Promise<boolean> {
  const queries = {
    "reduced-motion": "(prefers-reduced-motion: reduce)",
    "forced-colors": "(forced-colors: active)",
    "more-contrast": "(prefers-contrast: more)",
  };
  return surface.run((_root: Root, query: string) => matchMedia(query).matches, queries[to]);
}

async function openAdapted(stage: Stage, place: string, to: Adaptation): Promise<Surface> {
  await stage.driver.adapt(to);
  const surface = await PLACES[place]?.(stage);
  if (surface === undefined) throw new Error(`There is no place ${place}.`);
  await eventually(`${place} to hear of ${to}`, () => hears(surface, to));
  await surface.run(comeToRest);
  return surface;
}

/** What still moves, or would when it is touched. */
function moving(root: Root): string[] {
  const longer = (durations: string) => durations.split(",").some((one) => Number.parseFloat(one) > 0.001);
  const all = [...root.querySelectorAll("*")];
  return all
    .filter((element) => {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } =
        getComputedStyle(element);
      const animates = animationName !== "none" && longer(animationDuration);
      return longer(transitionDuration) || animates || scrollBehavior === "smooth";
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/** Words that the browser lays a plate of the page's color under, on a ground of another one: they may have the plate's color. */
function onPlates(root: Root): string[] {
  const probe = document.createElement("div");
  probe.style.backgroundColor = "Canvas";
  (root.querySelector("dialog") ?? document.body).append(probe);
  const page = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const isOpaque = (color: string) => !/, 0\)$|transparent/.test(color);
  return [...root.querySelectorAll("*")]
    .filter((element) => {
      const { backgroundColor, forcedColorAdjust } = getComputedStyle(element) as CSSStyleDeclaration & {
        readonly forcedColorAdjust?: string;
      };
      const differs = isOpaque(backgroundColor) && backgroundColor !== page;
      return differs && forcedColorAdjust === "auto" && element.textContent?.trim() !== "";
    })
    .filter((element) => element.checkVisibility() && element.closest(".unseen, option, select") === null)
    .map((element) => element.outerHTML.slice(0, 120));
}

/** Buttons and fields that nothing sets apart from the text around them when colors are forced. */
function withoutEdge(root: Root): string[] {
  const controls = root.querySelectorAll("button, select, textarea, input:not([type=file])");
  return [...controls]
    .filter((control) => control.checkVisibility() && control.closest(".article-body, .unseen") === null)
    .filter((control) => {
      const { borderBottomWidth, appearance, textDecorationLine } = getComputedStyle(control);
      // What the browser draws itself has an edge; a button within words may be underlined as a link is.
      const isDrawn =
        control.matches("[type=checkbox], [type=radio], [type=range], select") || appearance === "auto";
      return Number.parseFloat(borderBottomWidth) === 0 && !isDrawn && textDecorationLine === "none";
    })
    .map((control) => control.outerHTML.slice(0, 160));
}

inBrowsers("What a reader's system asks for", (stage) => {
  it("is asked of a library with an article that is marked in four colors", async () => {
    const { driver, server } = stage();
    await save(driver, addressOf("trade-hatchet"));
    server.serve(URL, { body: articlePage({ repeat: 2, figure: FIGURE }) });
    await save(driver, URL);
    const page = await openFromLibrary(driver);
    for (const color of [1, 2, 3, 4]) {
      await press(page, "h");
      await eventually("a sentence to mark", async () => (await page.run(countOf, "mark.picked")) > 0);
      for (let step = 1; step < color; step += 1) await press(page, "ArrowRight");
      await press(page, String(color));
      await eventually("the mark", async () => (await page.run(countOf, "mark.highlight")) >= color);
    }
  });

  for (const place of Object.keys(PLACES)) {
    it(`less motion: nothing moves in ${place}`, async () => {
      const surface = await openAdapted(stage(), place, "reduced-motion");
      expect(await surface.run(moving)).toEqual([]);
    });

    it(`forced colors: all can be read, and controls have edges, in ${place}`, async () => {
      const surface = await openAdapted(stage(), place, "forced-colors");
      expect(await surface.run(faintThings)).toEqual([]);
      expect(await surface.run(withoutEdge)).toEqual([]);
      expect(await surface.run(onPlates)).toEqual([]);
    });

    it(`more contrast: all text has it in ${place}`, async () => {
      const surface = await openAdapted(stage(), place, "more-contrast");
      expect(await surface.run(faintThings, 7)).toEqual([]);
    });

    it(`wide spacing: nothing is cut off in ${place}`, async () => {
      await stage().driver.adapt(null);
      const surface = (await PLACES[place]?.(stage())) as Surface;
      await surface.run(spreadText);
      expect(await surface.run(whatIsCut)).toEqual([]);
    });
  }

  it("a zoom of 400 %: the panel of looks shows a window of choices, not a line", async () => {
    const { driver } = stage();
    await driver.adapt(null);
    const overlay = (await PLACES["its panel of looks"]?.(stage())) as Surface;
    await driver.zoom(4);
    await eventually("the zoom", () => overlay.run(() => innerWidth < 380));
    const choices = await overlay.run((root: Root) => {
      const { scrollHeight = 0, clientHeight = 0 } = root.querySelector(".looks") ?? {};
      return { scrollHeight, clientHeight };
    });
    expect(choices.clientHeight).toBe(choices.scrollHeight);
    await overlay.run((root: Root) =>
      root.querySelector(".text-panel-foot")?.scrollIntoView({ block: "end" }),
    );
    await eventually("the panel's end", () =>
      overlay.run((root: Root) => {
        const { bottom } = root.querySelector(".text-panel-foot")?.getBoundingClientRect() ?? new DOMRect();
        return Math.round(bottom) <= innerHeight;
      }),
    );
    await driver.zoom(1);
  });

  // A popup's window is the browser's: see below.
  for (const place of Object.keys(PLACES).filter((name) => name !== "the popup")) {
    it(`a zoom of 400 %: nothing is cut off, and nothing scrolls sideways, in ${place}`, async () => {
      const { driver } = stage();
      await driver.adapt(null);
      const surface = (await PLACES[place]?.(stage())) as Surface;
      await driver.zoom(4);
      await eventually("the zoom", () => surface.run(() => innerWidth < 380));
      await surface.run(drawFrame);
      expect(await surface.run(whatIsCut)).toEqual([]);
      await driver.zoom(1);
    });
  }
});

inBrowsers(
  "What a screen scaled to 400 % leaves of the popup",
  (stage) => {
    it("is all of it: nothing is cut off, and nothing scrolls sideways", async () => {
      const { driver } = stage();
      const popup = (await PLACES["the popup"]?.(stage())) as Surface;
      await driver.zoom(4);
      // The browser makes the window as large as the popup, some time after.
      await eventually("the small screen", () =>
        popup.run(() => screen.width < 400 && innerWidth >= 320 && innerWidth < 380),
      );
      await popup.run(drawFrame);
      expect(await popup.run(whatIsCut)).toEqual([]);
      const ends = await popup.run((root: Root) => {
        const story = root.querySelector(".popup-story");
        story?.scrollIntoView({ block: "end" });
        const { bottom } = story?.getBoundingClientRect() ?? new DOMRect();
        return Math.round(bottom) <= innerHeight;
      });
      expect(ends).toBe(true);
    });
  },
  { small: true },
);
