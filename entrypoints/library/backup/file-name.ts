import { localDay } from "../../../components/local-day";

/** How backups are called, by the day on which they were written. */
export const BACKUP_FILE = /^clearline-\d{4}-\d\d-\d\d\.jsonl\.gz$/;

/** The name of a backup that is written at `now`. */
export function backupName(now: number): string {
  return `clearline-${localDay(now)}.jsonl.gz`;
}
