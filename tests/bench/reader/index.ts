import { parseArgs } from "node:util";
import { build } from "../../browser/build.ts";
import { type Chromium, launchChromium } from "../../browser/chromium.ts";
import { eventually } from "../../browser/driver.ts";
import { findBrowser } from "../../browser/find.ts";
import { startServer } from "../../browser/server.ts";
import { measureClick } from "../click/measure.ts";
import { benchPages } from "../click/pages.ts";
import { FEATURE_COUNT } from "./features.ts";
import { measureHighlights } from "./highlights.ts";
import { measurePositions, type PositionFigures } from "./positions.ts";
import { measureSettings, type SettingTimes } from "./settings.ts";
import { measureViews, type Views } from "./views.ts";

const USAGE = "npm run -s bench -- reader [--runs N] [--places N] [--json]";

/** Enough for a median that doesn't move by more than a frame. */
const DEFAULT_RUNS = "5";

/** What a reader waits for in the reading view, medians in milliseconds, and what is found again. */
interface ReaderFigures {
  /** As in the bench `click`: on 1,500 and on 50,000 nodes. */
  readonly overlayMs: { readonly median: number; readonly large: number };
  /** From a change of the looks to the frame that shows it, on 20,000 words: that of the slowest choice. */
  readonly settingMs: number;
  readonly settings: SettingTimes;
  /** Of `PLACES` places, how many stood within one line of where they were, in all cases. */
  readonly positionRestored: number;
  /** In an article of a few pages, and in one of 20,000 words. */
  readonly positions: { readonly median: PositionFigures; readonly large: PositionFigures };
  /** Of highlights whose page was edited by a tenth: the share that was found again, and how many in wrong places. */
  readonly highlightsFound: number;
  readonly highlightsWrong: number;
  /** Beside the view that Firefox brings. */
  readonly views: Views;
}

/** Half of them in each article. */
const PLACES = 100;

/** So often the text of each fixture page is edited. */
const EDIT_ROUNDS = 3;

/**
 * Measures how soon the reading view stands, how soon a change of its looks shows, how many places and highlights are found
 * again, and Firefox's Reader View on the same pages.
 *
 * Prints `ReaderFigures`; with `--json` as JSON.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: "string", default: DEFAULT_RUNS },
      places: { type: "string", default: String(PLACES) },
      json: { type: "boolean", default: false },
    },
  });
  const [runs, places] = [Number(values.runs), Number(values.places)];
  if (![runs, places].every((count) => Number.isInteger(count) && count >= 1)) throw new Error(USAGE);
  for (const browser of ["chromium", "firefox"] as const) await build(browser);
  const pages = new Map(benchPages().map(({ name, url, html }) => [name, { url, html }]));
  const server = await startServer(
    new Map([...pages.values()].map(({ url, html }) => [url, { body: html }])),
  );
  try {
    const urlOf = (name: string) => pages.get(name)?.url ?? "";
    report(await measureReader(server.port, urlOf, runs, places), values.json);
  } finally {
    await server.close();
  }
}

async function measureReader(
  port: number,
  urlOf: (name: string) => string,
  runs: number,
  places: number,
): Promise<ReaderFigures> {
  const highlights = measureHighlights(EDIT_ROUNDS);
  const own = await inChromium(port, async (driver) => {
    say("overlay");
    const median = await medianOf(runs, async () => (await measureClick(driver, urlOf("median"))).overlayMs);
    const large = await medianOf(runs, async () => (await measureClick(driver, urlOf("large"))).overlayMs);
    say("settings");
    const overlay = await eventually("the overlay", () => driver.overlay());
    const settings = await measureSettings(overlay, runs);
    const half = Math.ceil(places / 2);
    const few = await measurePositions(driver, urlOf("median"), half, say);
    const many = await measurePositions(driver, urlOf("large"), places - half, say);
    return { overlayMs: { median, large }, settings, positions: { median: few, large: many } };
  });
  say("Firefox’s own view");
  const views = await measureViews(port, urlOf, runs);
  return {
    ...own,
    settingMs: Math.max(...Object.values(own.settings)),
    positionRestored: own.positions.median.restored + own.positions.large.restored,
    highlightsFound: highlights.highlightsFound,
    highlightsWrong: highlights.highlightsWrong,
    views,
  };
}

async function inChromium<Result>(port: number, act: (driver: Chromium) => Promise<Result>): Promise<Result> {
  const driver = await launchChromium(await findBrowser("chromium", console.error), { port });
  try {
    return await act(driver);
  } finally {
    await driver.close();
  }
}

function report(figures: ReaderFigures, json: boolean): void {
  process.stderr.write("\n");
  if (json) {
    console.log(JSON.stringify(figures));
    return;
  }
  const { views, positions, settings, ...rest } = figures;
  console.table(rest);
  console.table({ settings });
  console.table(positions);
  const rows = Object.entries(views).map(([name, { openMs, features, ...view }]) => [
    name,
    { opens: openMs.median, "opens, large": openMs.large, ...view, [`of ${FEATURE_COUNT}`]: features.length },
  ]);
  console.table(Object.fromEntries(rows));
}

/** Progress goes to the error output, so that JSON stays clean. */
function say(line: string): void {
  process.stderr.write(`\r\x1b[K${line}`);
}

/** One run more than counts comes first: it warms the browser up. */
async function medianOf(runs: number, measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) times.push(await measure());
  const sorted = times.slice(1).sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
