import type { Addition, Article, Extraction, Pages } from "../article";
import { sanitizeAllToHtml } from "./sanitize";

/** What makes an article safe where it arrives. */
type Clean = (article: Article) => Article;

/** Sanitizes an extraction where it arrives from a page, before it is shown or saved. */
export function sanitizeExtraction(extraction: Extraction, clean: Clean = sanitizeArticle): Extraction {
  const selection = extraction.selection && clean(extraction.selection);
  if (extraction.article === null) return { ...extraction, selection };
  return { ...extraction, selection, article: clean(extraction.article) };
}

/** Sanitizes an article with its further pages where it arrives. */
export function sanitizePages(pages: Pages, clean: Clean = sanitizeArticle): Pages {
  return { ...pages, article: clean(pages.article) };
}

/** Sanitizes what asking for a further page gives. */
export function sanitizeAddition(addition: Addition, clean: Clean = sanitizeArticle): Addition {
  return addition.pages === null ? addition : { pages: sanitizePages(addition.pages, clean), failure: null };
}

/** An article with its HTML sanitized. */
export function sanitizeArticle(article: Article): Article {
  const { removed } = article;
  const [html = "", ...parts] = sanitizeAllToHtml([article.html, ...removed.map((removal) => removal.html)]);
  return { ...article, html, removed: removed.map((removal, at) => ({ ...removal, html: parts[at] ?? "" })) };
}
