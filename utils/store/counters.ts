import { type Library, read, write } from "./db";
import type { CounterRow } from "./rows";

/** How many articles, and stories of several articles, the library holds. */
export type LibraryCounts = Omit<CounterRow, "id">;

const EMPTY: CounterRow = { id: "library", articles: 0, stories: 0 };

/** Reads the counters, which every change of the library keeps right. */
export function libraryCounts(library: Library): Promise<LibraryCounts> {
  return read(library, async () => {
    const { articles, stories } = (await library.counters.get("library")) ?? EMPTY;
    return { articles, stories };
  });
}

/** Counts `change` more articles. */
export function countArticles(library: Library, change: number): Promise<void> {
  return count(library, { articles: change, stories: 0 });
}

/** Counts `change` more stories of several articles. */
export function countStories(library: Library, change: number): Promise<void> {
  return count(library, { articles: 0, stories: change });
}

function count(library: Library, change: LibraryCounts): Promise<void> {
  return write(library, async () => {
    const { articles, stories } = (await library.counters.get("library")) ?? EMPTY;
    const counted = { articles: articles + change.articles, stories: stories + change.stories };
    await library.counters.put({ id: "library", ...counted });
  });
}
