import type { Article } from "../article";
import { sanitizeArticle } from "./sanitize-article";
import { tameArticle } from "./sanitize-text";

/** An article as pages of the extension take it in: its HTML sanitized, the texts around it tame. */
export function cleanArticle(article: Article): Article {
  return tameArticle(sanitizeArticle(article));
}
