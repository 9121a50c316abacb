import type { Driver } from "../../browser/driver.ts";
import { indexOfSlot } from "./hand-over.ts";
import { changedByParsing } from "./look.ts";
import type { Sight } from "./sight.ts";

/** How many vectors did what they should not; all should be 0. */
export interface Counts {
  /** A script of theirs ran. */
  readonly executed: number;
  /** Something was asked of the network. */
  readonly requests: number;
  /** Something was left that runs, frames, styles, asks for words or stands in the way of a page's own names. */
  readonly residue: number;
  /** A second parse changes what is shown. */
  readonly unstable: number;
  /** The reading failed. */
  readonly threw: number;
  /** The reading or the showing did not end. */
  readonly hung: number;
}

export type Fault = keyof Counts;

/** A tally as plain data. */
export interface TallyData {
  readonly surfaces: readonly string[];
  readonly seen: readonly (readonly [fault: Fault, index: number, where: string])[];
}

/** The vectors, by index, that have each fault, and where it was seen. */
export class Tally {
  readonly #seen = new Map<Fault, Map<number, string>>();
  readonly #surfaces = new Set<string>();

  /** All that `tallies` have seen, each vector once. */
  static of(tallies: readonly Tally[]): Tally {
    const all = new Tally();
    for (const tally of tallies) {
      for (const surface of tally.#surfaces) all.#surfaces.add(surface);
      for (const [fault, vectors] of tally.#seen)
        for (const [index, where] of vectors) all.add(fault, index, where);
    }
    return all;
  }

  static from({ surfaces, seen }: TallyData): Tally {
    const tally = new Tally();
    for (const surface of surfaces) tally.visit(surface);
    for (const fault of seen) tally.add(...fault);
    return tally;
  }

  data(): TallyData {
    const seen = [...this.#seen].flatMap(([fault, vectors]) =>
      [...vectors].map(([index, where]) => [fault, index, where] as const),
    );
    return { surfaces: this.surfaces(), seen };
  }

  /** Notes that something was looked at there. */
  visit(surface: string): void {
    this.#surfaces.add(surface);
  }

  surfaces(): string[] {
    return [...this.#surfaces];
  }

  add(fault: Fault, index: number, where: string): void {
    const vectors = this.#seen.get(fault) ?? new Map<number, string>();
    if (!vectors.has(index)) vectors.set(index, where);
    this.#seen.set(fault, vectors);
  }

  counts(): Counts {
    const count = (fault: Fault) => this.#seen.get(fault)?.size ?? 0;
    return {
      executed: count("executed"),
      requests: count("requests"),
      residue: count("residue"),
      unstable: count("unstable"),
      threw: count("threw"),
      hung: count("hung"),
    };
  }

  /** A line for each vector with a fault. */
  lines(ids: readonly string[]): string[] {
    return [...this.#seen].flatMap(([fault, vectors]) =>
      [...vectors].map(([index, where]) => `${fault}: ${ids[index]}, ${where}`),
    );
  }
}

/** Counts what the vector of that index, shown alone, did on each surface. */
export function tallyActs(tally: Tally, index: number, sights: readonly Sight[]): void {
  for (const { surface, hits, strangers, requests } of sights) {
    if (hits.length > 0) tally.add("executed", index, `${surface}: ${hits.join(", ")}`);
    if (strangers.length > 0) tally.add("residue", index, `${surface}: ${strangers.join(", ")}`);
    if (requests.length > 0) tally.add("requests", index, `${surface}: ${requests.join(" ")}`);
  }
}

/** Counts what the slots of `sights` tell of their vectors. The tab must show a page that forbids no parsing. */
export async function tallySlots(tally: Tally, driver: Driver, sights: readonly Sight[]): Promise<void> {
  for (const { surface } of sights) tally.visit(surface);
  const slots = sights.flatMap(({ surface, slots }) => slots.map((slot) => ({ surface, ...slot })));
  for (const { surface, name, residue } of slots)
    if (residue.length > 0) tally.add("residue", indexOfSlot(name), `${surface}: ${residue.join(", ")}`);
  const byHtml = new Map(slots.filter(({ html }) => html !== "").map((slot) => [slot.html, slot]));
  const pieces = [...byHtml.keys()];
  const changed = await driver.page.run(changedByParsing, pieces);
  for (const [place, html] of pieces.entries()) {
    const slot = byHtml.get(html);
    if (changed[place] && slot) tally.add("unstable", indexOfSlot(slot.name), slot.surface);
  }
}
