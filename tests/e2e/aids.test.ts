import { expect, it } from "vitest";
import { eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, fill } from "../browser/hands.ts";
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
    await eventually("everything to look otherwise", async () => {
      const after = await look();
      return before.every((value, at) => value !== after[at]);
    });
    await click(overlay, words("lookReset"));
    await eventually("what it was", async () => (await look()).join() === before.join());
    await driver.press("Escape");
  });

  it("set the beginnings of words bolder by degrees, and hear no key while one types", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/bold", { body: articlePage() });
    await driver.open("http://harbor.example/bold");
    const overlay = await openOverlay(driver, SENTENCE);
    const bold = () =>
      overlay.run((root: Root) =>
        [...root.querySelectorAll("b.weight")].reduce((sum, { textContent }) => sum + textContent.length, 0),
      );
    await eventually("the tools", () =>
      overlay.run((root: Root) => root.querySelector(".reading-place") !== null),
    );
    const degrees = [await bold()];
    do {
      const before = degrees.at(-1);
      await press(overlay, "b");
      degrees.push(
        await eventually("another degree", async () => {
          const now = await bold();
          return now !== before && { now };
        }).then(({ now }) => now),
      );
    } while (degrees.at(-1) !== 0);
    expect(degrees.length).toBeGreaterThan(3);
    expect(degrees.slice(0, -1)).toEqual([...degrees.slice(0, -1)].sort((one, other) => one - other));
    await press(overlay, "g");
    await fill(overlay, words("find"), "ferry");
    for (const key of ["b", "h", "l", "n", "o"]) await press(overlay, key);
    await eventually("what was found", () =>
      overlay.run((root: Root) => root.querySelector("mark.found") !== null),
    );
    const heard = await overlay.run((root: Root) =>
      ["b.weight", "mark.picked", ".focus-line", ".aloud-voice"].filter((sign) => root.querySelector(sign)),
    );
    expect(heard).toEqual([]);
    await driver.press("Escape");
  });

  it("leave formulas and tables as they are drawn, and wide ones in a box that scrolls", async () => {
    const { driver, server } = stage();
    const row = (cell: string) => `<tr>${`<${cell}>low water</${cell}>`.repeat(24)}</tr>`;
    const table = `<table>${row("th")}${row("td").repeat(6)}</table>`;
    const figure = `<p>The tide follows <math display="block"><mi>h</mi><mo>=</mo><mfrac><mi>a</mi><mn>2</mn></mfrac></math> as the harbor master knew.</p>${table}`;
    server.serve("http://harbor.example/formula", { body: articlePage({ figure }) });
    await driver.open("http://harbor.example/formula");
    const overlay = await openOverlay(driver, SENTENCE);
    const drawn = await overlay.run((root: Root) => {
      const fraction = root.querySelector(".article-body math mfrac");
      const [top, bottom] = [...(fraction?.children ?? [])].map((one) => one.getBoundingClientRect());
      const box = root.querySelector(".article-body .table-box");
      return {
        stacked: (top?.bottom ?? 0) > 0 && (bottom?.top ?? 0) >= (top?.bottom ?? 0) - 1,
        scrolls: (box?.scrollWidth ?? 0) > (box?.clientWidth ?? 0),
        within: (box?.clientWidth ?? 0) <= innerWidth,
      };
    });
    expect(drawn).toEqual({ stacked: true, scrolls: true, within: true });
    await driver.press("Escape");
  });
});
