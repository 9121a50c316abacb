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

/** Takes the heavy part apart again. Inside a transaction this keeps it alive. */
export async function unpackBody(row: Pick<BodyRow, "packed">): Promise<Body> {
  const [body] = await unpackEach([row]);
  if (body === undefined) throw new RangeError("One row was given, so it is unpacked.");
  return body;
}

/**
 * Takes heavy parts apart, in their order. Inside a transaction this keeps it alive: one wait for all, since of several at once
 * Dexie may forget one when they end at different times.
 */
export function unpackEach(rows: readonly Pick<BodyRow, "packed">[]): Promise<readonly Body[]> {
  // They were packed of a `Body` by this version; an older one's is brought up to date when the library is upgraded.
  return Dexie.waitFor(Promise.all(rows.map(({ packed }) => unpack(packed) as Promise<Body>)));
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
  const bodies = await unpackEach(found);
  return new Map(
    found.flatMap((row, index) => {
      const body = bodies[index];
      return body === undefined ? [] : [[row.id, { body, restored: row.restored }] as const];
    }),
  );
}
