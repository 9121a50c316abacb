import { expect, it } from "vitest";
import { eventually, type Root, type Surface } from "../browser/driver.ts";
import { click } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { openOverlay, press } from "./steps.ts";

function scrolled(surface: Surface): Promise<number> {
  return surface.run((root: Root) => root.querySelector("dialog")?.scrollTop ?? 0);
}

inBrowsers("Aids to reading", (stage) => {
  it("move the text by itself until it is told to stand", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/still", { body: articlePage({ repeat: 30 }) });
    await driver.open("http://harbor.example/still");
    const overlay = await openOverlay(driver, SENTENCE);
    await eventually("the tools", () =>
      overlay.run((root: Root) => root.querySelector(".reading-place") !== null),
    );
    await press(overlay, "a");
    await eventually("the text to move", async () => (await scrolled(overlay)) > 4);
    await press(overlay, "+");
    const before = await scrolled(overlay);
    await eventually("it to move on", async () => (await scrolled(overlay)) > before + 4);
    await press(overlay, "a");
    await eventually("the text to stand", async () => {
      const at = await scrolled(overlay);
      await eventually("two frames", () =>
        overlay.run(
          () =>
            new Promise<boolean>((done) =>
              requestAnimationFrame(() => requestAnimationFrame(() => done(true))),
            ),
        ),
      );
      return (await scrolled(overlay)) === at;
    });
    await driver.press("Escape");
  });

  it("tell how far one is, and lead back after a jump", async () => {
    const { driver, server } = stage();
    const figure = `<h2>What the yard found</h2>${"<p>Under the rust lay an older hull.</p>".repeat(60)}`;
    server.serve("http://harbor.example/back", { body: articlePage({ repeat: 20, figure }) });
    await driver.open("http://harbor.example/back");
    const overlay = await openOverlay(driver, SENTENCE);
    const hairline = () =>
      overlay.run(
        (root: Root) => (root.querySelector(".progress")?.getBoundingClientRect().width ?? -1) / innerWidth,
      );
    await eventually("an empty hairline", async () => (await hairline()) === 0);
    await click(overlay, "What the yard found");
    await eventually("a longer hairline", async () => (await hairline()) > 0.3);
    await click(overlay, words("backHere"));
    await eventually("the beginning", async () => (await scrolled(overlay)) < 200);
    await driver.press("Escape");
  });

  it("set lines, letters and words apart, hyphenate, and follow the clock", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/apart", { body: articlePage() });
    await driver.open("http://harbor.example/apart");
    const overlay = await openOverlay(driver, SENTENCE);
    const look = () =>
      overlay.run((root: Root) => {
        const style = getComputedStyle(root.querySelector(".article-body p") as Element);
        const { lineHeight, letterSpacing, wordSpacing, hyphens } = style;
        const theme = root.querySelector<HTMLElement>("dialog")?.dataset.theme;
        return [lineHeight, letterSpacing, wordSpacing, hyphens, theme].map(String);
      });
    const before = await look();
    await click(overlay, words("textAndTheme"));
    for (const name of ["lookLineHeight", "lookLetters", "lookWords"] as const)
      await click(overlay, words("lookMore", words(name)));
    await click(overlay, words("lookHyphens"));
    await click(overlay, words("theme_time"));
    const hour = new Date().getHours();
    await eventually("the clock’s theme", async () =>
      (await look()).includes(hour >= 7 && hour < 19 ? "paper" : "dark"),
    );
    const after = await look();
    expect(before.filter((value, at) => value === after[at])).toEqual([]);
    await click(overlay, words("lookReset"));
    await eventually("what it was", async () => (await look()).join() === before.join());
    await driver.press("Escape");
  });
});
