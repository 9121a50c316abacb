import { useCallback, useMemo, useRef } from "preact/hooks";
import {
  type ArticleRow,
  groupByDay,
  type RowSource,
  type Rows,
  type StoryRow,
} from "../../components/library/rows";
import type { Order } from "../../utils/article";
import type { Library } from "../../utils/store/db";
import { facetAsked, hasWords, type SearchCursor } from "../../utils/store/search";
import type { StoryCursor } from "../../utils/store/stories";
import { loadHits, loadStories } from "./load";
import type { ListView } from "./route";
import { listKey, useListing } from "./use-listing";
import { useRows } from "./use-rows";

export interface Lists {
  readonly articles: RowSource;
  readonly stories: Rows<StoryRow>;
  /** False where the best fit comes first, or what was saved last. */
  readonly hasOrder: boolean;
}

/** Rows before the end of what is loaded at which more are fetched. */
const AHEAD_ROWS = 20;

/** Both lists of the library; the one of articles narrowed to what `list` searches for, the one before until that is there. */
export function useLists(library: Library, list: ListView, order: Order, revision: number): Lists {
  const query = list.kind === "search" ? list.query : "";
  const asked = facetAsked(query);
  const listed = useListing(library, asked, order, revision);
  // A tag that no article has may be one that is being typed: the search knows those that begin so.
  const isUnknownTag =
    asked?.startsWith("tag:") === true && listed.key === listKey(asked, order) && listed.count === 0;
  const facet = isUnknownTag ? null : asked;
  const hits = useCallback(
    (before: SearchCursor | null, limit: number, signal: AbortSignal) =>
      loadHits(library, facet === null ? query : "", before, limit, signal),
    [library, query, facet],
  );
  const stories = useCallback(
    (before: StoryCursor | null, limit: number) => loadStories(library, before, limit),
    [library],
  );
  const found = useRows(hits, revision);
  const hitSource = useMemo(() => sourceOf(query, found), [query, found.rows, found.phase, found.loadMore]);
  const shown = useRef<Pick<Lists, "articles" | "hasOrder">>({ articles: listed, hasOrder: false });
  if (facet === null && found.settled) shown.current = { articles: hitSource, hasOrder: false };
  else if (facet !== null && listed.key === listKey(facet, order))
    shown.current = { articles: listed, hasOrder: true };
  return { ...shown.current, stories: useRows(stories, revision) };
}

/** The hits of a search as far as they are loaded: the best first, or by day where none fits better than another. */
function sourceOf(query: string, found: Rows<ArticleRow>): RowSource {
  const { rows, phase, error, more, loadMore } = found;
  return {
    key: `search ${query}`,
    phase,
    error,
    count: rows.length,
    more,
    groups: hasWords(query) ? [] : groupByDay(rows.length, (place) => rows[place]?.article.savedAt ?? 0),
    idAt: (place) => rows[place]?.article.id ?? null,
    rowAt: (place) => rows[place] ?? null,
    placeOf: (id) => rows.findIndex(({ article }) => article.id === id),
    want: (places) => {
      if (more && (places.at(-1) ?? 0) >= rows.length - AHEAD_ROWS) loadMore();
    },
  };
}
