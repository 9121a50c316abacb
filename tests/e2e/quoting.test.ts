import { expect, it } from "vitest";
import { eventually, type Root, type Surface } from "../browser/driver.ts";
import { controlsOf, seeWords } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE, TITLE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { focusOn, openFromLibrary, openOverlay, press, save } from "./steps.ts";

/** Picks the first sentence in sight by the keyboard, until the menu for it is there. */
async function pickSentence(surface: Surface): Promise<void> {
  const has = (selector: string) =>
    surface.run((root: Root, selector: string) => root.querySelector(selector) !== null, selector);
  await eventually("a picked sentence", async () => {
    await press(surface, "h");
    return has("mark.picked");
  });
  await eventually("the menu", () => has(".passage-tools"));
}

/** What stands on the clipboard once the control named `name` has been used. */
function named(name: string): string {
  return `.passage-tools [aria-label="${name}"]`;
}

inBrowsers("A passage", (stage) => {
  it("is copied with its source, and leads to its place on the page", async () => {
    const { driver, server } = stage();
    const url = "http://harbor.example/quoted";
    server.serve(url, { body: articlePage({ repeat: 6 }) });
    await save(driver, url);
    const directive = "#:~:text=After%20two%20winters%20in%20dock,Monday";
    for (const open of [() => openOverlay(driver, SENTENCE), () => openFromLibrary(driver)]) {
      const surface = await open();
      await eventually("the aids", () =>
        surface.run((root: Root) => root.querySelector(".reading-place") !== null),
      );
      await pickSentence(surface);
      const href = await surface.run(
        (root: Root, selector: string) => root.querySelector<HTMLAnchorElement>(selector)?.href ?? "",
        named(words("passageOriginal")),
      );
      expect(href).toContain(`${url}${directive.split(",")[0]}`);
      expect(await focusOn(surface, named(words("quoteCopy")))).toBe(true);
      await driver.press("Enter");
      await seeWords(surface, words("copied"));
      const copied = await driver.clipboard();
      expect(copied).toContain(`“${SENTENCE}”`);
      expect(copied).toContain(TITLE);
      expect(copied).toContain(href);
    }
  });

  it("is shared by the system where it shares, and nothing offers it elsewhere", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/shared", { body: articlePage({ repeat: 6 }) });
    await save(driver, "http://harbor.example/shared");
    const page = await openFromLibrary(driver);
    await page.run(() => {
      const share = (data: object) =>
        Object.assign(document.documentElement.dataset, data) && Promise.resolve();
      Object.defineProperty(navigator, "share", { value: share, configurable: true });
    });
    await pickSentence(page);
    expect(await focusOn(page, named(words("share")))).toBe(true);
    await driver.press("Enter");
    await eventually("what was shared", () =>
      page.run((root: Root) => (root as Document).documentElement.dataset.text?.startsWith("“") === true),
    );
    await page.run(() => void Reflect.deleteProperty(navigator, "share"));
    await press(page, "Escape");
    await pickSentence(page);
    const offers = await page.run(() => "share" in navigator);
    expect((await controlsOf(page)).includes(words("share"))).toBe(offers);
  });
});
