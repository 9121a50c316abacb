/**
 * `npm run -s bench -- NAME [options]`: runs one bench. Each bench is a module of its own, loaded only when it is asked for.
 */

import "./extensionless.ts";

/** What a bench module gives: it prints its own figures, and fails by throwing. */
interface Bench {
  run(args: string[]): Promise<void>;
}

/** One row for each bench; its options are described in its own module. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  click: () => import("./click/index.ts"),
  extraction: () => import("./extraction/index.ts"),
  hostile: () => import("./hostile/index.ts"),
  library: () => import("./library/index.ts"),
  pathological: () => import("./pathological/index.ts"),
  reader: () => import("./reader/index.ts"),
  stories: () => import("./stories/index.ts"),
};

async function main([name, ...args]: string[]): Promise<void> {
  const load = name === undefined || !Object.hasOwn(BENCHES, name) ? undefined : BENCHES[name];
  if (load === undefined) {
    const asked = name === undefined ? "Name a bench" : `There is no bench “${name}”`;
    throw new Error(`${asked}: npm run bench -- NAME, with one of ${Object.keys(BENCHES).join(", ")}.`);
  }
  const bench = await load();
  await bench.run(args);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
