import { Dexie } from "dexie";

/** A database beside the library: Chromium writes all databases of an extension into one log. */
const FILLING = "clearline-filling";

/** More than the 4 MiB after which a new log is begun, in values small enough to be written into it. */
const ROWS = 150;
const ROW_BYTES = 30_000;

/**
 * Has Chromium begin a new log of its databases, by filling the one that it has.
 *
 * A browser that is killed while it writes leaves the beginning of a record at the log's end. The next one passes over that and
 * writes on behind it; the one after that finds a record in the middle that is none, takes the log for damaged and throws all
 * databases away. Once a new log is begun, the old one is read no more.
 */
export async function beginLog(): Promise<void> {
  const filling = new Dexie(FILLING);
  filling.version(1).stores({ rows: "" });
  const row = new Uint8Array(ROW_BYTES);
  try {
    const keys = Array.from({ length: ROWS }, (_, key) => key);
    await filling.table("rows").bulkPut(Array(ROWS).fill(row), keys);
  } finally {
    await filling.delete();
  }
}
