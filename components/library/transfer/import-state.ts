/** A part of a file that was not taken. */
export interface Refused {
  readonly line: number;
  readonly reason: "noAddress" | "noArticle" | "unreadable" | "tooLarge";
  /** What it says of itself, in short. */
  readonly what: string;
}

/** What an import did. */
export interface ImportReport {
  readonly added: number;
  /** Those of them of which only the address is known. */
  readonly links: number;
  /** Pages that the library had already. */
  readonly known: number;
  /** Articles that went into the bin, as they had been in the backup's. */
  readonly binned: number;
  /** The first parts that were not taken. */
  readonly refused: readonly Refused[];
  readonly refusedCount: number;
  /** True if the reader stopped it. */
  readonly stopped: boolean;
}

/** Reading a file through, taking it in, and finding the stories of what came in. */
export type ImportStage = "checking" | "taking" | "linking";

/** Why nothing was taken. */
export type ImportFailure = "foreign" | "damaged" | "tooLarge" | "newer" | "full" | "failed";

/** What has become of an import. */
export type Importing =
  | { readonly phase: "idle" }
  | {
      readonly phase: "running";
      readonly stage: ImportStage;
      readonly done: number;
      readonly total: number;
      readonly cancel: () => void;
    }
  | { readonly phase: "done"; readonly report: ImportReport }
  | { readonly phase: "failed"; readonly why: ImportFailure };
