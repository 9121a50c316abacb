import { writeFile } from "node:fs/promises";
import type { SerializedError } from "vitest";
import type { Reporter, TestModule } from "vitest/node";

/** The environment variable that names the file which the tally is written to. */
export const TALLY_FILE = "CLEARLINE_TALLY";

/** How a run of tests ended. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What failed, in words. */
  readonly failures: readonly string[];
}

/** A reporter of vitest that writes a `Tally`: what broke outside of the tests counts as failed, and says where. */
export default class TallyReporter implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[], strays: readonly SerializedError[]): Promise<void> {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const failures = [
      ...tests
        .filter((test) => test.result().state === "failed")
        .map((test) => inWords(test.fullName, test.result().errors ?? [])),
      ...modules
        .filter((module) => module.errors().length > 0)
        .map((module) => inWords(module.moduleId, module.errors())),
      ...strays.map((stray) => inWords("outside of the tests", [stray])),
    ];
    const passed = tests.filter((test) => test.result().state === "passed").length;
    const tally: Tally = { passed, failed: failures.length, failures };
    const file = process.env[TALLY_FILE];
    if (file !== undefined) await writeFile(file, JSON.stringify(tally));
  }
}

function inWords(where: string, errors: readonly Pick<SerializedError, "message" | "stack">[]): string {
  return [where, ...errors.map(({ message, stack }) => stack ?? message)].join("\n");
}
