import type { Manifest } from "../library-manifest";
import type { BackupInterval } from "../settings";

const DAY_MS = 24 * 60 * 60 * 1000;

const INTERVALS_MS: Readonly<Record<BackupInterval, number>> = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
  never: Number.POSITIVE_INFINITY,
};

/** Fewer articles are soon found again: nobody is asked to care for them. */
const LEAST_ARTICLES = 30;

/**
 * Tells whether the library should be backed up: it has changed, and the last backup is old enough. What is left of a library
 * that has lost something is no backup.
 *
 * @param now Milliseconds since the Unix epoch.
 */
export function isBackupDue(
  { standing, loss, backup }: Manifest,
  every: BackupInterval,
  now: number,
): boolean {
  if (standing === null || loss !== null || every === "never") return false;
  if (backup === null) return standing.articles >= LEAST_ARTICLES;
  // A clock that was put back counts as old, too.
  return standing.changes !== backup.changes && Math.abs(now - backup.at) >= INTERVALS_MS[every];
}
