import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { launch } from "puppeteer-core";
import type { Extraction } from "../../utils/article.ts";
import { openReadingBrowser } from "../bench/extraction/browser.ts";
import { ourContender } from "../bench/extraction/contenders.ts";
import { PAGES_DIR } from "../fixtures/pages.ts";
import { type Summary, summarize } from "../fixtures/summarize.ts";
import { findBrowser } from "./find.ts";

/**
 * `npm run page -- SLUG [FILE_OR_URL]`: makes a fixture of a page, with what a reader gets from it today.
 *
 * The page is read in real Chromium by the extraction that ships. Its scripts are stripped, its address is an invented
 * one. Without FILE_OR_URL the fixture's expectation is written afresh, in the keys that it has; the diff is the review.
 */

const USAGE = "npm run page -- SLUG [FILE_OR_URL], with a SLUG of small letters, digits and dashes.";

async function main([slug, source]: string[]): Promise<void> {
  if (slug === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) throw new Error(USAGE);
  const folder = join(PAGES_DIR, slug);
  const chromium = await findBrowser("chromium", console.error);
  if (source !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "page.html"), stripScripts(await fetchPage(source, chromium)));
  }
  const html = readFileSync(join(folder, "page.html"), "utf8");
  const file = join(folder, "expected.json");
  const known: Summary | null = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  const url = typeof known?.url === "string" ? known.url : `http://${slug}.example/${slug}/`;
  const summary: Summary = { url, ...summarize(await extractInChromium(url, html, chromium)) };
  const kept = known === null ? summary : narrow(summary, Object.keys(known));
  writeFileSync(file, `${JSON.stringify(kept, null, 1)}\n`);
  console.log(`Wrote ${file}; read it through: whatever is wrong there is what to mend.`);
}

/** The page's HTML; of an address, what its scripts have made of it once they rest. */
async function fetchPage(source: string, executablePath: string): Promise<string> {
  if (!/^https?:/.test(source)) return readFileSync(source, "utf8");
  const browser = await launch({ executablePath, pipe: true, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    await page.goto(source, { waitUntil: "networkidle2" });
    return await page.content();
  } finally {
    await browser.close();
  }
}

/** Takes out what would run; data in JSON stays, for metadata is read from it, and so do formulas. */
function stripScripts(html: string): string {
  const page = new JSDOM(html);
  for (const script of page.window.document.querySelectorAll("script:not([type*=json], [type^=math])"))
    script.remove();
  for (const element of page.window.document.querySelectorAll("*")) {
    const handlers = element.getAttributeNames().filter((name) => name.startsWith("on"));
    for (const name of handlers) element.removeAttribute(name);
  }
  return `${page.serialize()}\n`;
}

async function extractInChromium(url: string, html: string, executablePath: string): Promise<Extraction> {
  const folder = mkdtempSync(join(tmpdir(), "clearline-page-"));
  const browser = await openReadingBrowser(executablePath, true);
  try {
    await browser.open({ url, body: Buffer.from(html), contentType: "text/html; charset=utf-8" });
    const { extraction } = await browser.read(await ourContender(folder, false));
    if (extraction === undefined) throw new Error("The extraction gave no result.");
    return extraction;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function narrow(summary: Summary, keys: readonly string[]): Summary {
  return Object.fromEntries(keys.map((key) => [key, summary[key]]));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
