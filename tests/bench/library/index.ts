import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findBrowser } from "../../browser/find.ts";
import { openBench } from "./browser.ts";

const DEFAULT_ARTICLES = "5000";

/** Articles put in at one call: a call that takes minutes would look like one that hangs. */
const FILLED_AT_ONCE = 500;

/**
 * Measures the library in a real Chromium on a fresh profile: rows, search and saving, warm; the first rows in a browser
 * just started; bytes on the disk. Bare IndexedDB and MiniSearch do the same work in the same run.
 *
 * Prints `{ articles, coldRowsMs, pageMs, middlePageMs, searchMs, searchP95Ms, saveMs, bytesPerArticle, peers }`; times are
 * milliseconds. `npm run -s bench -- library [--articles N]`
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
  const filling = await openBench(place);
  for (let from = 0; from < articles; from += FILLED_AT_ONCE) {
    say(`${from} of ${articles} articles`);
    await filling.call("fill", from, Math.min(FILLED_AT_ONCE, articles - from));
  }
  await filling.close();
  const bytesPerArticle = Math.round((await filling.bytes()) / articles);
  const measuring = await openBench(place);
  const coldRowsMs = await measuring.call("coldRows");
  const warm = await measuring.call("measure", articles);
  const peers = await measuring.call("measurePeers", articles);
  await measuring.close();
  return { coldRowsMs, ...warm, bytesPerArticle, peers };
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
