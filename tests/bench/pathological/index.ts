import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, requireBuild } from "../../browser/build.ts";
import { type Chromium, launchChromium } from "../../browser/chromium.ts";
import { findBrowser } from "../../browser/find.ts";
import { startServer } from "../../browser/server.ts";
import { pathologicalPages } from "../../fixtures/pathological.ts";
import { measureBarePopup, measurePage, type PathologicalTimes } from "./measure.ts";

const BARE_URL = "http://bare.example/";

/**
 * Measures what a click on the toolbar button costs on pages that no author meant, in real Chromium: the page's own thread,
 * its longest block, and how soon the popup says that it works; beside it how soon the same browser paints a popup of one word
 * on a page of one word.
 *
 * Prints a table, or with `--json` `{ pages: { NAME: { read, cpuMs, longestBlockMs, workingMs } }, barePopupMs }`.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { json: { type: "boolean", default: false } } });
  await build("chromium");
  const pages = pathologicalPages();
  const bodies = [...pages, { url: BARE_URL, html: "<!doctype html><title>Bare</title>Bare" }];
  const server = await startServer(new Map(bodies.map(({ url, html }) => [url, { body: html }])));
  const bare = await bareExtension();
  try {
    const barePopupMs = await inChromium(server.port, bare, (driver) => measureBarePopup(driver, BARE_URL));
    const figures = await inChromium(server.port, requireBuild("chromium"), measurePages);
    if (values.json) return console.log(JSON.stringify({ pages: figures, barePopupMs }));
    console.table(figures);
    console.log(`A popup of one word on a page of one word: ${barePopupMs} ms`);
  } finally {
    await rm(bare, { recursive: true });
    await server.close();
  }
}

/** A folder with the build, its popup's page but a word. */
async function bareExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "clearline-bare-"));
  await cp(requireBuild("chromium"), folder, { recursive: true });
  await writeFile(join(folder, "popup.html"), "<!doctype html><title>Bare</title>Bare");
  return folder;
}

async function inChromium<T>(
  port: number,
  extension: string,
  measure: (driver: Chromium) => Promise<T>,
): Promise<T> {
  const driver = await launchChromium(await findBrowser("chromium", say), { port, extension });
  try {
    return await measure(driver);
  } finally {
    await driver.close();
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
  console.error(line);
}
