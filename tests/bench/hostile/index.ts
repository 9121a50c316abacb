import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { BrowserName } from "../../browser/find.ts";
import { readVectors, type Vector } from "./data.ts";
import { measureIn } from "./measure.ts";
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

async function measure(folder: string, browsers: readonly BrowserName[], vectors: readonly Vector[]) {
  const measured = await Promise.all(
    browsers.map(async (browser) => {
      const extension = buildExtension(browser, folder);
      return [browser, await measureIn({ browser, extension, vectors, say })] as const;
    }),
  );
  const all = Tally.of(measured.map(([, tally]) => tally));
  say(["", ...all.lines(vectors.map(({ id }) => id))].join("\n"));
  return {
    vectors: vectors.length,
    surfaces: all.surfaces(),
    ours: all.counts(),
    browsers: Object.fromEntries(measured.map(([browser, tally]) => [browser, tally.counts()])),
  };
}

/** WXT tells its progress on the standard output, which is for the figures. */
function buildExtension(browser: BrowserName, folder: string): string {
  const program = join(import.meta.dirname, "build.ts");
  execFileSync(process.execPath, [program, TARGETS[browser], folder], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return join(folder, `${TARGETS[browser]}-mv3`);
}

function say(line: string): void {
  console.error(line);
}
