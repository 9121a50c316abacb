import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findBrowser } from "../../browser/find.ts";
import { type BenchPlace, bytesOf, evict, openBench } from "./browser.ts";

const DEFAULT_ARTICLES = "5000";

/** Articles put in at one call: a call that takes minutes would look like one that hangs. */
const FILLED_AT_ONCE = 500;

/** Times that the browser is started anew for the cold figures, whose median counts. */
const COLD_STARTS = 5;

/**
 * Measures the library in a real Chromium on a fresh profile: rows, search and saving, warm; the first rows and the first
 * hit in a browser just started, whose files are no longer in memory; bytes on the disk. Bare IndexedDB and MiniSearch do
 * the same work in the same run.
 *
 * Prints `{ articles, searchP95Ms, searchWorstP95Ms, coldRowsMs, coldHitMs, pageMs, saveMs, bytesPerArticle,
 * importPerSecond, heapMb, peers, … }`; times are milliseconds. `npm run -s bench -- library [--articles N] [--json]`
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: "string", default: DEFAULT_ARTICLES },
      json: { type: "boolean", default: false },
    },
  });
  const articles = Number(values.articles);
  if (!Number.isInteger(articles) || articles < 1) throw new Error("--articles wants a whole number.");
  const folder = await mkdtemp(join(tmpdir(), "clearline-bench-"));
  try {
    const figures = await measureIn(folder, articles);
    console.log(JSON.stringify({ articles, ...figures }, null, values.json ? 0 : 2));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureIn(folder: string, articles: number) {
  const executable = await findBrowser("chromium", say);
  const place = {
    executable,
    extension: buildExtension(join(folder, "built")),
    profile: join(folder, "profile"),
  };
  const importPerSecond = await fill(place, articles);
  const bytesPerArticle = Math.round((await bytesOf(place)) / articles);
  const coldRowsMs = await cold(place, "coldRows");
  const coldHitMs = await cold(place, "coldHit");
  const measuring = await openBench(place);
  const warm = await measuring.call("measure", articles);
  const peers = await measuring.call("measurePeers", articles);
  await measuring.close();
  return { ...warm, coldRowsMs, coldHitMs, bytesPerArticle, importPerSecond, peers };
}

/** Puts the articles in and tells how many a second. */
async function fill(place: BenchPlace, articles: number): Promise<number> {
  const filling = await openBench(place);
  const start = performance.now();
  for (let from = 0; from < articles; from += FILLED_AT_ONCE) {
    say(`${from} of ${articles} articles`);
    await filling.call("fill", from, Math.min(FILLED_AT_ONCE, articles - from));
  }
  const perSecond = Math.round((articles * 1000) / (performance.now() - start));
  await filling.close();
  return perSecond;
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
