import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { BrowserName } from "../../browser/find.ts";
import { readVectors, type Vector } from "./data.ts";
import { measureIn } from "./measure.ts";
import { measurePeers } from "./peers.ts";
import { Tally } from "./tally.ts";

const TARGETS = { chromium: "chrome", firefox: "firefox" } as const;

/**
 * Serves each hostile fragment of a file in the middle of an article, reads it with the product in real Chromium and real
 * Firefox and shows it on every surface: as what was read, as blocks put back, and in every text. Counts the vectors of which a
 * script ran, something was asked of the network, something was left that should not, or a second parse changed what is shown.
 *
 * Prints `{ vectors, surfaces, ours: { executed, requests, residue, unstable, threw, hung }, browsers }`, and names the
 * vectors on the error output. `npm run -s bench -- hostile --data FILE [--browser NAME] [--only PART] [--json]`
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: "string" },
      browser: { type: "string" },
      only: { type: "string", default: "" },
      json: { type: "boolean", default: false },
    },
  });
  if (values.data === undefined) throw new Error("--data wants a file of vectors, a line of JSON each.");
  const vectors = readVectors(values.data).filter(({ id }) => id.includes(values.only));
  const names = Object.keys(TARGETS) as BrowserName[];
  const browsers = names.filter((name) => values.browser === undefined || values.browser === name);
  const folder = await mkdtemp(join(tmpdir(), "clearline-hostile-"));
  try {
    const figures = await measure(folder, browsers, vectors);
    console.log(JSON.stringify(figures, null, values.json ? 0 : 2));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Measured = readonly [browser: BrowserName, tally: Tally];

async function measure(folder: string, browsers: readonly BrowserName[], vectors: readonly Vector[]) {
  const peers = { readability: new Tally(), "readability with DOMPurify": new Tally() };
  const [ours, withoutSanitizer] = await Promise.all([
    measureAll(folder, browsers, vectors, false),
    measureAll(folder, browsers, vectors, true),
    browsers.includes("chromium") ? measurePeers(vectors, peers, say) : null,
  ]);
  const all = Tally.of(ours.map(([, tally]) => tally));
  const unsanitized = Tally.of(withoutSanitizer.map(([, tally]) => tally));
  say(["", ...[all, unsanitized].flatMap((tally) => tally.lines(vectors.map(({ id }) => id)))].join("\n"));
  return {
    vectors: vectors.length,
    surfaces: all.surfaces(),
    ours: all.counts(),
    withoutSanitizer: { executed: unsanitized.counts().executed },
    peers: Object.fromEntries(Object.entries(peers).map(([name, tally]) => [name, tally.counts()])),
    browsers: Object.fromEntries(ours.map(([browser, tally]) => [browser, tally.counts()])),
  };
}

function measureAll(
  folder: string,
  browsers: readonly BrowserName[],
  vectors: readonly Vector[],
  bare: boolean,
): Promise<readonly Measured[]> {
  const measuring = browsers.map(async (browser): Promise<Measured> => {
    const extension = buildExtension(browser, join(folder, bare ? "bare" : "whole"), bare);
    return [browser, await measureIn({ browser, extension, vectors, bare, say })];
  });
  return Promise.all(measuring);
}

/** WXT tells its progress on the standard output, which is for the figures. */
function buildExtension(browser: BrowserName, folder: string, bare: boolean): string {
  const program = join(import.meta.dirname, "build.ts");
  execFileSync(process.execPath, [program, TARGETS[browser], folder, ...(bare ? ["bare"] : [])], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  return join(folder, `${TARGETS[browser]}-mv3`);
}

function say(line: string): void {
  console.error(line);
}
