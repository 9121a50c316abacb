import { parseArgs } from "node:util";
import { build } from "../../browser/build.ts";
import { type Chromium, launchChromium } from "../../browser/chromium.ts";
import { eventually, type Root, type Surface } from "../../browser/driver.ts";
import { findBrowser } from "../../browser/find.ts";
import { click, seeWords } from "../../browser/hands.ts";
import { startServer } from "../../browser/server.ts";
import { words } from "../../browser/words.ts";
import { measureClick } from "../click/measure.ts";
import { benchPages } from "../click/pages.ts";
import { measureHighlights } from "./highlights.ts";
import { measurePositions } from "./positions.ts";

const USAGE = "npm run -s bench -- reader [--runs N] [--json]";

/** Enough for a median that doesn't move by more than a frame. */
const DEFAULT_RUNS = "5";

/** What a reader waits for in the reading view, medians in milliseconds. */
interface ReaderFigures {
  /** As in the bench `click`: on 1,500 and on 50,000 nodes. */
  readonly overlayMs: { readonly median: number; readonly large: number };
  /** From a change of the type size to the frame that shows it, on 20,000 words. */
  readonly settingMs: number;
  /** Of highlights whose page was edited by a tenth: the share that was found again, and how many in wrong places. */
  readonly highlightsFound: number;
  readonly highlightsWrong: number;
  /** Of 100 places: how many stood within one line of where they were in other type, and again in the page read anew. */
  readonly positionRestored: number;
}

const PLACES = 100;

/** So often the text of each fixture page is edited. */
const EDIT_ROUNDS = 3;

/**
 * Measures how soon the reading view stands, how soon a change of its looks shows, and how many highlights outlive an edited
 * page.
 *
 * Prints `ReaderFigures`; with `--json` as JSON.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { runs: { type: "string", default: DEFAULT_RUNS }, json: { type: "boolean", default: false } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(USAGE);
  await build("chromium");
  const pages = new Map(benchPages().map(({ name, url, html }) => [name, { url, html }]));
  const server = await startServer(
    new Map([...pages.values()].map(({ url, html }) => [url, { body: html }])),
  );
  const driver = await launchChromium(await findBrowser("chromium", console.error), { port: server.port });
  try {
    const urlOf = (name: string) => pages.get(name)?.url ?? "";
    const figures = await measureReader(driver, urlOf, runs);
    if (values.json) console.log(JSON.stringify(figures));
    else console.table(figures);
  } finally {
    await driver.close();
    await server.close();
  }
}

async function measureReader(
  driver: Chromium,
  urlOf: (name: string) => string,
  runs: number,
): Promise<ReaderFigures> {
  const median = await medianOf(runs, async () => (await measureClick(driver, urlOf("median"))).overlayMs);
  const large = await medianOf(runs, async () => (await measureClick(driver, urlOf("large"))).overlayMs);
  const overlay = await eventually("the overlay", () => driver.overlay());
  const settingMs = await measureSetting(overlay, runs);
  const { highlightsFound, highlightsWrong } = measureHighlights(EDIT_ROUNDS);
  const positionRestored = await measurePositions(driver, urlOf("median"), PLACES);
  return { overlayMs: { median, large }, settingMs, highlightsFound, highlightsWrong, positionRestored };
}

/** On the large page, whose article has 20,000 words. */
async function measureSetting(overlay: Surface, runs: number): Promise<number> {
  await click(overlay, words("textAndTheme"));
  await seeWords(overlay, words("lookFont"));
  const steps = [words("lookMore", words("textSize")), words("lookLess", words("textSize"))] as const;
  let step = 0;
  return medianOf(runs, () => overlay.run(timeToFrame, steps[step++ % 2] ?? ""));
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

/** One run more than counts comes first: it warms the browser up. */
async function medianOf(runs: number, measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) times.push(await measure());
  const sorted = times.slice(1).sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
