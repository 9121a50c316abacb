import type { Article } from "../article";

/**
 * A page of which only the address is known, as an article without text.
 *
 * @param url An address of the web.
 * @param title What the page is called; an empty string if nobody says.
 */
export function linkArticle(url: string, title: string): Article {
  return {
    url,
    canonicalUrl: null,
    title: title === "" ? url : title,
    siteName: new URL(url).hostname.replace(/^www\./, ""),
    byline: null,
    lead: null,
    excerpt: url,
    lang: null,
    dir: "ltr",
    publishedAt: null,
    publishedOn: null,
    publishedInferred: false,
    modifiedAt: null,
    image: null,
    html: "",
    blocks: [],
    access: { partial: false, remaining: null, notice: null },
    leads: [],
    embeds: [],
    removed: [],
  };
}
