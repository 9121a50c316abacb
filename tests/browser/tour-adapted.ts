import { THEMES } from "../../utils/looks.ts";
import { type Chromium, launchChromium } from "./chromium.ts";
import { ADAPTATIONS, eventually, type LaunchOptions, type Root, type Surface } from "./driver.ts";
import { spreadText } from "./fitting.ts";
import { stopsOf } from "./reading.ts";
import { addressOf } from "./sites.ts";
import type { Camera } from "./tell.ts";

/** Widths of the reading view that are looked at, in CSS pixels: a phone's to a large screen's. */
const WIDTHS = [375, 768, 1024, 1600, 2560];

/** Languages with long words, from right to left, and without spaces. */
const LANGUAGES = ["de", "ar", "ja"];

/** Places where an article is read or found, each opened anew. None is found by words: they are of any language. */
const PLACES: Readonly<Record<string, (driver: Chromium, slug: string) => Promise<Surface>>> = {
  popup: async (driver, slug) => {
    await driver.open(addressOf(slug));
    const popup = await driver.clickButton();
    await eventually("the timeline", async () => (await stopsOf(popup)).length > 0);
    return popup;
  },
  overlay: openOverlay,
  looks: async (driver, slug) => {
    const overlay = await openOverlay(driver, slug);
    await overlay.run((root: Root) => root.querySelector<HTMLElement>(".reader-toolbar button")?.click());
    await eventually("the panel", () => overlay.run((root: Root) => root.querySelector(".looks") !== null));
    return overlay;
  },
  "library-article": async (driver) => {
    await driver.openOwn("library.html");
    await eventually("an article", () =>
      driver.page.run((root: Root) => {
        root.querySelector<HTMLElement>(".row-link")?.click();
        return root.querySelector(".article-body p") !== null;
      }),
    );
    return driver.page;
  },
  "library-settings": (driver) => openView(driver, "settings"),
  "library-highlights": (driver) => openView(driver, "highlights"),
  "library-transfer": (driver) => openView(driver, "transfer"),
};

async function openOverlay(driver: Chromium, slug: string): Promise<Surface> {
  const popup = await PLACES.popup?.(driver, slug);
  await popup?.run((root: Root) => root.querySelector<HTMLElement>(".button-primary")?.click());
  const overlay = await eventually("the overlay", () => driver.overlay());
  await eventually("the reading aids", () =>
    overlay.run((root: Root) => root.querySelector(".reading-place") !== null),
  );
  return overlay;
}

async function openView(driver: Chromium, view: string): Promise<Surface> {
  await driver.openOwn(`library.html#/${view}`);
  await eventually(view, () => driver.page.run((root: Root) => root.querySelector("h1") !== null));
  return driver.page;
}

/** Shows the reading view in every theme and at many widths, and every place as readers' systems ask for it. */
export async function tourAdapted(driver: Chromium, camera: Camera, slug: string): Promise<void> {
  await tourThemes(driver, camera, slug);
  camera.say("The reading view, narrow and wide");
  for (const width of WIDTHS) {
    await driver.widen(width);
    await camera.shoot(await openOverlay(driver, slug), `width-${width}`);
  }
  await driver.zoom(1);
  for (const [name, open] of Object.entries(PLACES)) {
    camera.say(`The ${name}, as a reader’s system asks for it`);
    for (const to of ADAPTATIONS.filter((one) => one !== "reduced-motion")) {
      await driver.adapt(to);
      await camera.shoot(await open(driver, slug), `${to}-${name}`);
    }
    await driver.adapt(null);
    const surface = await open(driver, slug);
    await surface.run(spreadText);
    await camera.shoot(surface, `spacing-${name}`);
    if (name === "popup") continue;
    await driver.zoom(4);
    await camera.shoot(await open(driver, slug), `zoom-${name}`);
    await driver.zoom(1);
  }
}

async function tourThemes(driver: Chromium, camera: Camera, slug: string): Promise<void> {
  camera.say("The reading view in every theme");
  const overlay = await PLACES.looks?.(driver, slug);
  for (const [place, theme] of [...THEMES.entries()].reverse()) {
    await overlay?.run((root: Root, at: number) => {
      root.querySelectorAll<HTMLElement>(".theme input")[at]?.click();
    }, place);
    if (overlay !== undefined) await camera.shoot(overlay, `theme-${theme}`);
  }
  await driver.press("Escape");
}

/** Shows every place in other languages, each in a browser of its own. */
export async function tourLanguages(
  executable: string,
  options: Omit<LaunchOptions, "lang">,
  camera: Camera,
  slugs: readonly string[],
): Promise<void> {
  for (const lang of LANGUAGES) {
    camera.say(`Everything in ${lang}`);
    const driver = await launchChromium(executable, { ...options, lang });
    try {
      for (const slug of slugs) await PLACES.popup?.(driver, slug);
      for (const [name, open] of Object.entries(PLACES))
        await camera.shoot(await open(driver, slugs[0] ?? ""), `language-${lang}-${name}`);
    } finally {
      await driver.close();
    }
  }
}
