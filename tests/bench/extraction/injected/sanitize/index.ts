import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { Extraction } from "../../../../../utils/article";
import { sanitizeExtraction } from "../../../../../utils/extract/sanitize-article";

declare global {
  var clearlineSanitize: ((extraction: Extraction) => Extraction) | undefined;
}

/** The sanitizer as popup and overlay have it, for a world that has only the first injected file. */
export default defineUnlistedScript(() => {
  globalThis.clearlineSanitize = sanitizeExtraction;
});
