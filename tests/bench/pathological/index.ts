import { parseArgs } from "node:util";
import { build } from "../../browser/build.ts";
import { type Chromium, launchChromium } from "../../browser/chromium.ts";
import { findBrowser } from "../../browser/find.ts";
import { startServer } from "../../browser/server.ts";
import { pathologicalPages } from "../../fixtures/pathological.ts";
import { measurePage, type PathologicalTimes } from "./measure.ts";

/**
 * Measures what a click on the toolbar button costs on pages that no author meant, in real Chromium: the page's own thread,
 * its longest block, and how soon the popup says that it works.
 *
 * Prints a table, or with `--json` `{ pages: { NAME: { read, cpuMs, longestBlockMs, workingMs } } }`.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { json: { type: "boolean", default: false } } });
  await build("chromium");
  const pages = pathologicalPages();
  const server = await startServer(new Map(pages.map(({ url, html }) => [url, { body: html }])));
  const driver = await launchChromium(await findBrowser("chromium", say), { port: server.port });
  try {
    const figures = await measurePages(driver);
    process.stderr.write("\n");
    if (values.json) console.log(JSON.stringify({ pages: figures }));
    else console.table(figures);
  } finally {
    await driver.close();
    await server.close();
  }
}

/** The first page is read twice, for the first click of all warms the browser up. */
async function measurePages(driver: Chromium): Promise<Record<string, PathologicalTimes>> {
  const figures: Record<string, PathologicalTimes> = {};
  const pages = pathologicalPages();
  for (const page of [...pages.slice(0, 1), ...pages]) {
    say(page.name);
    figures[page.name] = await measurePage(driver, page);
  }
  return figures;
}

/** Progress goes to the error output, so that JSON stays clean. */
function say(line: string): void {
  process.stderr.write(`\r${line}`);
}
