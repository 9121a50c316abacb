import { Dexie } from "dexie";

/** The disk or the browser's quota is full. Nothing was changed. The code is the one of utils/messages. */
export class LibraryFullError extends Error {
  override readonly name = "LibraryFullError";
  readonly code = "library-full";

  constructor(cause: unknown) {
    super("There is no room left for the library. Free some space on this device, then save again.", {
      cause,
    });
  }
}

/** A newer Clearline has changed the library, which this one leaves untouched. The code is the one of utils/messages. */
export class LibraryNewerError extends Error {
  override readonly name = "LibraryNewerError";
  readonly code = "library-newer";

  constructor() {
    super(
      "The library was written by a newer Clearline. Update the extension, or reload this page if it was updated.",
    );
  }
}

/**
 * What a caller should get for an error of the database.
 *
 * A full disk shows as `QuotaExceededError`, or as an `AbortError` around one if it is met when the transaction is completed;
 * a connection is closed under a page only by a newer version.
 *
 * @param reasons What the database said of its transaction before: of several requests that fail with the first, any may be
 *   heard first.
 * @see https://dexie.org/docs/DexieErrors/Dexie.QuotaExceededError
 */
export function libraryError(error: unknown, reasons: readonly unknown[] = []): unknown {
  const names = [error, ...reasons].flatMap((one) => namesOf(one));
  if (names.includes("QuotaExceededError")) return new LibraryFullError(error);
  if (error instanceof Dexie.DatabaseClosedError || error instanceof Dexie.VersionError)
    return new LibraryNewerError();
  return error;
}

/** How deep errors are looked into: Dexie wraps once, a nested transaction once more. */
const WRAPPED_DEPTH = 4;

/** The names of an error and of those in it: `inner` of one that Dexie has wrapped, `failures` of one in bulk. */
function namesOf(error: unknown, depth = WRAPPED_DEPTH): readonly string[] {
  if (depth === 0 || typeof error !== "object" || error === null) return [];
  const name = "name" in error && typeof error.name === "string" ? [error.name] : [];
  const inner = "inner" in error ? [error.inner] : [];
  const failures = "failures" in error && Array.isArray(error.failures) ? error.failures : [];
  return [...name, ...[...inner, ...failures].flatMap((one) => namesOf(one, depth - 1))];
}
