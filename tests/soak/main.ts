/**
 * `npm run soak -- NAME [COUNT]`: runs one of the tests of faults at its full count. `npm test` runs the same code at a small one,
 * but for programs of their own.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../browser/build.ts";

interface Soak {
  /** The tests that it is one of; "program" if it is none. */
  readonly project: "unit" | "e2e" | "program";
  readonly file: string;
  /** The tests of the file that are meant, by their words; all if not said. */
  readonly only?: string;
  readonly count: number;
}

/** What the count means is said where it is taken. */
const SOAKS: Readonly<Record<string, Soak>> = {
  /** The disk full, or the worker stopped, at every request of every change. */
  faults: { project: "unit", file: "tests/unit/soak/store-faults.test.ts", count: 1 },
  /** Backups and exports of other apps that are cut off or have a byte turned, and files of two gigabytes. */
  imports: { project: "unit", file: "tests/unit/import/refused.test.ts", count: 1000 },
  /** The library against a plain model. */
  model: { project: "unit", file: "tests/unit/store/model.test.ts", count: 1000 },
  /** Markup made by a grammar, alone and anywhere in the fixture pages. */
  fuzz: { project: "program", file: "tests/soak/fuzz/main.ts", count: 100_000 },
  /** SIGKILL while saving. */
  kill: { project: "e2e", file: "tests/e2e/kill.test.ts", only: "while saving", count: 500 },
  /** SIGKILL while a backup is taken in. */
  "kill-import": { project: "e2e", file: "tests/e2e/kill.test.ts", only: "while importing", count: 100 },
  /** Rounds through the whole product, behind a proxy that counts. */
  requests: { project: "e2e", file: "tests/e2e/requests.test.ts", count: 20 },
  /** Articles read in a row, in popup, overlay and library: what stays in memory. */
  reading: { project: "program", file: "tests/soak/reading.ts", count: 2000 },
  /** The service worker stopped while saving. */
  worker: { project: "e2e", file: "tests/e2e/saving.test.ts", only: "worker", count: 200 },
  /** Two windows saving the same page. */
  twice: { project: "e2e", file: "tests/e2e/saving.test.ts", only: "two windows", count: 50 },
  /** The sources built elsewhere, against the build here. */
  builds: { project: "program", file: "tests/soak/builds.ts", count: 1 },
};

const [name = "", count] = process.argv.slice(2);
const soak = Object.hasOwn(SOAKS, name) ? SOAKS[name] : undefined;
if (soak === undefined) {
  console.error(`npm run soak -- NAME, with one of ${Object.keys(SOAKS).join(", ")}.`);
  process.exitCode = 1;
} else {
  const vitest = join(ROOT, "node_modules", "vitest", "vitest.mjs");
  const args =
    soak.project === "program"
      ? [soak.file]
      : [vitest, "run", "-c", "tests/vitest.config.ts", "--project", soak.project, soak.file];
  const env = { ...process.env, CLEARLINE_SOAK: count ?? String(soak.count) };
  const only = soak.only === undefined ? [] : ["-t", soak.only];
  const { status } = spawnSync(process.execPath, [...args, ...only], {
    cwd: ROOT,
    env,
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
