import { useCallback } from "preact/hooks";
import type { ArticleRow, Rows, StoryRow } from "../../components/library/rows";
import type { Library } from "../../utils/store/db";
import type { SearchCursor } from "../../utils/store/search";
import type { StoryCursor } from "../../utils/store/stories";
import { loadArticles, loadStories } from "./load";
import { type ListView, searchOf } from "./route";
import { useRows } from "./use-rows";

export interface Lists {
  readonly articles: Rows<ArticleRow>;
  readonly stories: Rows<StoryRow>;
}

/** Both lists of the library; the one of articles narrowed to what `list` searches for. */
export function useLists(library: Library, list: ListView, revision: number): Lists {
  const query = list.kind === "search" ? list.query : "";
  const articles = useCallback(
    (before: SearchCursor | null, limit: number) => loadArticles(library, searchOf(query), before, limit),
    [library, query],
  );
  const stories = useCallback(
    (before: StoryCursor | null, limit: number) => loadStories(library, before, limit),
    [library],
  );
  return { articles: useRows(articles, revision), stories: useRows(stories, revision) };
}
