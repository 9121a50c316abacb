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
 * Prints `{ vectors, surfaces, ours: { executed, requests, residue, unstable, threw, hung }, withoutSanitizer, peers, browsers }`
 * and names the vectors on the error output. `npm run -s bench -- hostile --data FILE [--browser NAME] [--only PART] [--json]`
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

/** Two browsers at a time: more only wait for each other. */
async function measure(folder: string, browsers: readonly BrowserName[], vectors: readonly Vector[]) {
  const measured = async (browser: BrowserName, bare: boolean) => {
    const extension = buildExtension(browser, join(folder, bare ? "bare" : "whole"), bare);
    return { browser, tally: await measureIn({ browser, extension, vectors, bare, say }) };
  };
  const ours = await Promise.all(browsers.map((browser) => measured(browser, false)));
  const bare = await Promise.all(browsers.map((browser) => measured(browser, true)));
  const peers = browsers.includes("chromium") ? await measurePeers(vectors, say) : null;
  const all = Tally.of(ours.map(({ tally }) => tally));
  const unsanitized = Tally.of(bare.map(({ tally }) => tally));
  const ids = vectors.map(({ id }) => id);
  say([...all.lines(ids), ...unsanitized.lines(ids)].join("\n"));
  return {
    vectors: vectors.length,
    surfaces: [...all.surfaces(), ...unsanitized.surfaces()],
    ours: all.counts(),
    withoutSanitizer: { executed: unsanitized.counts().executed },
    ...(peers && { peers: { bare: peers.bare.counts(), purified: peers.purified.counts() } }),
    browsers: Object.fromEntries(ours.map(({ browser, tally }) => [browser, tally.counts()])),
  };
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
