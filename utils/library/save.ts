import type { Article, StoredArticle } from "../article";
import { canonicalUrl } from "../canonical-url";
import {
  addArticle,
  findArticle,
  findArticleAt,
  getArticle,
  setRestored,
  updateArticle,
} from "../store/articles";
import { write } from "../store/db";
import { addStory, putVector } from "../store/stories";
import { linkArticle, lookupTerms, type StoryVectors, vectorize } from "../stories";
import { mend } from "./mend";
import { candidatesFor, otherStories, vectorRow } from "./place";
import { settle } from "./settle";
import { documentOf, type Shelf } from "./shelf";
import { countWords, frequenciesFor } from "./words";

/** What saving an article did. */
export interface Shelving {
  readonly stored: StoredArticle;
  /** False if the page had been saved before. */
  readonly created: boolean;
  /** Ids of removed blocks that the reader has put back. */
  readonly restored: readonly number[];
}

/**
 * Saves `article` and files it under its story; a page saved before is updated.
 *
 * Pages are the same when their canonical URLs are. The record keeps its id, its story and the time of the first save. The
 * article, its story and the counters are written in one transaction.
 *
 * @param now Milliseconds since the Unix epoch.
 * @param restored Ids of removed blocks that the reader has put back; `null` leaves them as they were.
 * @throws {LibraryFullError} When the quota is used up; nothing is changed then.
 */
export function shelveArticle(
  shelf: Shelf,
  article: Article,
  now: number,
  restored: readonly number[] | null = null,
): Promise<Shelving> {
  const url = canonicalUrl(article.url, article.canonicalUrl);
  return write(shelf.library, async () => {
    const known = await findArticle(shelf.library, url);
    const document = documentOf(article, known?.savedAt ?? now);
    const vectors = vectorize(document, await frequenciesFor(shelf, document));
    const { stored, maybe } =
      known === null
        ? await addNew(shelf, article, vectors, url, now)
        : known.pending
          ? await fillIn(shelf, known, article, vectors, now)
          : { stored: await updateArticle(shelf.library, known, article, now), maybe: [] };
    await putVector(shelf.library, vectorRow(stored, vectors));
    await settle(shelf, stored.storyId);
    if (known !== null && known.storyId !== stored.storyId) await settle(shelf, known.storyId);
    if (known === null || known.pending) await countWords(shelf.library, document);
    if (known === null || known.pending) await mend(shelf, stored.storyId, maybe, now);
    if (restored !== null) await setRestored(shelf.library, stored.id, restored);
    const saved = await getArticle(shelf.library, stored.id);
    return { stored: saved?.stored ?? stored, created: known === null, restored: saved?.restored ?? [] };
  });
}

/**
 * What the library has of the page of `article`, without saving it; `null` if it was not saved.
 *
 * @param restored As in `shelveArticle`.
 */
export async function recallArticle(
  { library }: Shelf,
  article: Article,
  restored: readonly number[] | null = null,
): Promise<Shelving | null> {
  const known = await findArticle(library, canonicalUrl(article.url, article.canonicalUrl));
  if (known === null) return null;
  if (restored !== null) await setRestored(library, known.id, restored);
  const saved = await getArticle(library, known.id);
  return saved === null ? null : { stored: saved.stored, created: false, restored: saved.restored };
}

/** The row of the page at `url`, whatever it calls itself; `null` if it was not saved. */
export async function findPage({ library }: Shelf, url: string): Promise<StoredArticle | null> {
  return (await findArticle(library, canonicalUrl(url, null))) ?? (await findArticleAt(library, url));
}

/** Gives a page of which only the address was known its text, and the story that linking finds for it. */
async function fillIn(
  { library }: Shelf,
  known: StoredArticle,
  article: Article,
  vectors: StoryVectors,
  now: number,
): Promise<{ readonly stored: StoredArticle; readonly maybe: readonly number[] }> {
  const found = await candidatesFor(library, lookupTerms(vectors));
  const candidates = found.filter(({ articleId }) => articleId !== known.id);
  const placed = { at: article.publishedAt ?? known.savedAt, vectors };
  const storyId = linkArticle(placed, candidates).storyId ?? known.storyId;
  const stored = await updateArticle(library, { ...known, storyId }, article, now);
  return { stored, maybe: otherStories(placed, storyId, candidates) };
}

/** Adds an article to the story that linking finds. */
async function addNew(
  { library }: Shelf,
  article: Article,
  vectors: StoryVectors,
  url: string,
  now: number,
): Promise<{ readonly stored: StoredArticle; readonly maybe: readonly number[] }> {
  const candidates = await candidatesFor(library, lookupTerms(vectors));
  const placed = { at: article.publishedAt ?? now, vectors };
  const storyId = linkArticle(placed, candidates).storyId ?? (await addStory(library, now));
  const filing = { canonicalUrl: url, storyId, savedAt: now, updatedAt: now };
  const stored = await addArticle(library, article, filing);
  return { stored, maybe: otherStories(placed, storyId, candidates) };
}
