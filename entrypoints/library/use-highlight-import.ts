import { useState } from "preact/hooks";
import type { HighlightImporting } from "../../components/library/highlight-import";
import { useI18n } from "../../components/use-i18n";
import type { Shelf } from "../../utils/library";
import { removeHighlights } from "../../utils/store/highlights";
import { failureOf } from "./transfer/use-importing";
import type { Notices } from "./use-notices";

/** An import of highlights that the reader can start with a file, and take back. */
export function useHighlightImport(
  shelf: Shelf,
  notices: Notices,
): { readonly importing: HighlightImporting; readonly start: (file: File) => void } {
  const { plural } = useI18n();
  const [importing, setImporting] = useState<HighlightImporting>({ phase: "idle" });
  const run = async (file: File) => {
    setImporting({ phase: "running" });
    // What reads the files weighs much and is seldom wanted.
    const { importHighlights } = await import("./import-highlights");
    const { report, added } = await importHighlights(shelf, file, Date.now());
    setImporting({ phase: "done", report });
    if (added.length === 0) return;
    notices.say(plural("highlightsTaken", added.length), async () => {
      const ids = added.map(({ id }) => id);
      await removeHighlights(shelf.library, ids);
      setImporting({ phase: "idle" });
    });
  };
  const start = (file: File) => {
    run(file).catch((error: unknown) => setImporting({ phase: "failed", why: failureOf(error) }));
  };
  return { importing, start };
}
