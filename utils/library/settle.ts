import { storyArticles } from "../store/articles";
import { settleStory } from "../store/stories";
import { storyLabel } from "../stories";
import { documentOf, type Shelf } from "./shelf";

/** Articles that a story is named after, the latest: their texts are read at every save. */
const LABEL_ARTICLES = 12;

/** Brings a story's name, count and time up to date with its articles; one that has none left goes. */
export async function settle({ library, frequencies }: Shelf, storyId: number): Promise<void> {
  const saved = await storyArticles(library, storyId, LABEL_ARTICLES);
  const documents = saved.map(({ stored, article }) => documentOf(article, stored.savedAt));
  await settleStory(library, storyId, documents.length === 0 ? "" : storyLabel(documents, frequencies));
}
