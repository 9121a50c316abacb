import type { Article, Embed, Lead } from "../article";

/** What separates words, and controls, which would turn around the text beside them: overrides, embeddings, isolates. */
const BREAKS = /[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu;

/**
 * What is there and not seen: it makes two names look alike. Joiners only where none is needed: Persian and emoji have them
 * between two characters, Europe's alphabets nowhere.
 */
const UNSEEN =
  /[\u00AD\u115F\u1160\u180E\u200B\u2060-\u2064\u3164\uFEFF\uFFA0]+|(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\s\p{C}])[\u200C\u200D]+|[\u200C\u200D](?![\p{L}\p{M}\p{S}])/gu;

/** Marks stacked on one letter. Three of those that every script shares are enough for all, six of a script's own. */
const STACKED = /(\p{Script=Inherited}{3})\p{Script=Inherited}+|(\p{M}{6})\p{M}+/gu;

/** Characters of a title or a name: no headline comes near. */
const MOST_IN_LINE = 500;

/** Characters of a standfirst or an excerpt. */
const MOST_IN_PARAGRAPH = 5_000;

/**
 * The text as one line that can neither turn around what stands beside it, nor hide or pile up characters; cut, with an
 * ellipsis, at `most`.
 */
export function tameText(text: string, most: number): string {
  const start = text.slice(0, 2 * most).toWellFormed();
  const line = start.replace(UNSEEN, "").replace(STACKED, "$1$2").replace(BREAKS, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : line;
}

/** The article with tame texts around its own: it may tell itself in any words, but not pretend to be said by another. */
export function tameArticle(article: Article): Article {
  return {
    ...article,
    title: tameLine(article.title),
    siteName: tameLine(article.siteName),
    byline: article.byline && tameLine(article.byline),
    lead: article.lead && paragraph(article.lead),
    excerpt: paragraph(article.excerpt),
    access: { ...article.access, notice: article.access.notice && paragraph(article.access.notice) },
    leads: article.leads.map(tameLead),
    embeds: article.embeds.map(tameEmbed),
  };
}

function tameLead(lead: Lead): Lead {
  return { ...lead, title: tameLine(lead.title), excerpt: lead.excerpt && paragraph(lead.excerpt) };
}

function tameEmbed(embed: Embed): Embed {
  return { ...embed, author: embed.author && tameLine(embed.author) };
}

/** A title or a name: one line that can't pretend. */
export function tameLine(text: string): string {
  return tameText(text, MOST_IN_LINE);
}

function paragraph(text: string): string {
  return tameText(text, MOST_IN_PARAGRAPH);
}
