import type { Article, Lead, Removal } from "../../../utils/article.ts";
import { SLOT } from "./look.ts";
import { SITE } from "./pages.ts";
import type { ReadVector } from "./read.ts";

/** The index of the vector that has the slot called `name`. */
export function indexOfSlot(name: string): number {
  return Number(name.split("-").at(-1));
}

/** Characters of a text around the article: more is cut where the article arrives. */
const MOST_TEXT = 5_000;

/**
 * One article of many vectors, to show them at once: the text has what was read of each, blocks that were taken out and put back
 * have each as it is, and so has every text: title, byline, site name, leads.
 *
 * @param name Makes its address.
 */
export function articleOf(name: string, vectors: readonly ReadVector[]): Article {
  const raw = vectors.map(({ vector }) => vector.html);
  const together = raw.join(" ").slice(0, MOST_TEXT);
  return {
    url: `${SITE}/shown/${name}`,
    canonicalUrl: null,
    title: together,
    siteName: together,
    byline: together,
    lead: together,
    excerpt: together,
    lang: "en",
    dir: "ltr",
    publishedAt: null,
    publishedOn: null,
    publishedInferred: false,
    modifiedAt: null,
    image: null,
    html: vectors.map((read) => slot(`read-${read.index}`, read.article?.html ?? "")).join(""),
    blocks: [{ role: "body", text: together }],
    access: { partial: true, remaining: null, notice: together },
    leads: raw.map(leadOf),
    embeds: [{ text: together, author: together, publishedAt: null, publishedOn: null, url: together }],
    removed: vectors.map(removalOf),
  };
}

function leadOf(html: string): Lead {
  return { title: html, url: html, excerpt: html };
}

function removalOf({ index, vector, article }: ReadVector, id: number): Removal {
  const taken = article?.removed.map(({ html }) => html).join("") ?? "";
  const html = slot(`raw-${index}`, taken + vector.html);
  return { id, role: "ad", rule: "hostile", text: vector.html, html, before: 0 };
}

function slot(name: string, html: string): string {
  return `<section><p>${SLOT}${name}</p>${html}</section>`;
}
