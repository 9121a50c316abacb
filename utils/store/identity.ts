import { currentCounters } from "./counters";
import { type Library, read, write } from "./db";
import type { StateRow } from "./rows";

/** Who the library is and how far it has come. */
export interface Identity {
  /** `null` for a library that was never given one. */
  readonly libraryId: string | null;
  readonly articles: number;
  /** The highest id that an article was ever given. */
  readonly lastId: number;
  /** How often its articles were changed. */
  readonly changes: number;
}

interface IdentityRow extends StateRow {
  readonly id: "identity";
  readonly libraryId: string;
}

/** Who the library is and how far it has come. */
export function identity(library: Library): Promise<Identity> {
  return read(library, async () => {
    const row = (await library.state.get("identity")) as IdentityRow | undefined;
    const { articles, lastId, changes = 0 } = await currentCounters(library);
    return { libraryId: row?.libraryId ?? null, articles, lastId, changes };
  });
}

/**
 * Gives the library its id, and has it count on from where the one of that id was: ids of articles that were lost are not
 * given away.
 */
export function identify(
  library: Library,
  { libraryId, lastId, changes }: Omit<Identity, "libraryId" | "articles"> & { readonly libraryId: string },
): Promise<void> {
  return write(library, async () => {
    const row: IdentityRow = { id: "identity", libraryId };
    await library.state.put(row);
    const counters = await currentCounters(library);
    await library.counters.put({
      ...counters,
      lastId: Math.max(counters.lastId, lastId),
      changes: Math.max(counters.changes ?? 0, changes),
    });
  });
}
