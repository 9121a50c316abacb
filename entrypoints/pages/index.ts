import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { NextPage, Pages } from "../../utils/article";
import { PagedArticle } from "../../utils/extract/pages";
import { fetchPage } from "../../utils/extract/pages/fetch";
import { nextPage } from "../../utils/extract/pages/next";

/**
 * Looks for further pages of the article that the extractor has read, leaves in the isolated world what adds them, and gives
 * the article with those that were added before as the injection's result. Whoever takes it sanitizes it.
 */
export default defineUnlistedScript((): Pages | null => {
  const extract = globalThis.clearlineExtract;
  const article = extract?.extraction.article ?? null;
  if (extract === undefined || article === null) return null;
  const source = {
    fetch: fetchPage,
    read: (page: Document, as: NextPage) => {
      const further = extract.readPage(page, as).article;
      return further && { article: further, next: nextPage(page, as.url, as) };
    },
  };
  const first = { article, next: nextPage(document, article.url, null) };
  globalThis.clearlinePaged = new PagedArticle(first, source, globalThis.clearlinePaged);
  return globalThis.clearlinePaged.pages;
});
