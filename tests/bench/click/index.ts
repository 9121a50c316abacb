import { parseArgs } from "node:util";
import { build } from "../../browser/build.ts";
import { type Chromium, launchChromium } from "../../browser/chromium.ts";
import { findBrowser } from "../../browser/find.ts";
import { startServer } from "../../browser/server.ts";
import { type ClickTimes, measureClick } from "./measure.ts";
import { type BenchPage, benchPages } from "./pages.ts";

const USAGE = "npm run -s bench -- click [--runs N] [--json]";

/** Enough for a median that doesn't move by more than a frame. */
const DEFAULT_RUNS = "5";

/**
 * Measures what a reader waits for after a click on the toolbar button: until the popup's cleaned view stands, and until
 * the overlay does, on a small, a median and a large page; Readability alone on the same pages beside it.
 *
 * Prints medians in milliseconds; with `--json` as `{ clickMs, pages: { small, median, large } }`.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { runs: { type: "string", default: DEFAULT_RUNS }, json: { type: "boolean", default: false } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(USAGE);
  await build("chromium");
  const pages = benchPages();
  const server = await startServer(new Map(pages.map(({ url, html }) => [url, { body: html }])));
  const driver = await launchChromium(await findBrowser("chromium", say), { port: server.port });
  try {
    const medians = await measurePages(driver, pages, runs);
    report(medians, values.json);
  } finally {
    await driver.close();
    await server.close();
  }
}

/** One run more than counts comes first: it warms the browser up. */
async function measurePages(
  driver: Chromium,
  pages: readonly BenchPage[],
  runs: number,
): Promise<Map<string, ClickTimes>> {
  const medians = new Map<string, ClickTimes>();
  for (const page of pages) {
    const times: ClickTimes[] = [];
    for (let run = 0; run <= runs; run += 1) {
      say(`${page.name}: run ${run} of ${runs}`);
      times.push(await measureClick(driver, page.url));
    }
    medians.set(page.name, medianOf(times.slice(1)));
  }
  return medians;
}

function medianOf(times: readonly ClickTimes[]): ClickTimes {
  const middle = (key: keyof ClickTimes) =>
    Math.round(times.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0);
  return {
    clickMs: middle("clickMs"),
    viewMs: middle("viewMs"),
    overlayMs: middle("overlayMs"),
    readabilityMs: middle("readabilityMs"),
    nodes: middle("nodes"),
  };
}

function report(medians: ReadonlyMap<string, ClickTimes>, json: boolean): void {
  process.stderr.write("\n");
  const pages = [...medians].map(([name, { clickMs, ...times }]) => [name, times] as const);
  const clickMs = medians.get("median")?.clickMs ?? null;
  if (json) {
    console.log(JSON.stringify({ clickMs, pages: Object.fromEntries(pages) }));
    return;
  }
  console.log(`From the click to the popup, the browser's own time: ${clickMs} ms`);
  console.table(Object.fromEntries(pages.map(([name, times]) => [name, withRatios(times)])));
}

function withRatios(times: Omit<ClickTimes, "clickMs">): Record<string, number> {
  return {
    ...times,
    "view / Readability": ratio(times.viewMs, times),
    "overlay / Readability": ratio(times.overlayMs, times),
  };
}

function ratio(ms: number, { readabilityMs }: Pick<ClickTimes, "readabilityMs">): number {
  return Number((ms / readabilityMs).toFixed(2));
}

/** Progress goes to the error output, so that JSON stays clean. */
function say(line: string): void {
  process.stderr.write(`\r${line}`);
}
