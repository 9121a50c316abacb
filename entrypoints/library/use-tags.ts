import { useEffect, useState } from "preact/hooks";
import type { Library } from "../../utils/store/db";
import { tagFacet } from "../../utils/store/facets";
import { facetAsked } from "../../utils/store/search";
import { facetValues } from "../../utils/store/search/facet-values";
import type { ListView } from "./route";

/** Tags that stand beside the list at most; the search knows all of them. */
const MOST = 40;

/** The reader's tags, in the alphabet's order, and the one that `list` is narrowed to. */
export function useTags(library: Library, list: ListView, revision: number) {
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(() => {
    facetValues(library, "tag", "", MOST).then(setTags, () => setTags([]));
  }, [library, revision]);
  const asked = list.kind === "search" ? facetAsked(list.query) : null;
  return { tags, tag: tags.find((tag) => tagFacet(tag) === asked) ?? null };
}
