import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A part of a soak that has passed. */
interface Entry {
  /** How much of the soak it was. */
  readonly count: number;
  /** What its inputs were made of: the same gives the same. */
  readonly seed: number;
  readonly seconds: number;
}

/** What has passed of a soak, a line of JSON for each part, so that it can be stopped and go on. */
export class Ledger {
  readonly #file: string;
  readonly #entries: Entry[];

  /** @param folder Where ledgers are kept; it is made if it is not there. */
  constructor(folder: string, soak: string) {
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, `${soak}.jsonl`);
    const lines = existsSync(this.#file) ? readFileSync(this.#file, "utf8").trim().split("\n") : [];
    this.#entries = lines.filter((line) => line !== "").map((line) => JSON.parse(line));
  }

  /** How much has passed in all. */
  get count(): number {
    return this.#entries.reduce((sum, { count }) => sum + count, 0);
  }

  note(entry: Entry): void {
    this.#entries.push(entry);
    appendFileSync(this.#file, `${JSON.stringify(entry)}\n`);
  }
}
