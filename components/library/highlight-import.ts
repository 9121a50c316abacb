import type { ImportFailure, ImportReport } from "./transfer/import-state";

/** What an import of highlights did. */
export interface HighlightImport extends Pick<ImportReport, "added" | "known" | "refused" | "refusedCount"> {
  /** Those of the added ones whose words their article's text has not. */
  readonly loose: number;
}

/** What has become of an import of highlights. */
export type HighlightImporting =
  | { readonly phase: "idle" | "running" }
  | { readonly phase: "done"; readonly report: HighlightImport }
  | { readonly phase: "failed"; readonly why: ImportFailure };
