import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { NextPage } from "../../utils/article";
import { extractPage } from "../../utils/extract";
import { PagedArticle } from "../../utils/extract/pages";
import { fetchPage } from "../../utils/extract/pages/fetch";

/**
 * Reads the page and gives its article as the injection's result; injected again, it reads afresh, and adds the further
 * pages again that the reader added before. Whoever takes the result sanitizes it.
 */
export default defineUnlistedScript(() => {
  const startedAt = performance.now();
  const first = extractPage(document, globalThis.clearlineExtractOptions);
  const source = {
    fetch: fetchPage,
    read: (page: Document, as: NextPage) => extractPage(page, { force: true, as }),
  };
  const paged = new PagedArticle(first, source, globalThis.clearlineExtract?.paged);
  globalThis.clearlineExtract = { paged, startedAt };
  return paged.extraction;
});
