import { expect, it } from "vitest";
import { type Driver, eventually, type Root, type Surface } from "../browser/driver.ts";
import { choose, click, seeWords } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { articlePage, numbered, SENTENCE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { chooseLayout, inSight, onPage, standing } from "./pages.ts";
import { endSentence, hears, putScriptedVoices, sayWord, spoken, told } from "./scripted-voice.ts";
import { marked, openFromLibrary, openOverlay, press, save } from "./steps.ts";

const PICTURE = `<figure><img src="data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"/>')}" width="400" height="200" alt="The yard"><figcaption>The yard in spring.</figcaption></figure>`;

const TABLE = "<table><tr><th>Ship</th><th>Year</th></tr><tr><td>Night ferry</td><td>1961</td></tr></table>";

/** Opens the article that the library lists first, and has it read aloud by a scripted voice. */
async function openAloud(driver: Driver): Promise<Surface> {
  const page = await openFromLibrary(driver);
  await page.run(putScriptedVoices);
  await press(page, "n");
  return page;
}

/** Timers of a minute and more end only when a test ends them. */
function holdLongTimers(): void {
  const { setTimeout: set, clearTimeout: clear } = window;
  const held = new Map<number, { readonly act: () => void; readonly ms: number }>();
  let last = 1e9;
  const setHeld = (act: () => void, ms = 0) => {
    if (ms < 60_000) return set(act, ms);
    last += 1;
    held.set(last, { act, ms });
    return last;
  };
  const clearHeld = (timer: number) => held.delete(timer) || clear(timer);
  Object.assign(window, { setTimeout: setHeld, clearTimeout: clearHeld, heldTimers: held });
}

type HeldTimers = { readonly heldTimers: Map<number, { readonly act: () => void; readonly ms: number }> };

/** How long each of them would last, in milliseconds. */
function heldTimers(): number[] {
  return [...(window as unknown as HeldTimers).heldTimers.values()].map(({ ms }) => ms);
}

function endHeldTimers(): void {
  const { heldTimers } = window as unknown as HeldTimers;
  const acts = [...heldTimers.values()];
  heldTimers.clear();
  for (const { act } of acts) act();
}

/** True if a mark of that class begins on the page in sight. */
function isInSight(root: Root, className: string): boolean {
  const page = root.querySelector(".article")?.getBoundingClientRect() ?? new DOMRect();
  const [first] = root.querySelector(`mark.${className}`)?.getClientRects() ?? [];
  return first !== undefined && first.left >= page.left - 1 && first.left < page.right;
}

inBrowsers("Reading aloud", (stage) => {
  it("says so where there are no voices", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/mute", { body: articlePage() });
    await driver.open("http://harbor.example/mute");
    const overlay = await openOverlay(driver, SENTENCE);
    await click(overlay, words("aloud"));
    await seeWords(overlay, words("aloudNoVoices"));
  });

  it("marks each word that a voice says, and goes on at a click and by the arrows", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/aloud", { body: articlePage({ repeat: 3 }) });
    await save(driver, "http://harbor.example/aloud");
    const page = await openFromLibrary(driver);
    await page.run(putScriptedVoices);
    await press(page, "n");
    const said: string[] = [];
    for (let count = 0; count < 12; count++) {
      const word = await eventually("the next word", () => page.run(sayWord));
      await eventually(
        `a mark on “${word}”`,
        async () => (await marked(page, "spoken-word")).join("") === word,
      );
      said.push(word);
    }
    expect(SENTENCE.startsWith(said.slice(0, 5).join(" "))).toBe(true);
    await press(page, "ArrowRight");
    await eventually(
      "the next sentence",
      async () => !SENTENCE.includes((await marked(page, "spoken-sentence")).join("")),
    );
    await page.run((root: Root) => {
      const first = root.querySelector(".article-body > p");
      const { left, top } = first?.getBoundingClientRect() ?? { left: 0, top: 0 };
      first?.dispatchEvent(new MouseEvent("click", { clientX: left + 20, clientY: top + 12, bubbles: true }));
    });
    await eventually("the first sentence", async () =>
      SENTENCE.startsWith((await marked(page, "spoken-sentence")).join("") || "-"),
    );
    await click(page, words("aloudClose"));
    await eventually("silence", async () => (await marked(page, "spoken-sentence")).length === 0);
  });

  it("keeps the voice that was chosen for a language", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/voice", { body: articlePage({ repeat: 3 }) });
    await save(driver, "http://harbor.example/voice");
    const voiceOf = (surface: Surface) =>
      surface.run(
        (root: Root) => root.querySelector<HTMLSelectElement>(".aloud-voice select")?.value ?? null,
      );
    for (const before of ["scripted", "second"]) {
      const page = await openFromLibrary(driver);
      await page.run(putScriptedVoices);
      await press(page, "n");
      await eventually(`the voice ${before}`, async () => (await voiceOf(page)) === before);
      await page.run((root: Root) => {
        const field = root.querySelector<HTMLSelectElement>(".aloud-voice select");
        if (field !== null) field.value = "second";
        field?.dispatchEvent(new Event("change", { bubbles: true }));
      });
    }
  });

  it("goes by sentences and paragraphs, over pictures, tables and code, and keeps its place", async () => {
    const { driver, server } = stage();
    const code = "<pre><code>let tide = low</code></pre>";
    const last = "<p>And there the account of the yard ends, with a list that nobody signed.</p>";
    server.serve("http://harbor.example/over", {
      body: articlePage({ repeat: 1, figure: `${PICTURE}${code}${TABLE}${last}` }),
    });
    await save(driver, "http://harbor.example/over");
    const page = await openFromLibrary(driver);
    await page.run(putScriptedVoices);
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

  it("speaks as fast as the reader wants, and keeps that", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/fast", { body: articlePage({ repeat: 3 }) });
    await save(driver, "http://harbor.example/fast");
    const page = await openAloud(driver);
    await eventually("the voice’s own speed", async () => (await page.run(told))?.rate === 1);
    for (let word = 0; word < 3; word++) await eventually("a word", () => page.run(sayWord));
    await choose(page, words("aloudSpeed"), "1.8");
    const faster = await eventually("a faster voice", async () => {
      const now = await page.run(told);
      return now?.rate === 1.8 && now;
    });
    // It goes on with the word at which it was.
    expect(SENTENCE.split(" ").slice(2).join(" ")).toBe(faster.text);
    const again = await openAloud(driver);
    await eventually("the speed of before", async () => (await again.run(told))?.rate === 1.8);
    await choose(again, words("aloudSpeed"), "1");
  });

  it("falls silent after the minutes that were set, and goes on when it is told to", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/sleep", { body: articlePage({ repeat: 3 }) });
    await save(driver, "http://harbor.example/sleep");
    const page = await openAloud(driver);
    await eventually("a voice", async () => (await page.run(told)) !== null);
    await page.run(holdLongTimers);
    const fiveMinutes = 5 * 60_000;
    await choose(page, words("aloudSleep"), "30");
    await choose(page, words("aloudSleep"), "5");
    await eventually("one timer", async () => (await page.run(heldTimers)).join() === String(fiveMinutes));
    expect(await page.run(told)).not.toBeNull();
    await page.run(endHeldTimers);
    await eventually("silence", async () => (await page.run(told)) === null);
    await click(page, words("aloudPlay"));
    await eventually("the voice again", async () => (await page.run(told)) !== null);
    expect(await page.run(heldTimers)).toEqual([]);
    await choose(page, words("aloudSleep"), "10");
    await eventually("a timer", async () => (await page.run(heldTimers)).length === 1);
    await choose(page, words("aloudSleep"), "0");
    await eventually("no timer", async () => (await page.run(heldTimers)).length === 0);
  });

  it("turns the pages of an article in pages, whose sideward arrows are the voice’s", async () => {
    const { driver, server } = stage();
    const url = "http://harbor.example/pages-aloud";
    server.serve(url, { body: articlePage({ figure: numbered(40) }) });
    await save(driver, url);
    const overlay = await openOverlay(driver, SENTENCE);
    await chooseLayout(overlay, "spread");
    await onPage(overlay, 1);
    await driver.press("Escape");
    const page = await openAloud(driver);
    await onPage(page, 1);
    await hears(page, "After two winters");
    await press(page, "ArrowRight", true);
    await hears(page, "The pontoon had sunk");
    await press(page, "ArrowLeft");
    await hears(page, "After two winters");
    await onPage(page, 1);
    const turned = async () => ((await standing(page))?.page ?? 0) >= 3;
    for (let sentence = 0; sentence < 60 && !(await turned()); sentence++) {
      const now = await spoken(page);
      for (let word = 0; word < 4; word++) await eventually("a word", () => page.run(sayWord));
      await eventually("its page", () => page.run(isInSight, "spoken-word"));
      await page.run(endSentence);
      await eventually("the next sentence", async () => (await spoken(page)) !== now);
    }
    await onPage(page, 3);
    const last = await spoken(page);
    await click(page, words("aloudClose"));
    await eventually("silence", async () => (await spoken(page)) === "");
    expect(await inSight(page)).toContain(last.slice(0, 20));
    await driver.openOwn("library.html#/settings/look");
    await click(driver.page, words("lookReset"));
  });
});
