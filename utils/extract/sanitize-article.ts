import type { Article, Extraction } from "../article";
import { sanitizeToHtml } from "./sanitize";

/** Sanitizes an extraction where it arrives from a page, before it is shown or saved. */
export function sanitizeExtraction(extraction: Extraction): Extraction {
  if (extraction.article === null) return extraction;
  return { article: sanitizeArticle(extraction.article), failure: null };
}

function sanitizeArticle(article: Article): Article {
  return {
    ...article,
    html: sanitizeToHtml(article.html),
    removed: article.removed.map((removal) => ({ ...removal, html: sanitizeToHtml(removal.html) })),
  };
}
