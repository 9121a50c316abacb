import { expect, it } from "vitest";
import { eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, controlsOf, fill, missWords, seeWords } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { openFromLibrary, openOverlay, save } from "./steps.ts";

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

  it("can be one site’s alone, in the overlay and in the library, until they are set back", async () => {
    const { driver, server } = stage();
    for (const site of ["harbor", "tide"])
      server.serve(`http://${site}.example/alone`, { body: articlePage() });
    await save(driver, "http://harbor.example/alone");
    let overlay = await openOverlay(driver, SENTENCE);
    const before = await looksOfText(overlay);
    await click(overlay, words("textAndTheme"));
    await click(overlay, words("looksForSite", "harbor.example"));
    await click(overlay, words("lookMore", words("textSize")));
    await eventually("larger type", async () => (await looksOfText(overlay)).fontSize !== before.fontSize);
    const large = await looksOfText(overlay);
    await driver.press("Escape");
    const page = await openFromLibrary(driver);
    await eventually("the site’s looks", async () => (await looksOfText(page)).fontSize === large.fontSize);
    await driver.open("http://tide.example/alone");
    overlay = await openOverlay(driver, SENTENCE);
    expect(await looksOfText(overlay)).toEqual(before);
    await driver.press("Escape");
    await driver.open("http://harbor.example/alone");
    overlay = await openOverlay(driver, SENTENCE);
    expect(await looksOfText(overlay)).toEqual(large);
    await driver.press("Escape");
    await driver.openOwn("library.html#/settings/look");
    await seeWords(driver.page, words("looksSites"));
    await click(driver.page, words("siteRemove", "harbor.example"));
    await missWords(driver.page, words("looksSites"));
    await driver.open("http://harbor.example/alone");
    overlay = await openOverlay(driver, SENTENCE);
    expect(await looksOfText(overlay)).toEqual(before);
    await click(overlay, words("textAndTheme"));
    await click(overlay, words("looksForSite", "harbor.example"));
    await click(overlay, words("lookJustify"));
    await eventually("justified lines", async () => (await looksOfText(overlay)).textAlign === "justify");
    await click(overlay, words("looksForSite", "harbor.example"));
    await eventually(
      "the looks of all",
      async () => (await looksOfText(overlay)).textAlign === before.textAlign,
    );
    await driver.press("Escape");
  });

  it("can have the page’s own font, and one that is installed, by its name", async () => {
    const { driver, server } = stage();
    const body = articlePage().replace(
      "<article>",
      '<style>article { font-family: "DejaVu Sans Mono", monospace }</style><article>',
    );
    server.serve("http://harbor.example/own-font", { body });
    await driver.open("http://harbor.example/own-font");
    const overlay = await openOverlay(driver, SENTENCE);
    const font = async () => (await looksOfText(overlay)).font?.replaceAll('"', "");
    await click(overlay, words("textAndTheme"));
    await seeWords(overlay, words("lookFont"));
    await chooseFont(overlay, "site");
    await eventually("the page’s font", async () => (await font()) === "DejaVu Sans Mono");
    await chooseFont(overlay, "own");
    await fill(overlay, words("lookFontName"), "No Such Font 77");
    await seeWords(overlay, words("lookFontMissing"));
    const [name = ""] = await installedFonts(overlay);
    expect(name).not.toBe("");
    await fill(overlay, words("lookFontName"), name);
    await seeWords(overlay, words("lookFontFound"));
    await eventually("the installed font", async () => (await font()) === name);
    await click(overlay, words("lookReset"));
    await driver.press("Escape");
  });

  it("offer a list of installed fonts where the browser has one, on a click", async () => {
    const { driver } = stage();
    await driver.openOwn("library.html#/settings/look");
    await seeWords(driver.page, words("lookFont"));
    await chooseFont(driver.page, "own");
    await seeWords(driver.page, words("lookFontName"));
    const asks = await driver.page.run(() => "queryLocalFonts" in globalThis);
    const offered = await controlsOf(driver.page);
    expect(offered.includes(words("lookFontList"))).toBe(asks);
    await chooseFont(driver.page, "site");
    await seeWords(driver.page, words("lookFontSiteHint"));
    await click(driver.page, words("lookReset"));
  });
});

/** Fonts of this machine, among those that machines have. */
function installedFonts(surface: Surface): Promise<string[]> {
  return surface.run(() => {
    const context = document.createElement("canvas").getContext("2d");
    const names = [
      "DejaVu Sans Mono",
      "DejaVu Sans",
      "Liberation Serif",
      "Liberation Mono",
      "Noto Sans",
      "Arial",
    ];
    const width = (font: string) => {
      if (context !== null) context.font = `72px ${font}`;
      return context?.measureText("mmMWil1|gQ").width;
    };
    return names.filter(
      (name) =>
        width(`"${name}", serif`) !== width("serif") || width(`"${name}", monospace`) !== width("monospace"),
    );
  });
}
