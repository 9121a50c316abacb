import { expect, it } from "vitest";
import { eventually, type Root, type Surface } from "../browser/driver.ts";
import { click } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { openFromLibrary, openOverlay, press, save } from "./steps.ts";

function spoken(surface: Surface): Promise<string> {
  return surface.run((root: Root) =>
    [...root.querySelectorAll("mark.spoken-sentence")].map((mark) => mark.textContent).join(""),
  );
}

async function hears(surface: Surface, beginning: string): Promise<void> {
  await eventually(`“${beginning}” aloud`, async () => (await spoken(surface)).startsWith(beginning));
}

function scrolled(surface: Surface): Promise<number> {
  return surface.run((root: Root) => root.querySelector("dialog")?.scrollTop ?? 0);
}

/** Puts a voice into the page that speaks until it is told to end its sentence. */
function putPatientVoice(): void {
  const voices = [{ voiceURI: "patient", name: "Ada", lang: "en-GB" }];
  const engine = Object.assign(new EventTarget(), {
    said: null as object | null,
    getVoices: () => voices,
    speak: (said: object) => Object.assign(engine, { said }),
    cancel: () => Object.assign(engine, { said: null }),
  });
  Object.defineProperty(window, "speechSynthesis", { value: engine, configurable: true });
  class Utterance {
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance, configurable: true });
}

/** Has the voice end its sentence. */
function endSentence(): boolean {
  const { said } = window.speechSynthesis as unknown as { said: { onend(): void } | null };
  said?.onend();
  return said !== null;
}

const PICTURE = `<figure><img src="data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"/>')}" width="400" height="200" alt="The yard"><figcaption>The yard in spring.</figcaption></figure>`;

const TABLE = "<table><tr><th>Ship</th><th>Year</th></tr><tr><td>Night ferry</td><td>1961</td></tr></table>";

inBrowsers("Aids to reading", (stage) => {
  it("read aloud by sentences and paragraphs, over pictures, tables and code, and keep the place", async () => {
    const { driver, server } = stage();
    const code = "<pre><code>let tide = low</code></pre>";
    const last = "<p>And there the account of the yard ends, with a list that nobody signed.</p>";
    server.serve("http://harbor.example/voice", {
      body: articlePage({ repeat: 1, figure: `${PICTURE}${code}${TABLE}${last}` }),
    });
    await save(driver, "http://harbor.example/voice");
    const page = await openFromLibrary(driver);
    await page.run(putPatientVoice);
    await press(page, "n");
    await hears(page, "After two winters");
    await press(page, "ArrowRight", true);
    await hears(page, "The pontoon had sunk");
    await press(page, "ArrowRight");
    await hears(page, "The council argued");
    await press(page, "ArrowLeft", true);
    await hears(page, "The pontoon had sunk");
    await press(page, "ArrowLeft");
    await hears(page, "After two winters");
    const heard: string[] = [];
    for (let sentence = 0; sentence < 40; sentence++) {
      const now = await spoken(page);
      heard.push(now);
      if (now.startsWith("And there")) break;
      expect(await page.run(endSentence)).toBe(true);
      await eventually("the next sentence", async () => (await spoken(page)) !== now);
    }
    const all = heard.join(" | ");
    expect(all).toContain("The yard in spring.");
    // Cell by cell: a voice rests between them.
    expect(all).toContain("Ship | Year | Night ferry | 1961 | ");
    expect(all).not.toContain("tide = low");
    expect(heard.at(-1)).toContain("And there the account");
    await click(page, words("aloudPause"));
    await click(page, words("aloudPlay"));
    await hears(page, "And there the account");
    await click(page, words("aloudClose"));
  });

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
