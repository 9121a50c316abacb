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

const USAGE = "npm run -s bench -- reader [--only PART,…] [--runs N] [--places N] [--json]";

/** What can be measured alone. */
const PARTS = ["overlay", "settings", "places", "highlights", "views"] as const;

type Part = (typeof PARTS)[number];

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
 * Prints `ReaderFigures`, of them those of `--only` the parts named; with `--json` as JSON.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string", default: PARTS.join() },
      runs: { type: "string", default: DEFAULT_RUNS },
      places: { type: "string", default: String(PLACES) },
      json: { type: "boolean", default: false },
    },
  });
  const [runs, places] = [Number(values.runs), Number(values.places)];
  const parts = PARTS.filter((part) => values.only.split(",").includes(part));
  if (parts.length === 0 || ![runs, places].every((count) => Number.isInteger(count) && count >= 1))
    throw new Error(USAGE);
  for (const browser of ["chromium", "firefox"] as const) await build(browser);
  const pages = new Map(benchPages().map(({ name, url, html }) => [name, { url, html }]));
  const server = await startServer(
    new Map([...pages.values()].map(({ url, html }) => [url, { body: html }])),
  );
  const bench = { port: server.port, urlOf: (name: string) => pages.get(name)?.url ?? "", runs, places };
  try {
    const figures: Partial<ReaderFigures> = {};
    for (const part of parts) Object.assign(figures, await MEASURES[part](bench));
    report(figures, values.json);
  } finally {
    await server.close();
  }
}

interface Bench {
  readonly port: number;
  readonly urlOf: (name: string) => string;
  readonly runs: number;
  readonly places: number;
}

const MEASURES: Readonly<Record<Part, (bench: Bench) => Promise<Partial<ReaderFigures>>>> = {
  overlay: ({ port, urlOf, runs }) =>
    inChromium(port, async (driver) => {
      const msOf = (name: string) => async () => {
        say(`overlay, ${name}`);
        return (await measureClick(driver, urlOf(name))).overlayMs;
      };
      const median = await medianOf(runs, msOf("median"));
      return { overlayMs: { median, large: await medianOf(runs, msOf("large")) } };
    }),
  settings: ({ port, urlOf, runs }) =>
    inChromium(port, async (driver) => {
      say("settings");
      await measureClick(driver, urlOf("large"));
      const overlay = await eventually("the overlay", () => driver.overlay());
      const settings = await measureSettings(overlay, runs);
      return { settingMs: Math.max(...Object.values(settings)), settings };
    }),
  places: ({ port, urlOf, places }) =>
    inChromium(port, async (driver) => {
      const half = Math.ceil(places / 2);
      const median = await measurePositions(driver, urlOf("median"), half, say);
      const large = await measurePositions(driver, urlOf("large"), places - half, say);
      return { positionRestored: median.restored + large.restored, positions: { median, large } };
    }),
  highlights: async () => {
    const { highlightsFound, highlightsWrong } = measureHighlights(EDIT_ROUNDS);
    return { highlightsFound, highlightsWrong };
  },
  views: async ({ port, urlOf, runs }) => {
    say("Firefox’s own view");
    return { views: await measureViews(port, urlOf, runs) };
  },
};

async function inChromium<Result>(port: number, act: (driver: Chromium) => Promise<Result>): Promise<Result> {
  const driver = await launchChromium(await findBrowser("chromium", console.error), { port });
  try {
    return await act(driver);
  } finally {
    await driver.close();
  }
}

function report({ views, positions, settings, ...rest }: Partial<ReaderFigures>, json: boolean): void {
  process.stderr.write("\n");
  if (json) {
    console.log(JSON.stringify({ ...rest, settings, positions, views }));
    return;
  }
  if (Object.keys(rest).length > 0) console.table(rest);
  if (settings !== undefined) console.table({ settings });
  if (positions !== undefined) console.table(positions);
  if (views !== undefined) console.table(Object.fromEntries(Object.entries(views).map(rowOf)));
}

function rowOf([name, { openMs, features, ...view }]: [string, Views[keyof Views]]): [string, object] {
  const opens = { opens: openMs.median, "opens, large": openMs.large };
  return [name, { ...opens, ...view, [`of ${FEATURE_COUNT}`]: features.length }];
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
