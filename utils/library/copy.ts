import { type Manifest, readManifest, type Written, writeManifest } from "../library-manifest";
import { copiesFolder, writeCopy } from "../store/copies";
import type { Library } from "../store/db";
import { type Identity, identity } from "../store/identity";
import { writeBackup } from "./backup";

/** Copying takes at most one part in so many of the time: a large library is copied less often. */
const COPY_SHARE = 200;

/** More often than this helps nobody. */
const LEAST_GAP_MS = 10 * 60 * 1000;

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

async function copy(library: Library, now: number): Promise<void> {
  const started = performance.now();
  const { articles, changes } = await identity(library);
  await writeCopy(await copiesFolder(), await writeBackup(library, now));
  await writeManifest({ copy: { at: now, articles, changes, tookMs: performance.now() - started } });
}

function isDue({ loss, copy }: Manifest, { articles, changes }: Identity, now: number): boolean {
  if (loss !== null || (articles === 0 && copy === null)) return false;
  return copy === null || gapOf(copy, changes) <= Math.abs(now - copy.at);
}

/** How long a copy serves while the library has come to `changes`. A clock that was put back ends it too. */
function gapOf({ tookMs, changes: copied }: Written, changes: number): number {
  return copied === changes ? LONGEST_GAP_MS : Math.max(LEAST_GAP_MS, tookMs * COPY_SHARE);
}
