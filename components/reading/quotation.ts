import type { Article } from "../../utils/article";

/** What a quotation says of its source. */
export type QuotedArticle = Pick<Article, "url" | "title" | "siteName" | "byline" | "publishedOn">;

/**
 * A quotation with its source, as plain text.
 *
 * @param published The day in words; empty if it is not known.
 * @param address Where the passage stands; `null` if that is no web address.
 */
export function quotation(
  quote: string,
  { byline, title, siteName }: QuotedArticle,
  published: string,
  address: string | null,
): string {
  const source = [byline ?? "", title, siteName, published].filter((part) => part !== "").join(", ");
  const lines = [`“${quote.trim().replace(/\n+/g, "\n\n")}”`, "", `— ${source}`, address ?? ""];
  return lines.join("\n").trim();
}
