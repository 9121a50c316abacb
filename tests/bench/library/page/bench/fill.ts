import { canonicalUrl } from "../../../../../utils/canonical-url";
import type { Shelf } from "../../../../../utils/library";
import { addArticle } from "../../../../../utils/store/articles";
import { write } from "../../../../../utils/store/db";
import { addStory, putVector, settleStory } from "../../../../../utils/store/stories";
import { lookupTerms, packVectors, vectorize } from "../../../../../utils/stories";
import { generatedArticle } from "../../generate";

/** Articles written in one transaction: the bench fills a library, it does not measure that. */
const BATCH = 100;

/** Puts generated articles into the library, each in a story of its own, without linking them. */
export async function fill(shelf: Shelf, from: number, count: number): Promise<void> {
  for (let first = from; first < from + count; first += BATCH) {
    await write(shelf.library, async () => {
      for (let index = first; index < Math.min(first + BATCH, from + count); index++) await put(shelf, index);
    });
  }
}

async function put({ library, frequencies }: Shelf, index: number): Promise<void> {
  const [article, at] = generatedArticle(index);
  const { title, lead, blocks, lang, url } = article;
  const vectors = vectorize({ title, lead, blocks, lang, at }, frequencies);
  const storyId = await addStory(library, at);
  const filing = { canonicalUrl: canonicalUrl(url, null), storyId, savedAt: at, updatedAt: at };
  const { id } = await addArticle(library, article, filing);
  await putVector(library, { id, storyId, at, packed: packVectors(vectors), terms: lookupTerms(vectors) });
  await settleStory(library, storyId, title);
}
