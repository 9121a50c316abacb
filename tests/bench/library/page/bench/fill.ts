import { canonicalUrl } from "../../../../../utils/canonical-url";
import type { Shelf } from "../../../../../utils/library";
import { addArticles, type NewArticle } from "../../../../../utils/store/articles";
import { write } from "../../../../../utils/store/db";
import { tidySearch } from "../../../../../utils/store/search/tidy";
import { addStory, putVector, settleStory } from "../../../../../utils/store/stories";
import { lookupTerms, packVectors, vectorize } from "../../../../../utils/stories";
import { generatedArticle } from "../../generate";

/** Articles written in one transaction. */
const BATCH = 200;

/** Puts generated articles into the library, each in a story of its own, without linking them. */
export async function fill(shelf: Shelf, from: number, count: number): Promise<void> {
  for (let first = from; first < from + count; first += BATCH)
    await putBatch(shelf, first, Math.min(BATCH, from + count - first));
  await tidySearch(shelf.library);
}

async function putBatch({ library, frequencies }: Shelf, first: number, count: number): Promise<void> {
  await write(library, async () => {
    const added: NewArticle[] = [];
    for (let index = first; index < first + count; index++) {
      const [article, at] = generatedArticle(index);
      const url = canonicalUrl(article.url, null);
      const filing = { canonicalUrl: url, storyId: await addStory(library, at), savedAt: at, updatedAt: at };
      added.push({ article, filing });
    }
    const rows = await addArticles(library, added);
    for (const [index, { id, storyId, savedAt: at, title }] of rows.entries()) {
      const { lead = null, blocks = [], lang = null } = added[index]?.article ?? {};
      const vectors = vectorize({ title, lead, blocks, lang, at }, frequencies);
      await putVector(library, {
        id,
        storyId,
        at,
        packed: packVectors(vectors),
        terms: lookupTerms(vectors),
      });
      await settleStory(library, storyId, title);
    }
  });
}
