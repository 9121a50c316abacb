import type { Root, Surface } from "../../browser/driver.ts";
import { click, seeWords } from "../../browser/hands.ts";
import { words } from "../../browser/words.ts";

/** From a change in the panel to the frame that shows it, medians in milliseconds. */
export interface SettingTimes {
  readonly size: number;
  readonly letters: number;
  readonly lineHeight: number;
  readonly measure: number;
}

/** The choices that are changed, by the words of their controls. */
const CHOICES = {
  size: "textSize",
  letters: "lookLetters",
  lineHeight: "lookLineHeight",
  measure: "lookMeasure",
} as const;

/** Changes the looks of the article in `overlay`, each choice `runs` times there and back. */
export async function measureSettings(overlay: Surface, runs: number): Promise<SettingTimes> {
  await click(overlay, words("textAndTheme"));
  await seeWords(overlay, words("lookFont"));
  const median = async (name: keyof SettingTimes) => {
    const label = words(CHOICES[name]);
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1)
      for (const step of ["lookMore", "lookLess"] as const)
        times.push(await overlay.run(timeToFrame, words(step, label)));
    times.sort((a, b) => a - b);
    return Math.round(times[Math.floor(times.length / 2)] ?? 0);
  };
  return {
    size: await median("size"),
    letters: await median("letters"),
    lineHeight: await median("lineHeight"),
    measure: await median("measure"),
  };
}

/** Milliseconds from a click on the control named `name` until the next frame is done. */
function timeToFrame(root: Root, name: string): Promise<number> {
  const control = [...root.querySelectorAll("button")].find((button) => button.ariaLabel === name);
  const startedAt = performance.now();
  control?.click();
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - startedAt);
      port2.postMessage(null);
    }),
  );
}
