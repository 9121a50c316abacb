import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { findBrowser } from "../../browser/find.ts";
import { openReadingBrowser } from "./browser.ts";
import { type Contender, defuddleContender, ourContender, readabilityContender } from "./contenders.ts";
import { openPageSet, type PageSet } from "./data.ts";
import { type BenchFigures, benchFigures } from "./figures.ts";
import { type PageReadings, readPages } from "./measure.ts";
import { type BenchOptions, parseOptions } from "./options.ts";
import { printTable } from "./report.ts";
import { worstPages } from "./worst.ts";

/**
 * Measures the extraction that ships against its peers, in real Chromium, on a folder of pages whose article is known.
 *
 * Each file is a document of its own, at its own address, with its scripts off and every request refused. Times are those
 * of the whole work on a page that is there: ours from the snapshot to the sanitized article, Readability's clone and parse;
 * nobody's includes the definitions of its own script. Pages share a process, so that the code of both is compiled but no
 * page has been seen; with `--cold` each site has its own, where neither is compiled, as a reader's first click finds it.
 */
export async function run(args: string[]): Promise<void> {
  const options = parseOptions(args);
  const set = openPageSet(options.data, options.only);
  const readings = await readSet(set, options);
  const figures = benchFigures(basename(resolve(options.data)), set, readings);
  if (options.out !== null) writeTexts(options.out, readings);
  report(figures, worstPages(set, readings, options.worst), options.json);
}

async function readSet(set: PageSet, { peers, cold }: BenchOptions): Promise<Map<string, PageReadings>> {
  const folder = mkdtempSync(join(tmpdir(), "clearline-bench-"));
  try {
    const contenders: Contender[] = [await ourContender(folder, set.kind === "segments")];
    if (peers !== "none") contenders.push(readabilityContender());
    if (peers === "all") contenders.push(defuddleContender());
    const browser = await openReadingBrowser(await findBrowser("chromium", say), cold);
    try {
      return await readPages(browser, set, contenders, say);
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeTexts(file: string, readings: ReadonlyMap<string, PageReadings>): void {
  const texts = [...readings].map(([id, { ours }]) => [id, ours?.text ?? ""]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(texts), null, 1)}\n`);
}

function report(figures: BenchFigures, worst: readonly string[], json: boolean): void {
  process.stderr.write("\n");
  if (json) {
    console.log(JSON.stringify(figures));
    for (const line of worst) console.error(line);
    return;
  }
  printTable(figures);
  for (const line of worst) console.log(line);
}

/** Progress goes to the error output, on one line, so that JSON stays clean. */
function say(line: string): void {
  process.stderr.write(`\r${line}`);
}
