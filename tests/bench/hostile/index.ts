import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { BrowserName } from "../../browser/find.ts";
import { readVectors } from "./data.ts";
import { Journal } from "./journal.ts";
import { type Measuring, measureIn, partOf } from "./measure.ts";
import { measurePeers, PEERS } from "./peers.ts";
import { Tally } from "./tally.ts";

const TARGETS = { chromium: "chrome", firefox: "firefox" } as const;

const MINUTE_MS = 60_000;

/**
 * Serves each hostile fragment of a file in the middle of an article, reads it with the product in real Chromium and real
 * Firefox and shows it on every surface: as what was read, as blocks put back, and in every text; exported, and as a backup
 * brings it. Counts the vectors of which a script ran, something was asked of the network, something was left that should not,
 * or a second parse changed what is shown.
 *
 * Prints `{ vectors, surfaces, ours: { executed, requests, residue, unstable, threw, hung }, withoutSanitizer, peers, parts }`
 * and names the vectors on the error output. `--keep` keeps builds and figures in a folder, where the next call goes on after
 * `--minutes` of this one: `parts` tells how many vectors each browser has been through.
 * `npm run -s bench -- hostile --data FILE [--browser NAME] [--only PART] [--peers] [--keep FOLDER] [--minutes N] [--json]`
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: "string" },
      browser: { type: "string" },
      only: { type: "string", default: "" },
      peers: { type: "boolean", default: false },
      keep: { type: "string" },
      minutes: { type: "string", default: "Infinity" },
      json: { type: "boolean", default: false },
    },
  });
  if (values.data === undefined) throw new Error("--data wants a file of vectors, a line of JSON each.");
  const vectors = readVectors(values.data).filter(({ id }) => id.includes(values.only));
  const names = Object.keys(TARGETS) as BrowserName[];
  const browsers = names.filter((name) => values.browser === undefined || values.browser === name);
  const folder = values.keep ?? (await mkdtemp(join(tmpdir(), "clearline-hostile-")));
  mkdirSync(join(folder, "downloads"), { recursive: true });
  const journal = new Journal(join(folder, "journal.jsonl"));
  const end = performance.now() + Number(values.minutes) * MINUTE_MS;
  const task = { vectors, journal, isOver: () => performance.now() > end, say };
  try {
    await measure(folder, browsers, task, values.peers);
    const ids = vectors.map(({ id }) => id);
    console.log(JSON.stringify(figuresOf(journal, browsers, ids), null, values.json ? 0 : 2));
  } finally {
    if (values.keep === undefined) await rm(folder, { recursive: true, force: true });
  }
}

type Task = Pick<Measuring, "vectors" | "journal" | "isOver" | "say">;

/** One browser at a time: they would only wait for each other. */
async function measure(
  folder: string,
  browsers: readonly BrowserName[],
  task: Task,
  peers: boolean,
): Promise<void> {
  const downloads = join(folder, "downloads");
  for (const bare of [false, true])
    for (const browser of browsers) {
      if (task.isOver()) return;
      const extension = buildExtension(browser, join(folder, bare ? "bare" : "whole"), bare);
      await measureIn({ ...task, browser, extension, downloads, bare });
    }
  if (peers && !task.isOver())
    await measurePeers({ ...task, extension: buildExtension("chromium", join(folder, "whole"), false) });
}

function figuresOf(journal: Journal, browsers: readonly BrowserName[], ids: readonly string[]) {
  const sums = (bare: boolean) => browsers.map((browser) => journal.sum(partOf(browser, bare)).tally);
  const ours = Tally.of(sums(false));
  const unsanitized = Tally.of(sums(true));
  say([...ours.lines(ids), ...unsanitized.lines(ids)].join("\n"));
  const names = [false, true].flatMap((bare) => browsers.map((browser) => partOf(browser, bare)));
  const parts = [...names, PEERS].map((part) => [part, journal.sum(part).vectors] as const);
  const [bare, purified] = [0, 1].map((nth) => journal.sum(PEERS, nth).tally.counts());
  return {
    vectors: ids.length,
    surfaces: [...ours.surfaces(), ...unsanitized.surfaces()],
    ours: ours.counts(),
    withoutSanitizer: { executed: unsanitized.counts().executed, hung: unsanitized.counts().hung },
    ...(journal.sum(PEERS).vectors > 0 && { peers: { bare, purified } }),
    parts: Object.fromEntries(parts.filter(([, count]) => count > 0)),
  };
}

/**
 * Builds into the folder, unless a call before has. WXT tells its progress on the standard output, which is for the figures.
 */
function buildExtension(browser: BrowserName, folder: string, bare: boolean): string {
  const program = join(import.meta.dirname, "build.ts");
  const built = join(folder, `${TARGETS[browser]}-mv3`);
  if (!existsSync(join(built, "hook.js")))
    execFileSync(process.execPath, [program, TARGETS[browser], folder, ...(bare ? ["bare"] : [])], {
      stdio: ["ignore", "ignore", "pipe"],
    });
  return built;
}

function say(line: string): void {
  console.error(line);
}
