import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { Tally, type TallyData } from "./tally.ts";

/** What has been measured of one batch. */
interface Row {
  /** The browser and build, or the peers. */
  readonly part: string;
  readonly from: number;
  readonly until: number;
  readonly tallies: readonly TallyData[];
}

/** What a bench has measured so far, in a file, so that it can be stopped and go on: a line of JSON for each batch. */
export class Journal {
  readonly #file: string;
  readonly #rows: Row[];

  constructor(file: string) {
    this.#file = file;
    const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
    this.#rows = lines.filter((line) => line !== "").map((line) => JSON.parse(line));
  }

  has(part: string, from: number): boolean {
    return this.#rows.some((row) => row.part === part && row.from === from);
  }

  note(part: string, from: number, until: number, ...tallies: readonly Tally[]): void {
    const row = { part, from, until, tallies: tallies.map((tally) => tally.data()) };
    this.#rows.push(row);
    appendFileSync(this.#file, `${JSON.stringify(row)}\n`);
  }

  /** What was noted of a part: how many vectors, and the sum of its `nth` tallies. */
  sum(part: string, nth = 0): { readonly vectors: number; readonly tally: Tally } {
    const rows = this.#rows.filter((row) => row.part === part);
    const tallies = rows.flatMap((row) => row.tallies.slice(nth, nth + 1)).map(Tally.from);
    return { vectors: rows.reduce((sum, row) => sum + row.until - row.from, 0), tally: Tally.of(tallies) };
  }
}
