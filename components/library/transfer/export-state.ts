/** The forms in which articles leave the library. */
export const EXPORT_FORMATS = ["markdown", "html", "epub", "json", "csv"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Why there is no file: nothing to write, more articles than a book takes, or something that we did not foresee. */
export type ExportFailure = "empty" | "too-many" | "failed";

/** What has become of an export. */
export type Exporting =
  | { readonly phase: "idle" }
  | { readonly phase: "running"; readonly done: number; readonly total: number; readonly cancel: () => void }
  | { readonly phase: "done"; readonly name: string }
  | { readonly phase: "failed"; readonly why: ExportFailure };
