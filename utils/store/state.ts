import { type Library, read, write } from "./db";
import type { StateRow } from "./rows";

/** How far the library has been linked anew. */
export interface Relinking extends StateRow {
  readonly id: "relinking";
  /** The form of linking that it goes by. */
  readonly version: number;
  /** The id of the last article that was linked anew; articles go by their ids. */
  readonly after: number;
  readonly done: number;
  readonly total: number;
  /** `stopped` by the reader, until they let it go on. */
  readonly phase: "running" | "stopped" | "finished";
}

/** How far the library has been linked anew; `null` if it never was. */
export function getRelinking(library: Library): Promise<Relinking | null> {
  return read(library, async () => ((await library.state.get("relinking")) as Relinking | undefined) ?? null);
}

/** Keeps how far the library has been linked anew. */
export function putRelinking(library: Library, relinking: Relinking): Promise<void> {
  return write(library, async () => {
    await library.state.put(relinking);
  });
}
