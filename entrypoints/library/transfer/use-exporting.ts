import { useEffect, useRef, useState } from "preact/hooks";
import type { ExportFormat, Exporting } from "../../../components/library/transfer/export-state";
import { useI18n } from "../../../components/use-i18n";
import type { ExportWords } from "../../../utils/export/exported";
import type { I18n } from "../../../utils/i18n";
import type { ExportChoice } from "../../../utils/library/export";
import type { Library } from "../../../utils/store/db";
import { download } from "./download";

/** An export that the reader can start. It stops when the view goes. */
export interface Export {
  readonly exporting: Exporting;
  readonly start: (format: ExportFormat) => void;
}

/** @param title What several articles are called together. */
export function useExporting(library: Library, choice: ExportChoice, title: string): Export {
  const i18n = useI18n();
  const [exporting, setExporting] = useState<Exporting>({ phase: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (format: ExportFormat) => {
    const stop = new AbortController();
    running.current = stop;
    const onProgress = (done: number, total: number) =>
      setExporting({ phase: "running", done, total, cancel: () => stop.abort() });
    onProgress(0, 1);
    // The formats weigh more than the library page itself: they come when one is wanted.
    const { exportFile, ExportError } = await import("./write-file");
    const asked = { library, choice, format, title, words: wordsOf(i18n), now: Date.now() };
    try {
      const file = await exportFile({ ...asked, signal: stop.signal, onProgress });
      download(file);
      setExporting({ phase: "done", name: file.name });
    } catch (error) {
      if (stop.signal.aborted) setExporting({ phase: "idle" });
      else setExporting({ phase: "failed", why: error instanceof ExportError ? error.why : "failed" });
    }
  };
  const start = (format: ExportFormat) => {
    run(format).catch(() => setExporting({ phase: "failed", why: "failed" }));
  };
  return { exporting, start };
}

function wordsOf({ locale, t, day }: I18n): ExportWords {
  return {
    locale,
    contents: t("exportContents"),
    timeline: t("exportTimeline"),
    note: t("exportNote"),
    highlights: t("exportHighlights"),
    original: t("libraryOriginal"),
    picture: t("exportPicture"),
    day: (on) => day(on, "long"),
  };
}
