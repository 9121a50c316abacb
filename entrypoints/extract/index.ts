import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { extractPage } from "../../utils/extract";
import { sanitizeToFragment } from "../../utils/extract/sanitize";

/** Reads the page and gives its article as the injection's result; injected again, it reads afresh. */
export default defineUnlistedScript(() => {
  const startedAt = performance.now();
  const extraction = extractPage(document, globalThis.clearlineExtractOptions);
  globalThis.clearlineExtract = { extraction, sanitizeToFragment, startedAt };
  return extraction;
});
