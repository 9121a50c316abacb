import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findBrowser } from "../../browser/find.ts";
import { type BenchPlace, bytesOf, evict, type OpenBench, openBench } from "./browser.ts";
import { measureScroll } from "./scroll.ts";

const DEFAULT_ARTICLES = "5000";

const PARTS = ["cold", "scroll", "searches", "phrases", "pages", "saves", "peers", "import"];

/** Rounds of saves, of which the first warms up: code is compiled, the database's tables are read. */
const SAVE_ROUNDS = 2;

/** Saves of a round, one article after the other. */
const SAVES = 30;

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
 * bytesPerArticle, importPerSecond, heapMb, peers, … }`; times are milliseconds, `peers.ratios` ours to those of bare IndexedDB
 * and, in a library as small as it can hold, of MiniSearch.
 * `npm run -s bench -- library [--articles N] [--keep FOLDER] [--only PART,…] [--json]`; `--keep` leaves the filled
 * library in a folder, and takes it from there the next time. `--only` measures but some parts: `cold`, `scroll`, `searches`,
 * `phrases`, `pages`, `saves`, `peers`, `import`; `fill` measures nothing.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: "string", default: DEFAULT_ARTICLES },
      keep: { type: "string" },
      only: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const articles = Number(values.articles);
  if (!Number.isInteger(articles) || articles < 1) throw new Error("--articles wants a whole number.");
  const folder = await mkdtemp(join(tmpdir(), "clearline-bench-"));
  try {
    const parts = values.only?.split(",") ?? PARTS;
    const figures = await measureIn(folder, values.keep ?? folder, articles, parts);
    console.log(JSON.stringify({ articles, ...figures }, null, values.json ? 0 : 2));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureIn(folder: string, kept: string, articles: number, parts: readonly string[]) {
  const executable = await findBrowser("chromium", say);
  const extension = buildExtension(join(kept, "built"));
  const full = { executable, extension, profile: join(kept, "profile") };
  if (!existsSync(full.profile)) {
    const filling = { ...full, profile: join(kept, "filling") };
    await rm(filling.profile, { recursive: true, force: true });
    await fill(filling, articles);
    await rename(filling.profile, full.profile);
  }
  const place = { ...full, profile: join(folder, "measured") };
  const figures: Record<string, unknown> = {};
  if (parts.some((part) => part !== "fill" && part !== "import")) {
    await cp(full.profile, place.profile, { recursive: true });
    figures.bytesPerArticle = Math.round((await bytesOf(place)) / articles);
    await within(place, (page) => page.call("pauseLinking"));
  }
  const measures: Readonly<Record<string, () => Promise<object>>> = {
    fill: async () => ({}),
    cold: async () => ({
      coldRowsMs: await cold(place, "coldRows"),
      coldHitMs: await cold(place, "coldHit"),
    }),
    scroll: () => measureScroll(place),
    searches: () => within(place, (page) => page.call("searches", articles)),
    phrases: () => within(place, (page) => page.call("phrases", articles)),
    pages: () => within(place, (page) => page.call("pages", articles)),
    saves: () => within(place, (page) => measureSaves(page, articles)),
    peers: async () => {
      const peers = await within(place, (page) => page.call("measurePeers", articles));
      const ratio = (own: unknown, bare: number) => (typeof own === "number" ? own / bare : null);
      const ratios = {
        page: ratio(figures.pageMs, peers.rawPageMs),
        save: ratio(figures.saveMs, peers.rawSaveMs),
        search: ratio(peers.ownSearchMs, peers.miniSearchMs),
      };
      return { peers: { ...peers, ratios } };
    },
    import: () => measureImport({ ...full, profile: join(folder, "imported") }, articles),
  };
  for (const part of parts) Object.assign(figures, await measures[part]?.());
  return figures;
}

async function fill(place: BenchPlace, articles: number): Promise<void> {
  await within(place, async (page) => {
    for (let from = 0; from < articles; from += FILLED_AT_ONCE) {
      say(`${from} of ${articles} articles`);
      await page.call("fill", from, Math.min(FILLED_AT_ONCE, articles - from));
    }
  });
}

/** Saves with what they cost in processor time, which a busy machine does not change: in the page, and in all of the browser. */
async function measureSaves(page: OpenBench, articles: number) {
  let figures = {};
  for (let round = 0; round < SAVE_ROUNDS; round++) {
    const before = await page.cpuSeconds();
    const taken = await page.call("saves", articles + round * SAVES, SAVES);
    const after = await page.cpuSeconds();
    const each = (key: "page" | "browser") => ((after[key] - before[key]) * 1000) / SAVES;
    figures = { ...taken, saveCpuMs: { page: each("page"), browser: each("browser") } };
  }
  return figures;
}

/**
 * How many articles a second come into an empty library, from another app's export and from a backup, and for how long at most
 * the page does not answer meanwhile.
 */
function measureImport(place: BenchPlace, articles: number) {
  return within(place, async (page) => ({
    ...(await page.call("measureImport", Math.min(articles, MOST_IMPORTED))),
    ...(await page.call("measureRestore")),
  }));
}

/** Does `work` in a browser started for it on the profile. */
async function within<T>(place: BenchPlace, work: (page: OpenBench) => Promise<T>): Promise<T> {
  const opened = await openBench(place);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

/** The median over browsers just started, the profile's files not in memory. */
async function cold(place: BenchPlace, name: "coldRows" | "coldHit"): Promise<number> {
  const taken: number[] = [];
  for (let start = 0; start < COLD_STARTS; start++) {
    await evict(place);
    taken.push(await within(place, (page) => page.call(name)));
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
