/**
 * `npm run soak -- NAME [COUNT]`: runs one of the tests of faults at its full count. `npm test` runs the same code at a small one,
 * but for programs of their own.
 *
 * `--keep FOLDER` notes there what has passed, with the seed that its inputs were made of, and goes on after it; `--minutes N` begins
 * no further part when so many have gone. `CLEARLINE_SEED=SEED npm run soak -- NAME COUNT` runs a part again.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../browser/build.ts";
import { Ledger } from "./ledger.ts";

interface Soak {
  /** The tests that it is one of; "program" if it is none. */
  readonly project: "unit" | "e2e" | "program";
  readonly file: string;
  /** The tests of the file that are meant, by their words; all if not said. */
  readonly only?: string;
  readonly count: number;
  /** How much of it is a part, which can be kept; what must be done in one go has none. */
  readonly part?: number;
}

/** What the count means is said where it is taken. */
const SOAKS: Readonly<Record<string, Soak>> = {
  /** The disk full, or the worker stopped, at every request of every change. */
  faults: { project: "unit", file: "tests/unit/soak/store-faults.test.ts", count: 1 },
  /** The disk full, or the worker stopped, at every request of every upgrade. */
  upgrades: { project: "unit", file: "tests/unit/soak/upgrade-faults.test.ts", count: 1 },
  /** Backups and exports of other apps that are cut off or have a byte turned, and files of two gigabytes. */
  imports: { project: "unit", file: "tests/unit/import/refused.test.ts", count: 1000 },
  /** The library against a plain model. */
  model: { project: "unit", file: "tests/unit/store/model.test.ts", count: 1000, part: 250 },
  /** Markup made by a grammar, alone and anywhere in the fixture pages. */
  fuzz: { project: "program", file: "tests/soak/fuzz/main.ts", count: 100_000, part: 4000 },
  /** SIGKILL while saving. */
  kill: { project: "e2e", file: "tests/e2e/kill.test.ts", only: "while saving", count: 500, part: 20 },
  /** SIGKILL while a backup is taken in. */
  "kill-import": {
    project: "e2e",
    file: "tests/e2e/kill.test.ts",
    only: "while importing",
    count: 100,
    part: 10,
  },
  /** Rounds through the whole product, behind a proxy that counts. */
  requests: { project: "e2e", file: "tests/e2e/requests.test.ts", count: 20, part: 4 },
  /** Articles read in a row, in popup, overlay and library: what stays in memory. */
  reading: { project: "program", file: "tests/soak/reading.ts", count: 2000 },
  /** Controls, pictures and objects that are called as a property is, each name alone. */
  names: { project: "e2e", file: "tests/e2e/named.test.ts", only: "alone", count: 10_000 },
  /** The service worker stopped while saving. */
  worker: { project: "e2e", file: "tests/e2e/saving.test.ts", only: "worker", count: 200, part: 50 },
  /** Two windows saving the same page. */
  twice: { project: "e2e", file: "tests/e2e/saving.test.ts", only: "two windows", count: 50, part: 10 },
  /** The sources built elsewhere, against the build here. */
  builds: { project: "program", file: "tests/soak/builds.ts", count: 1 },
};

/** Runs so much of a soak; true if it passed. */
function passes(soak: Soak, count: number, seed: number): boolean {
  const vitest = join(ROOT, "node_modules", "vitest", "vitest.mjs");
  const args =
    soak.project === "program"
      ? [soak.file]
      : [vitest, "run", "-c", "tests/vitest.config.ts", "--project", soak.project, soak.file];
  const env = { ...process.env, CLEARLINE_SOAK: String(count), CLEARLINE_SEED: String(seed) };
  const only = soak.only === undefined ? [] : ["-t", soak.only];
  const { status } = spawnSync(process.execPath, [...args, ...only], { cwd: ROOT, env, stdio: "inherit" });
  return status === 0;
}

/** Seeds are whole numbers below this. */
const SEEDS = 2 ** 31;

const MINUTE_MS = 60_000;

/** Runs part after part of a soak until `total` is done or `minutes` have gone; false if one did not pass. */
function run(soak: Soak, total: number, ledger: Ledger | null, minutes: number): boolean {
  const started = performance.now();
  let done = ledger?.count ?? 0;
  while (done < total && performance.now() - started < minutes * MINUTE_MS) {
    const count = Math.min(ledger === null ? total : (soak.part ?? total), total - done);
    const seed = Number(process.env.CLEARLINE_SEED ?? Math.floor(Math.random() * SEEDS));
    const began = performance.now();
    console.log(`${count} more after ${done} of ${total}, with seed ${seed}`);
    if (!passes(soak, count, seed)) return false;
    done += count;
    ledger?.note({ count, seed, seconds: Math.round((performance.now() - began) / 1000) });
  }
  console.log(`${done} of ${total} have passed`);
  return true;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: "string" }, minutes: { type: "string", default: "Infinity" } },
});
const [name = "", count] = positionals;
const soak = Object.hasOwn(SOAKS, name) ? SOAKS[name] : undefined;
if (soak === undefined) {
  console.error(`npm run soak -- NAME, with one of ${Object.keys(SOAKS).join(", ")}.`);
  process.exitCode = 1;
} else {
  const ledger = values.keep === undefined ? null : new Ledger(values.keep, name);
  const total = count === undefined ? soak.count : Number(count);
  process.exitCode = run(soak, total, ledger, Number(values.minutes)) ? 0 : 1;
}
