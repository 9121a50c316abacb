import { Dexie } from "dexie";
import type { Article } from "../article";
import { type Library, read } from "./db";
import { pack, unpack } from "./pack";
import { type Body, type BodyRow, bodyOf } from "./rows";

/** The heavy part of a saved article. */
export interface ReadBody {
  readonly body: Body;
  /** Ids of removed blocks that the reader has put back. */
  readonly restored: readonly number[];
}

/** Packs the heavy part of an article. Inside a transaction this keeps it alive. */
export function packBody(article: Article): Promise<Uint8Array> {
  return Dexie.waitFor(pack(bodyOf(article)));
}

/** Packs the heavy parts of articles. Inside a transaction this keeps it alive. */
export function packBodies(articles: readonly Article[]): Promise<readonly Uint8Array[]> {
  return Dexie.waitFor(Promise.all(articles.map((article) => pack(bodyOf(article)))));
}

/**
 * Packs the heavy parts of texts that pages had before, a list for each page. All wait in one: of several
 * `Dexie.waitFor` at a time, the last that was asked for ends the wait of all, and those after it never come.
 */
export function packEarlier(
  pages: readonly (readonly Body[])[],
): Promise<readonly (readonly Uint8Array[])[]> {
  return Dexie.waitFor(Promise.all(pages.map((bodies) => Promise.all(bodies.map((body) => pack(body))))));
}

/** Takes the heavy part apart again. Inside a transaction this keeps it alive. */
export function unpackBody({ packed }: Pick<BodyRow, "packed">): Promise<Body> {
  // It was packed of a `Body` by this version; an older one's is brought up to date when the library is upgraded.
  return Dexie.waitFor(unpack(packed) as Promise<Body>);
}

/** The heavy parts of those of `ids` that are saved, by id. */
export async function readBodies(
  library: Library,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ReadBody>> {
  return unpackBodies(await read(library, () => library.bodies.bulkGet([...ids])));
}

/** Takes many apart at once, by id. Inside a transaction this keeps it alive. */
export async function unpackBodies(
  rows: readonly (BodyRow | undefined)[],
): Promise<ReadonlyMap<number, ReadBody>> {
  const found = rows.filter((row) => row !== undefined);
  const bodies = await Dexie.waitFor(Promise.all(found.map((row) => unpack(row.packed) as Promise<Body>)));
  return new Map(
    found.flatMap((row, index) => {
      const body = bodies[index];
      return body === undefined ? [] : [[row.id, { body, restored: row.restored }] as const];
    }),
  );
}
