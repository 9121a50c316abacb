/** Which sites and tags the library knows: each is met once in the index of facets, however many articles have it. */
import { type Library, read } from "../db";
import { type Facet, siteFacet, tagFacet } from "../facets";
import { fold } from "./terms";

/** A site or a tag is what stands behind the name and the colon. */
export type FacetName = "site" | "tag";

/**
 * The sites (hosts) or tags that begin with `beginning`, in the alphabet's order, `limit` at most. Neither case nor accents
 * make a difference; tags are given as the reader wrote them last.
 */
export function facetValues(
  library: Library,
  name: FacetName,
  beginning: string,
  limit: number,
): Promise<readonly string[]> {
  const first = name === "site" ? siteFacet(beginning.toLowerCase()) : tagFacet(beginning);
  return read(library, async () => {
    const facets = await facetsFrom(library, first, limit);
    if (name === "site") return facets.map((facet) => facet.slice("site:".length));
    return Promise.all(facets.map((facet) => tagAsWritten(library, facet)));
  });
}

/** The facets that begin with `first`: from each the index is entered anew behind all articles that have it. */
async function facetsFrom(library: Library, first: Facet, limit: number): Promise<readonly Facet[]> {
  const found: Facet[] = [];
  const end = [`${first}\uffff`];
  for (let from: readonly unknown[] = [first]; found.length < limit; ) {
    const [key] = await library.articles.where("facets").between(from, end).limit(1).keys();
    if (key === undefined) break;
    const [facet] = key as unknown as readonly [Facet];
    found.push(facet);
    from = [facet, []];
  }
  return found;
}

async function tagAsWritten(library: Library, facet: Facet): Promise<string> {
  const folded = facet.slice("tag:".length);
  const row = await library.articles.where("facets").between([facet], [facet, []]).first();
  return row?.tags.find((tag) => fold(tag) === folded) ?? folded;
}
