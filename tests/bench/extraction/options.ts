import { parseArgs } from "node:util";

export interface BenchOptions {
  readonly data: string;
  readonly json: boolean;
  /** Where to write ID → our text. */
  readonly out: string | null;
  /** How many of the worst pages to list. */
  readonly worst: number;
  /** The page to read alone, by its ID or the beginning of it. */
  readonly only: string | null;
  /** Whether each site gets a process of its own. */
  readonly cold: boolean;
  readonly peers: "none" | "readability" | "all";
}

const USAGE =
  "npm run -s bench -- extraction --data DIR [--json] [--out FILE] [--worst N] [--only ID] [--peers none|readability|all] [--cold]";

/** @throws {Error} When an option is unknown or wants another value; the message is the usage. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: "string" },
      json: { type: "boolean", default: false },
      out: { type: "string" },
      worst: { type: "string" },
      only: { type: "string" },
      cold: { type: "boolean", default: false },
      peers: { type: "string", default: "all" },
    },
  });
  const { data, json, cold, peers } = values;
  const worst = Number(values.worst ?? (values.only === undefined ? 0 : 1));
  if (data === undefined || !isPeers(peers) || !Number.isInteger(worst) || worst < 0) throw new Error(USAGE);
  return { data, json, out: values.out ?? null, worst, only: values.only ?? null, cold, peers };
}

function isPeers(value: string): value is BenchOptions["peers"] {
  return value === "none" || value === "readability" || value === "all";
}
