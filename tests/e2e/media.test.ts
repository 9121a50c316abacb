import { expect, it } from "vitest";
import { eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, missWords, seeWords } from "../browser/hands.ts";
import { words, wordsIn } from "../browser/words.ts";
import { articlePage, SENTENCE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { openOverlay } from "./steps.ts";

/** Silence that lasts a second, as a sound file: 8,000 samples of 8 bits. */
function silence(): string {
  const samples = 8000;
  const file = Buffer.alloc(44 + samples, 128);
  file.write("RIFF", 0);
  file.writeUInt32LE(36 + samples, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8000, 24);
  file.writeUInt32LE(8000, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write("data", 36);
  file.writeUInt32LE(samples, 40);
  return `data:audio/wav;base64,${file.toString("base64")}`;
}

/** Which of the page's recordings are paused. */
function paused(page: Surface): Promise<boolean[]> {
  return page.run((root: Root) => [...root.querySelectorAll("audio")].map((one) => one.paused));
}

function playing(count: number): string {
  const form = count === 1 ? "mediaPlaying_one" : "mediaPlaying_other";
  return wordsIn("en", form, String(count));
}

inBrowsers("What plays on the page", (stage) => {
  it("is told, paused when the reader wants it, and plays on when they leave", async () => {
    const { driver, server } = stage();
    const sound = `<audio src="${silence()}" muted loop></audio>`;
    server.serve("http://harbor.example/media", { body: articlePage({ extra: sound.repeat(3) }) });
    await driver.open("http://harbor.example/media");
    await driver.page.run(async (root: Root) => {
      for (const one of [...root.querySelectorAll("audio")].slice(0, 2)) {
        one.muted = true;
        await one.play();
      }
    });
    const overlay = await openOverlay(driver, SENTENCE);
    await seeWords(overlay, playing(2));
    expect(await paused(driver.page)).toEqual([false, false, true]);
    await click(overlay, words("mediaPause"));
    await seeWords(overlay, words("mediaPaused"));
    expect(await paused(driver.page)).toEqual([true, true, true]);
    await click(overlay, words("mediaGoOn"));
    await seeWords(overlay, playing(2));
    await click(overlay, words("mediaPause"));
    await seeWords(overlay, words("mediaPaused"));
    await driver.press("Escape");
    await eventually(
      "both to play on",
      async () => (await paused(driver.page)).join() === "false,false,true",
    );
  });

  it("is no word where nothing plays", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/silent", {
      body: articlePage({ extra: `<audio src="${silence()}"></audio>` }),
    });
    await driver.open("http://harbor.example/silent");
    const overlay = await openOverlay(driver, SENTENCE);
    await seeWords(overlay, SENTENCE);
    await missWords(overlay, words("mediaPause"));
    await driver.press("Escape");
  });
});
