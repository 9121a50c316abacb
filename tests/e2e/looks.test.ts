import { expect, it } from "vitest";
import { eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, seeWords } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { openOverlay } from "./steps.ts";

/** What the text looks like, as the browser works it out. */
function looksOfText(surface: Surface) {
  return surface.run((root: Root) => {
    const style = getComputedStyle(root.querySelector(".article-body p + p") as Element);
    const { fontFamily, fontSize, textAlign, textIndent, lineHeight } = style;
    return { font: fontFamily.split(",", 1)[0], fontSize, textAlign, textIndent, lineHeight };
  });
}

/** The average number of characters in the full lines of the first paragraph that has some. */
function charactersPerLine(surface: Surface): Promise<number> {
  return surface.run((root: Root) => {
    const text = root.querySelector(".article-body p")?.firstChild as Text;
    const range = document.createRange();
    const tops = new Map<number, number>();
    for (let at = 0; at < text.length; at += 1) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const top = Math.round(range.getBoundingClientRect().top);
      tops.set(top, (tops.get(top) ?? 0) + 1);
    }
    return [...tops.values()][0] ?? 0;
  });
}

function chooseFont(surface: Surface, font: string): Promise<void> {
  return surface.run((root: Root, value: string) => {
    const field = root.querySelector("select") as HTMLSelectElement;
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, font);
}

/** The shipped families that stand on the page with their bytes. */
function familiesOn(surface: Surface): Promise<string[]> {
  return surface.run((root: Root) => {
    const { fonts } = "host" in root ? root.host.ownerDocument : (root as Document);
    return [...fonts].map(({ family }) => family.replaceAll('"', ""));
  });
}

inBrowsers("The looks of an article", (stage) => {
  it("change at once, are kept, and can be set back", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/looks", { body: articlePage() });
    await driver.open("http://harbor.example/looks");
    let overlay = await openOverlay(driver, SENTENCE);
    const before = await looksOfText(overlay);
    await click(overlay, words("textAndTheme"));
    await click(overlay, words("lookMore", words("textSize")));
    await click(overlay, words("lookJustify"));
    await click(overlay, words("lookIndent"));
    await eventually("the indent", async () => (await looksOfText(overlay)).textIndent !== "0px");
    const after = await looksOfText(overlay);
    expect(after).toMatchObject({ fontSize: "22px", textAlign: "justify", textIndent: "30.8px" });
    await driver.press("Escape");
    overlay = await openOverlay(driver, SENTENCE);
    expect(await looksOfText(overlay)).toEqual(after);
    await click(overlay, words("textAndTheme"));
    await click(overlay, words("lookReset"));
    await eventually("no indent", async () => (await looksOfText(overlay)).textIndent === "0px");
    expect(await looksOfText(overlay)).toEqual(before);
    await driver.press("Escape");
  });

  it("have the fonts that are shipped, as long as the reading view is open", async () => {
    const { driver, server } = stage();
    const headers = { "content-security-policy": "default-src 'none'" };
    server.serve("http://strict.example/fonts", { body: articlePage(), headers });
    await driver.open("http://strict.example/fonts");
    const overlay = await openOverlay(driver, SENTENCE);
    await click(overlay, words("textAndTheme"));
    await seeWords(overlay, words("lookFont"));
    for (const [font, family] of [
      ["source-serif", "Clearline Source Serif"],
      ["opendyslexic", "Clearline OpenDyslexic"],
      ["literata", "Clearline Literata"],
    ] as const) {
      await chooseFont(overlay, font);
      await eventually(family, async () => (await familiesOn(driver.page)).includes(family));
      await eventually(`lines of about 66 characters in ${family}`, async () => {
        const characters = await charactersPerLine(overlay);
        return characters > 50 && characters < 80;
      });
    }
    await driver.press("Escape");
    await eventually("the page's own fonts alone", async () => (await familiesOn(driver.page)).length === 0);
  });
});
