import { type Driver, eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, seeWords } from "../browser/hands.ts";
import { stopsOf } from "../browser/reading.ts";
import { words } from "../browser/words.ts";

/** Opens `url`, clicks the toolbar button and waits until the popup shows `title`. */
export async function readInPopup(driver: Driver, url: string, title: string): Promise<Surface> {
  await driver.open(url);
  const popup = await driver.clickButton();
  await seeWords(popup, title);
  return popup;
}

/** Reads the article at `url` with the toolbar button, until it stands on its story's timeline. */
export async function save(driver: Driver, url: string): Promise<void> {
  await driver.open(url);
  const popup = await driver.clickButton();
  await eventually("the timeline", async () => (await stopsOf(popup)).length > 0);
  await driver.closePopup();
}

/** Opens the overlay on the tab's page, by the toolbar button and its Read. */
export async function openOverlay(driver: Driver, sentence: string): Promise<Surface> {
  await click(await driver.clickButton(), words("read"));
  const overlay = await eventually("the overlay", () => driver.overlay());
  await seeWords(overlay, sentence);
  // The text is painted first.
  await eventually("the page to be inert", () =>
    overlay.run((root: Root) => root.querySelector("dialog:modal") !== null),
  );
  return overlay;
}

/** Opens the article that the library lists first. */
export async function openFromLibrary(driver: Driver): Promise<Surface> {
  await driver.openOwn("library.html");
  await eventually("an article in the list", () =>
    driver.page.run((root: Root) => {
      root.querySelector<HTMLElement>(".row-link")?.click();
      return root.querySelector(".row-link") !== null;
    }),
  );
  await eventually("the reading aids", () =>
    driver.page.run((root: Root) => root.querySelector(".reading-place") !== null),
  );
  return driver.page;
}

/** Puts the focus on what `selector` finds first; false if that can’t have it. */
export function focusOn(surface: Surface, selector: string): Promise<boolean> {
  return surface.run((root: Root, selector: string) => {
    const element = root.querySelector<HTMLElement>(selector);
    element?.focus();
    return element !== null && root.activeElement === element;
  }, selector);
}

/** Presses a key where the focus is. */
export function press(surface: Surface, key: string, shiftKey = false): Promise<void> {
  return surface.run(
    (root: Root, key: string, shiftKey: boolean) => {
      const target = root.activeElement ?? root.querySelector("dialog") ?? root;
      const init = { key, shiftKey, bubbles: true, cancelable: true, composed: true };
      target.dispatchEvent(new KeyboardEvent("keydown", init));
    },
    key,
    shiftKey,
  );
}

/** Opens the first story of the library's list. */
export async function openStory(driver: Driver): Promise<Surface> {
  await driver.openOwn("library.html#/stories");
  await eventually("a story in the list", () =>
    driver.page.run((root: Root) => {
      root.querySelector<HTMLElement>("[data-story]")?.click();
      return root.querySelector("[data-story]") !== null;
    }),
  );
  await seeWords(driver.page, words("readInOrder"));
  return driver.page;
}

/** The words of all marks of a class, each mark a line. */
export function marked(surface: Surface, className: string): Promise<string[]> {
  return surface.run(
    (root: Root, className: string) =>
      [...root.querySelectorAll(`mark.${className}`)].map((mark) => mark.textContent ?? ""),
    className,
  );
}
