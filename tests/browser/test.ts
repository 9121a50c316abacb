/**
 * `npm test`: finds or installs the browsers, builds the extension for both, runs unit and e2e tests, and ends with
 * `N passed, N failed`.
 */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, ROOT } from "./build.ts";
import { findBrowser } from "./find.ts";
import { TALLY_FILE, type Tally } from "./tally.ts";

async function main(): Promise<Tally> {
  const started = performance.now();
  const say = (line: string) => {
    console.log(`[${((performance.now() - started) / 1000).toFixed(0)} s] ${line}`);
  };
  for (const name of ["chromium", "firefox"] as const) {
    say(`${name}: ${await findBrowser(name, say)}`);
    await build(name);
    say(`The extension for ${name} is built.`);
  }
  const tallies = [await runTests("unit", say), await runTests("e2e", say)];
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
    failures: tallies.flatMap((tally) => tally.failures),
  };
}

/** Runs one project of `tests/vitest.config.ts`; a run that breaks without a failed test counts as one failure. */
async function runTests(project: string, say: (line: string) => void): Promise<Tally> {
  say(`Running the ${project} tests …`);
  const folder = await mkdtemp(join(tmpdir(), "clearline-tests-"));
  const file = join(folder, "tally.json");
  const vitest = join(ROOT, "node_modules", "vitest", "vitest.mjs");
  const flags = ["run", "-c", "tests/vitest.config.ts", "--project", project];
  const reporters = ["--reporter=default", "--reporter=./tests/browser/tally.ts"];
  const child = spawn(process.execPath, [vitest, ...flags, ...reporters], {
    cwd: ROOT,
    env: { ...process.env, [TALLY_FILE]: file },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  const tally: Tally | null = await readFile(file, "utf8").then(JSON.parse, () => null);
  await rm(folder, { recursive: true, force: true });
  if (tally === null) return oneFailure(`the ${project} tests gave no tally`);
  if (code === 0 || tally.failed > 0) return tally;
  return { ...oneFailure(`the ${project} tests ended with code ${code}`), passed: tally.passed };
}

function oneFailure(what: string): Tally {
  return { passed: 0, failed: 1, failures: [what] };
}

const { passed, failed, failures } = await main().catch((error: unknown) =>
  oneFailure(error instanceof Error ? error.message : String(error)),
);
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
