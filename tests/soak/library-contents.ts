import { readFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { gunzipSync } from "node:zlib";
import type { Shelf } from "../../utils/library";
import { type Library, openLibrary } from "../../utils/store/db";
import { type Frequencies, parseFrequencies } from "../../utils/stories";
import type { Holding } from "./whole";

/** Every row of every table, in the order of their keys, as bytes: equal for equal libraries. */
export type Contents = Buffer;

export async function contentsOf(library: Library): Promise<Contents> {
  const tables = library.tables.map(async ({ name }) => [name, await library.table(name).toArray()]);
  return serialize(await Promise.all(tables));
}

/** Puts `contents` into an empty library. */
export async function putContents(library: Library, contents: Contents): Promise<void> {
  const tables: readonly [string, readonly object[]][] = deserialize(contents);
  await library.transaction("rw", library.tables, async () => {
    for (const [name, rows] of tables) await library.table(name).bulkAdd([...rows]);
  });
}

/** What fits together in a library, or does not. */
export async function holdingOf(library: Library): Promise<Holding> {
  const { articles, bodies, vectors, stories, counters } = library;
  const counted = (await counters.get("library")) ?? { articles: 0, stories: 0, lastId: 0 };
  return {
    articles: await articles.toArray(),
    bodies: (await bodies.toArray()).map(({ id, packed }) => ({ id, whole: isWhole(packed) })),
    vectors: await vectors.toArray(),
    stories: await stories.toArray(),
    counted,
  };
}

function isWhole(packed: Uint8Array): boolean {
  try {
    return JSON.parse(gunzipSync(packed).toString()) !== null;
  } catch {
    return false;
  }
}

let frequencies: Frequencies | null = null;

/** Opens the library `name` with the shipped frequencies. */
export async function openNamed(name: string): Promise<Shelf> {
  const file = new URL("../../public/frequencies.txt", import.meta.url);
  frequencies ??= parseFrequencies(readFileSync(file, "utf8"));
  return { library: await openLibrary(name), frequencies };
}
