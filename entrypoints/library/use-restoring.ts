import { useState } from "preact/hooks";
import type { RestoreFailure, Restoring } from "../../components/library/RestoreStatus";
import { readCopy } from "../../utils/copies";
import { BackupError } from "../../utils/export/backup-format";
import { sanitizeArticle } from "../../utils/extract/sanitize-article";
import { tameLine } from "../../utils/extract/sanitize-text";
import { recoverLibrary, type Shelf } from "../../utils/library";
import { LibraryFullError } from "../../utils/store/errors";

/** Brings back what the library has lost. */
export interface Restoration {
  readonly restoring: Restoring;
  readonly restoreFile: (file: Blob) => void;
  /** Restores from a copy within the browser, by the name of its file. */
  readonly restoreCopy: (name: string) => void;
  /** Says no more how it ended. */
  readonly dismiss: () => void;
}

/** @param shelf Gives the library to restore into. */
export function useRestoring(shelf: () => Promise<Shelf>, onRestored?: () => void): Restoration {
  const [restoring, setRestoring] = useState<Restoring>({ phase: "idle" });
  const restore = async (find: () => Promise<Blob>) => {
    const stop = new AbortController();
    const tell = (done: number, total: number) =>
      setRestoring({ phase: "running", done, total, cancel: () => stop.abort() });
    tell(0, 1);
    const file = await find();
    const options = { signal: stop.signal, onProgress: tell, sanitize: sanitizeArticle, tame: tameLine };
    const { added } = await recoverLibrary(await shelf(), file, options);
    setRestoring({ phase: "done", added });
    onRestored?.();
  };
  const start = (find: () => Promise<Blob>) => {
    restore(find).catch((error: unknown) => setRestoring({ phase: "failed", why: failureOf(error) }));
  };
  return {
    restoring,
    restoreFile: (file) => start(async () => file),
    restoreCopy: (name) => start(() => readCopy(name)),
    dismiss: () => setRestoring({ phase: "idle" }),
  };
}

function failureOf(error: unknown): RestoreFailure {
  if (error instanceof BackupError) return error.fault;
  return error instanceof LibraryFullError ? "full" : "failed";
}
