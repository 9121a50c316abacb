import type { Addition, Article, Extraction, Pages } from "../article";
import { sanitizeAllToHtml } from "./sanitize";
import { tameArticle } from "./sanitize-text";

/** Sanitizes an extraction where it arrives from a page, before it is shown or saved. */
export function sanitizeExtraction(extraction: Extraction): Extraction {
  const selection = extraction.selection && sanitizeArticle(extraction.selection);
  if (extraction.article === null) return { ...extraction, selection };
  return { ...extraction, selection, article: sanitizeArticle(extraction.article) };
}

/** Sanitizes an article with its further pages where it arrives. */
export function sanitizePages(pages: Pages): Pages {
  return { ...pages, article: sanitizeArticle(pages.article) };
}

/** Sanitizes what asking for a further page gives. */
export function sanitizeAddition(addition: Addition): Addition {
  return addition.pages === null ? addition : { pages: sanitizePages(addition.pages), failure: null };
}

/** An article with its HTML sanitized and the texts around it tame. */
export function sanitizeArticle(article: Article): Article {
  const { removed } = article;
  const [html = "", ...parts] = sanitizeAllToHtml([article.html, ...removed.map((removal) => removal.html)]);
  return tameArticle({
    ...article,
    html,
    removed: removed.map((removal, at) => ({ ...removal, html: parts[at] ?? "" })),
  });
}
