import { readCopy, writeCopy } from "../copies";
import { type Manifest, readManifest, type Written, writeManifest } from "../library-manifest";
import type { Library } from "../store/db";
import { type Identity, identity } from "../store/identity";
import { writeBackup } from "./backup";

/** Copying takes at most one part in so many of the time: a large library is copied less often. */
const COPY_SHARE = 50;

/** What articles do not count, such as a story's new name, is copied once a day. */
const LONGEST_GAP_MS = 24 * 60 * 60 * 1000;

/** Whoever has it writes a copy: the background, or a page of the library. */
const LOCK = "clearline-copy";

/**
 * Copies the library within the browser if that is due. One that has lost something is not copied: the copy of what it was is to
 * stay.
 *
 * @param now Milliseconds since the Unix epoch.
 */
export async function copyIfDue(library: Library, now: number): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null || !isDue(await readManifest(), await identity(library), now)) return;
    await copy(library, now);
  });
}

/**
 * Copies the library now, due or not, and gives the copy, which is a whole backup.
 *
 * @throws {DOMException} When the browser has no room or no files for it.
 */
export function copyNow(
  library: Library,
  now: number,
): Promise<{ readonly file: File; readonly written: Written }> {
  return navigator.locks.request(LOCK, async () => {
    const written = await copy(library, now);
    return { written, file: await readCopy(written.file) };
  });
}

/** A copy as young as that serves for a backup: a popup that was closed while it was written finds it the next time. */
const RECENT_MS = 60 * 60 * 1000;

/** A copy of the library of this hour; one is written if there is none. Errors as in `copyNow`. */
export async function recentCopy(library: Library, now: number): Promise<Written> {
  const { copy } = await readManifest();
  if (copy !== null && Math.abs(now - copy.at) < RECENT_MS) return copy;
  return (await copyNow(library, now)).written;
}

async function copy(library: Library, now: number): Promise<Written> {
  const started = performance.now();
  const { articles, changes } = await identity(library);
  const kept = (await readManifest()).copy?.file ?? null;
  const file = await writeCopy(await writeBackup(library, now), kept);
  const written = { file, at: now, articles, changes, tookMs: performance.now() - started };
  await writeManifest({ copy: written });
  return written;
}

function isDue({ loss, copy }: Manifest, { articles, changes }: Identity, now: number): boolean {
  if (loss !== null || (articles === 0 && copy === null)) return false;
  return copy === null || gapOf(copy, changes) <= Math.abs(now - copy.at);
}

/** How long a copy serves while the library has come to `changes`. A clock that was put back ends it too. */
function gapOf({ tookMs, changes: copied }: Written, changes: number): number {
  return copied === changes ? LONGEST_GAP_MS : tookMs * COPY_SHARE;
}
