import type { Article } from "../../utils/article";

/** Paragraphs of a page that are looked through for the article's own. */
const MOST_PARAGRAPHS = 3000;

/** Letters by which a paragraph is known again: a line of them. */
const KNOWN_BY = 40;

/** The fonts in which `page` sets the article, as its styles name them. */
export function siteFont({ blocks }: Pick<Article, "blocks">, page: Document): string {
  const longest = blocks.reduce((one, { text }) => (text.length > one.length ? text : one), "");
  const words = bare(longest).slice(0, KNOWN_BY);
  const paragraphs = [...page.querySelectorAll("p")].slice(0, MOST_PARAGRAPHS);
  const own = paragraphs.find(({ textContent }) => bare(textContent).startsWith(words));
  return getComputedStyle(own ?? page.querySelector("article, main") ?? page.documentElement).fontFamily;
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}
