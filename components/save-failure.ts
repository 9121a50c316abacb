import type { MessageKey } from "../utils/i18n";

/** Why an article could not be saved: the request's error codes that a reader can do something about, and the rest. */
export type SaveFailure = "library-full" | "library-newer" | "disconnected" | "failed";

/** Says so, and what to do. */
export const FAILURE_MESSAGES: Readonly<Record<SaveFailure, MessageKey>> = {
  "library-full": "libraryFull",
  "library-newer": "libraryNewer",
  disconnected: "disconnected",
  failed: "saveFailed",
};
