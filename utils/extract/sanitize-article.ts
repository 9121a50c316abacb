import type { Addition, Article, Embed, Extraction, Lead, Pages } from "../article";
import { sanitizeAllToHtml } from "./sanitize";
import { MOST_IN_LINE, MOST_IN_PARAGRAPH, tameText } from "./sanitize-text";

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

/** An article with its HTML sanitized, and with tame texts around it. */
export function sanitizeArticle(article: Article): Article {
  const { removed } = article;
  const [html = "", ...parts] = sanitizeAllToHtml([article.html, ...removed.map((removal) => removal.html)]);
  return {
    ...article,
    html,
    removed: removed.map((removal, at) => ({ ...removal, html: parts[at] ?? "" })),
    title: line(article.title),
    siteName: line(article.siteName),
    byline: article.byline && line(article.byline),
    lead: article.lead && paragraph(article.lead),
    excerpt: paragraph(article.excerpt),
    access: { ...article.access, notice: article.access.notice && paragraph(article.access.notice) },
    leads: article.leads.map(tameLead),
    embeds: article.embeds.map(tameEmbed),
  };
}

function tameLead(lead: Lead): Lead {
  return { ...lead, title: line(lead.title), excerpt: lead.excerpt && paragraph(lead.excerpt) };
}

function tameEmbed(embed: Embed): Embed {
  return { ...embed, author: embed.author && line(embed.author) };
}

function line(text: string): string {
  return tameText(text, MOST_IN_LINE);
}

function paragraph(text: string): string {
  return tameText(text, MOST_IN_PARAGRAPH);
}
