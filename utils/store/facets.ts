import type { StoredArticle } from "../article";
import { fold } from "./search/terms";

/**
 * What lists of articles can be narrowed to. An article stands under each of its facets by time, in one index: any of
 * them is read as fast as the whole library.
 */
export type Facet =
  | "current"
  | "unread"
  | "starred"
  | "archived"
  | "partial"
  | "pending"
  | `site:${string}`
  | `tag:${string}`;

/** A key of the index: the facet, when the article was saved, and its id, both negative so that the last saved comes first. */
export type FacetKey = readonly [facet: Facet, savedAt: number, id: number];

/** The facets of `row`. Those that it has while it lies in the archive are all but `current` and `unread`. */
function facetsOf(row: StoredArticle): readonly Facet[] {
  const { archived, readAt, starred, access, pending } = row;
  const states = [
    archived ? "archived" : "current",
    !archived && readAt === null && "unread",
    starred && "starred",
    access.partial && "partial",
    pending && "pending",
  ] as const;
  const tags = row.tags.map((tag) => tagFacet(tag));
  return [...states.filter((state) => state !== false), siteFacet(hostOf(row.canonicalUrl)), ...tags];
}

/** The keys under which `row` stands in the index. */
export function facetKeys(row: StoredArticle): readonly FacetKey[] {
  return facetsOf(row).map((facet) => [facet, -row.savedAt, -row.id]);
}

export function siteFacet(host: string): Facet {
  return `site:${host}`;
}

/** Tags are the same whatever their case and accents. */
export function tagFacet(tag: string): Facet {
  return `tag:${fold(tag)}`;
}

/** The host of an address, without `www.`; the address itself if it is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : url;
}
