import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findBrowser } from "../../browser/find.ts";
import { type BenchPlace, bytesOf, evict, openBench } from "./browser.ts";
import { measureScroll } from "./scroll.ts";

const DEFAULT_ARTICLES = "5000";

/** Articles put in at one call: a call that takes minutes would look like one that hangs. */
const FILLED_AT_ONCE = 500;

/** Articles whose import is measured at most. */
const MOST_IMPORTED = 10_000;

/** Times that the browser is started anew for the cold figures, whose median counts. */
const COLD_STARTS = 5;

/**
 * Measures the library in a real Chromium on a fresh profile: rows, search and saving, warm; the first rows and the first
 * hit in a browser just started, whose files are no longer in memory; bytes on the disk. Bare IndexedDB and MiniSearch do
 * the same work in the same run.
 *
 * Prints `{ articles, searchP95Ms, searchWorstP95Ms, coldRowsMs, coldHitMs, pageMs, saveMs, droppedFrames, frameCpuMs,
 * bytesPerArticle, importPerSecond, heapMb, peers, … }`; times are milliseconds.
 * `npm run -s bench -- library [--articles N] [--keep FOLDER] [--json]`; `--keep` leaves the filled
 * library in a folder, and takes it from there the next time.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: "string", default: DEFAULT_ARTICLES },
      keep: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const articles = Number(values.articles);
  if (!Number.isInteger(articles) || articles < 1) throw new Error("--articles wants a whole number.");
  const folder = await mkdtemp(join(tmpdir(), "clearline-bench-"));
  try {
    const figures = await measureIn(folder, values.keep ?? folder, articles);
    console.log(JSON.stringify({ articles, ...figures }, null, values.json ? 0 : 2));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureIn(folder: string, kept: string, articles: number) {
  const executable = await findBrowser("chromium", say);
  const extension = buildExtension(join(kept, "built"));
  const full = { executable, extension, profile: join(kept, "profile") };
  if (!existsSync(full.profile)) await fill(full, articles);
  const place = { ...full, profile: join(folder, "measured") };
  await cp(full.profile, place.profile, { recursive: true });
  const bytesPerArticle = Math.round((await bytesOf(place)) / articles);
  const pausing = await openBench(place);
  await pausing.call("pauseLinking");
  await pausing.close();
  const coldRowsMs = await cold(place, "coldRows");
  const coldHitMs = await cold(place, "coldHit");
  const scrolled = await measureScroll(place);
  const measuring = await openBench(place);
  const warm = await measuring.call("measure", articles);
  const peers = await measuring.call("measurePeers", articles);
  await measuring.close();
  const imported = await measureImport({ ...full, profile: join(folder, "imported") }, articles);
  return { ...warm, coldRowsMs, coldHitMs, ...scrolled, bytesPerArticle, ...imported, peers };
}

async function fill(place: BenchPlace, articles: number): Promise<void> {
  const filling = await openBench(place);
  for (let from = 0; from < articles; from += FILLED_AT_ONCE) {
    say(`${from} of ${articles} articles`);
    await filling.call("fill", from, Math.min(FILLED_AT_ONCE, articles - from));
  }
  await filling.close();
}

/** How many articles a second come into an empty library, and for how long at most the page does not answer meanwhile. */
async function measureImport(place: BenchPlace, articles: number) {
  const importing = await openBench(place);
  const imported = await importing.call("measureImport", Math.min(articles, MOST_IMPORTED));
  await importing.close();
  return imported;
}

/** The median over browsers just started, the profile's files not in memory. */
async function cold(place: BenchPlace, name: "coldRows" | "coldHit"): Promise<number> {
  const taken: number[] = [];
  for (let start = 0; start < COLD_STARTS; start++) {
    await evict(place);
    const opened = await openBench(place);
    taken.push(await opened.call(name));
    await opened.close();
  }
  return taken.sort((one, other) => one - other)[Math.floor(COLD_STARTS / 2)] ?? 0;
}

/** WXT tells its progress on the standard output, which is for the figures. */
function buildExtension(folder: string): string {
  const program = join(import.meta.dirname, "build.ts");
  execFileSync(process.execPath, [program, folder], { stdio: ["ignore", "ignore", "inherit"] });
  return join(folder, "chrome-mv3");
}

function say(line: string): void {
  console.error(line);
}
