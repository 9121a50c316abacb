import { useEffect, useRef, useState } from "preact/hooks";
import type {
  ImportFailure,
  Importing,
  ImportStage,
} from "../../../components/library/transfer/import-state";
import { BackupError } from "../../../utils/export/backup-format";
import type { Shelf } from "../../../utils/library";
import { LibraryFullError } from "../../../utils/store/errors";
import { tidyIndexes } from "../../../utils/store/tidy";

/** An import that the reader can start with a file. It stops when the view goes. */
export interface Import {
  readonly importing: Importing;
  readonly start: (file: File) => void;
}

export function useImporting(shelf: Shelf): Import {
  const [importing, setImporting] = useState<Importing>({ phase: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (file: File) => {
    const stop = new AbortController();
    running.current = stop;
    const onProgress = (stage: ImportStage, done: number, total: number) =>
      setImporting({ phase: "running", stage, done, total, cancel: () => stop.abort() });
    onProgress("checking", 0, 1);
    // What reads the files of others weighs much and is seldom wanted.
    const { importFile } = await import("./import-file");
    const report = await importFile(shelf, file, { signal: stop.signal, onProgress });
    setImporting({ phase: "done", report });
    // Left undone, it only makes searches and saves slower.
    tidyIndexes(shelf.library).catch(console.error);
  };
  const start = (file: File) => {
    run(file).catch((error: unknown) => setImporting({ phase: "failed", why: failureOf(error) }));
  };
  return { importing, start };
}

/** Why nothing was taken, by the error that said it. */
export function failureOf(error: unknown): ImportFailure {
  if (error instanceof BackupError) return error.fault;
  if (error instanceof LibraryFullError) return "full";
  const fault = typeof error === "object" && error !== null && "fault" in error ? error.fault : null;
  return fault === "foreign" || fault === "damaged" || fault === "tooLarge" ? fault : "failed";
}
