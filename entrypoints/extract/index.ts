import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { extractPage } from "../../utils/extract";

/**
 * Reads the page and gives its article as the injection's result; injected again, it reads afresh. Whoever takes the
 * result sanitizes it.
 */
export default defineUnlistedScript(() => {
  const startedAt = performance.now();
  const extraction = extractPage(document, globalThis.clearlineExtractOptions);
  globalThis.clearlineExtract = {
    extraction,
    startedAt,
    readPage: (page, as) => extractPage(page, { force: true, as }),
  };
  return extraction;
});
