import type { StoredArticle } from "../article";
import { getArticles, storyRows } from "../store/articles";
import { write } from "../store/db";
import { settleStory } from "../store/stories";
import { storyLabel } from "../stories";
import { documentOf, type Shelf } from "./shelf";

/** Articles that a story is named after, the latest: their texts are read at every save. */
const LABEL_ARTICLES = 12;

/** Brings a story's name, count and time up to date with its articles; one that has none left goes. */
export function settle(shelf: Shelf, storyId: number): Promise<void> {
  return write(shelf.library, async () => {
    const members = await storyRows(shelf.library, storyId);
    await settleStory(shelf.library, storyId, members, await labelOf(shelf, members));
  });
}

/** What a story of these articles is called. A lone one lends its headline: its text need not be read. */
async function labelOf({ library, frequencies }: Shelf, members: readonly StoredArticle[]): Promise<string> {
  const [first] = members;
  if (first === undefined || members.length === 1) return first?.title ?? "";
  const latest = members.slice(-LABEL_ARTICLES).map(({ id }) => id);
  const saved = await getArticles(library, latest);
  return storyLabel(
    saved.map(({ stored, article }) => documentOf(article, stored.savedAt)),
    frequencies,
  );
}
