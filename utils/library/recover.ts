import { readManifest, writeManifest } from "../library-manifest";
import { identity } from "../store/identity";
import { type RestoreOptions, type RestoreReport, restoreBackup } from "./restore";
import type { Shelf } from "./shelf";

/**
 * Puts into the library what a copy or a backup has and the library has not. Once it holds as many articles as it should,
 * nothing counts as lost any more.
 *
 * @param options As for `restoreBackup`, which it throws like, too.
 */
export async function recoverLibrary(
  shelf: Shelf,
  file: Blob,
  options: RestoreOptions,
): Promise<RestoreReport> {
  const report = await restoreBackup(shelf, file, options);
  const [{ loss }, { articles }] = await Promise.all([readManifest(), identity(shelf.library)]);
  if (loss !== null)
    await writeManifest({ loss: articles < loss.expected ? { ...loss, found: articles } : null });
  return report;
}

/** Takes the library as it is, whatever was lost. */
export function acceptLoss(): Promise<void> {
  return writeManifest({ loss: null });
}
