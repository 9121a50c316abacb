import { Readability } from "@mozilla/readability";
import type { Extraction } from "../article";
import type { ExtractOptions } from "./injected";
import { sanitizeToHtml } from "./sanitize";

/** Reads the page's article; the page stays as it is. */
export function extractPage(page: Document, _options: ExtractOptions = {}): Extraction {
  const parsed = new Readability(page.cloneNode(true) as Document).parse();
  if (!parsed?.content) return { article: null, failure: "no-article" };
  const html = sanitizeToHtml(parsed.content);
  const blocks = (parsed.textContent ?? "")
    .split(/\n+/)
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "")
    .map((text) => ({ role: "body" as const, text }));
  return {
    failure: null,
    article: {
      url: page.URL,
      canonicalUrl: null,
      title: parsed.title ?? "",
      siteName: page.location.hostname.replace(/^www\./, ""),
      byline: parsed.byline ?? null,
      lead: null,
      excerpt: parsed.excerpt ?? "",
      lang: parsed.lang ?? null,
      dir: "ltr",
      publishedAt: null,
      publishedOn: null,
      publishedInferred: false,
      modifiedAt: null,
      image: null,
      html,
      blocks,
      access: { partial: false, remaining: null, notice: null },
      leads: [],
      embeds: [],
      removed: [],
    },
  };
}
