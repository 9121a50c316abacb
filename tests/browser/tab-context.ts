import type { Page } from "puppeteer-core";
import type { Bidi } from "./bidi.ts";

/** A finger's way over the window, in CSS pixels; one that goes nowhere taps. */
export interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly by: number;
}

/** Steps of a stroke: as a finger goes, not at once. */
const STEPS = 4;

export async function strokeInChromium(page: Page, { x, y, by }: Stroke): Promise<void> {
  await page.touchscreen.touchStart(x, y);
  for (let step = 1; by !== 0 && step <= STEPS; step += 1)
    await page.touchscreen.touchMove(x + (by * step) / STEPS, y);
  await page.touchscreen.touchEnd();
}

/** The tab that is open, as WebDriver BiDi calls it. */
async function tabIn(bidi: Bidi): Promise<string | undefined> {
  const { contexts } = (await bidi.send("browsingContext.getTree", {})) as {
    contexts: readonly { readonly context: string }[];
  };
  return contexts.at(-1)?.context;
}

/** @see https://w3c.github.io/webdriver-bidi/#command-browsingContext-print */
export async function printInFirefox(bidi: Bidi): Promise<Uint8Array> {
  const { data } = (await bidi.send("browsingContext.print", { context: await tabIn(bidi) })) as {
    data: string;
  };
  return Buffer.from(data, "base64");
}

/** @see https://w3c.github.io/webdriver-bidi/#command-input-performActions */
export async function strokeInFirefox(bidi: Bidi, { x, y, by }: Stroke): Promise<void> {
  const moves = by === 0 ? [] : Array.from({ length: STEPS }, (_, step) => (by * (step + 1)) / STEPS);
  const move = (to: number) => ({ type: "pointerMove", x: Math.round(x + to), y: Math.round(y) });
  const actions = [
    move(0),
    { type: "pointerDown", button: 0 },
    ...moves.map(move),
    { type: "pointerUp", button: 0 },
  ];
  await bidi.send("input.performActions", {
    context: await tabIn(bidi),
    actions: [{ type: "pointer", id: "finger", parameters: { pointerType: "touch" }, actions }],
  });
}
