/**
 * `npm run soak -- fuzz [COUNT]`: reads and shows that many documents in Chromium, half of them fixture pages with markup made by a
 * grammar somewhere within, half such markup alone. What is found is made as small as it can be, and printed.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HOOK } from "../../bench/hostile/hook.ts";
import { launchChromium } from "../../browser/chromium.ts";
import { findBrowser } from "../../browser/find.ts";
import { startServer } from "../../browser/server.ts";
import { pageSlugs, readPage } from "../../fixtures/pages.ts";
import fc, { seed } from "../../property.ts";
import { soakCount } from "../count.ts";
import { markup } from "./markup.ts";

/** Documents that are read at once. */
const BATCH = 50;

/** A batch that takes longer hangs, in milliseconds. */
const BATCH_MS = 120_000;

const PAGE = "http://harbor.example/fuzz";

const pages = pageSlugs().map((slug) => readPage(slug).html);

const within = fc
  .tuple(fc.constantFrom(...pages), markup, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([page, html, share]) => {
    const at = Math.floor(share * page.length);
    return page.slice(0, at) + html + page.slice(at);
  });

const documents = fc.array(fc.oneof(markup, within), { minLength: 1, maxLength: BATCH, size: "max" });

/** Builds what is put into the page, as what is injected into pages; gives the folder of the extension that it is all of. */
function build(folder: string): string {
  execFileSync(process.execPath, [join(import.meta.dirname, "build.ts"), folder], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return join(folder, "chrome-mv3");
}

const folder = mkdtempSync(join(tmpdir(), "clearline-fuzz-"));
const server = await startServer(new Map([[PAGE, { body: "<!doctype html><html><body></body></html>" }]]));
const extension = build(folder);
const options = { port: server.port, extension };
const driver = await launchChromium(await findBrowser("chromium", console.error), options);
const most = soakCount(100_000);
let done = 0;
try {
  const page = driver.tab();
  page.setDefaultTimeout(BATCH_MS);
  await driver.open(PAGE);
  await page.evaluate(HOOK);
  await page.evaluate(readFileSync(join(extension, "fuzz.js"), "utf8"));
  const property = fc.asyncProperty(documents, async (batch) => {
    const found = await driver.page.run((_root, all) => globalThis.clearlineFuzz?.([...all]) ?? [], batch);
    done += batch.length;
    const wrong = found.find((words) => words !== "");
    if (found.length !== batch.length || wrong !== undefined) throw new Error(wrong ?? "nothing came back");
  });
  const started = performance.now();
  for (let round = 0; done < most; round += 1) {
    await fc.assert(property, { numRuns: 20, seed: (seed + round) | 0 });
    console.log(`${done} documents in ${((performance.now() - started) / 1000).toFixed(0)} s, nothing found`);
  }
} finally {
  await driver.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
