import type { Article, StoredArticle } from "../article";
import { canonicalUrl } from "../canonical-url";
import { findArticle, findArticleAt, getArticle, getRestored, getRow, setRestored } from "../store/articles";
import { packBody } from "../store/bodies";
import { type Library, write } from "../store/db";
import type { StoryRow } from "../store/rows";
import { addPrepared, prepareArticle, updateArticle } from "../store/save-articles";
import { addStoryOfOne, putVector } from "../store/stories";
import { linkArticle, lookupTerms, type StoryDocument, type StoryVectors, vectorize } from "../stories";
import { mend } from "./mend";
import { candidatesFor, type Nearby, otherStories, vectorRow } from "./place";
import { settle } from "./settle";
import { documentOf, type Shelf } from "./shelf";
import { type KnownWords, knownWords } from "./words";

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
export async function shelveArticle(
  shelf: Shelf,
  article: Article,
  now: number,
  restored: readonly number[] | null = null,
): Promise<Shelving> {
  const url = canonicalUrl(article.url, article.canonicalUrl);
  const packed = await packBody(article);
  return write(shelf.library, async () => {
    const document = documentOf(article, now);
    const [known, words] = await Promise.all([findArticle(shelf.library, url), knownWords(shelf, document)]);
    const saving = { article, document, packed, words, url, now };
    const { stored, story, near } = await putArticle(shelf, saving, known);
    const moved = near !== null && (await mend(shelf, stored.storyId, story, near, now));
    if (restored !== null) await setRestored(shelf.library, stored.id, restored);
    const kept = restored ?? (known === null ? [] : await getRestored(shelf.library, stored.id));
    return {
      stored: (moved ? await getRow(shelf.library, stored.id) : null) ?? stored,
      created: known === null,
      restored: kept,
    };
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

/** An article that is being saved, its heavy part packed: the transaction should not wait for that. */
interface Saving {
  readonly article: Article;
  /** How linking sees it if it is saved for the first time. */
  readonly document: StoryDocument;
  readonly packed: Uint8Array;
  readonly words: KnownWords;
  readonly url: string;
  readonly now: number;
}

/** An article that is filed, and what is near it beside its story: `null` if it stays where it was. */
interface Placement {
  readonly stored: StoredArticle;
  /** True if it has begun a story, which is as it should be. */
  readonly alone: boolean;
  readonly near: Nearby | null;
}

/** Writes an article with its vectors, and brings up to date the stories that it is in or has left, and the words of its language. */
async function putArticle(
  shelf: Shelf,
  saving: Saving,
  known: StoredArticle | null,
): Promise<Placement & { readonly story: StoryRow | null }> {
  const document = known === null ? saving.document : documentOf(saving.article, known.savedAt);
  const vectors = vectorize(document, saving.words.frequencies);
  const placement =
    known === null || known.pending
      ? await place(shelf.library, saving, vectors, known)
      : await update(shelf.library, saving, vectors, known);
  const { stored, alone } = placement;
  const atHand = new Map(known === null ? [[stored.id, document]] : []);
  const story = alone ? null : await settle(shelf, stored.storyId, atHand);
  if (known !== null && known.storyId !== stored.storyId) await settle(shelf, known.storyId);
  return { ...placement, story };
}

async function update(
  library: Library,
  { article, packed, now }: Saving,
  vectors: StoryVectors,
  known: StoredArticle,
): Promise<Placement> {
  const stored = await updateArticle(library, known, article, now, packed);
  await putVector(library, vectorRow(stored, vectors), lookupTerms(vectors));
  return { stored, near: null, alone: false };
}

/** Adds an article to the story that linking finds. One of which only the address was known gets its text and leaves its story. */
async function place(
  library: Library,
  saving: Saving,
  vectors: StoryVectors,
  known: StoredArticle | null,
): Promise<Placement> {
  const { article, now } = saving;
  // The text is taken apart for the index while the database looks for neighbors.
  const [found, saveIn] = await Promise.all([
    candidatesFor(library, lookupTerms(vectors)),
    saverOf(library, saving, vectors, known),
  ]);
  const candidates = found.filter(({ articleId }) => articleId !== known?.id);
  const placed = { at: article.publishedAt ?? known?.savedAt ?? now, vectors };
  const joined = linkArticle(placed, candidates).storyId ?? known?.storyId ?? null;
  const storyId = joined ?? (await addStoryOfOne(library, article.title, now));
  const stored = await saveIn(storyId);
  return { stored, near: otherStories(placed, storyId, candidates), alone: joined === null };
}

/** Gives what writes an article, its vectors and its words when its story is known. Nothing else is saved until then. */
async function saverOf(
  library: Library,
  { article, packed, words, url, now }: Saving,
  vectors: StoryVectors,
  known: StoredArticle | null,
): Promise<(storyId: number) => Promise<StoredArticle>> {
  const keep = (row: StoredArticle) =>
    Promise.all([putVector(library, vectorRow(row, vectors), lookupTerms(vectors)), words.count(row.id)]);
  if (known !== null)
    return async (storyId) => {
      const stored = await updateArticle(library, { ...known, storyId }, article, now, packed);
      await keep(stored);
      return stored;
    };
  const filing = { canonicalUrl: url, savedAt: now, updatedAt: now };
  const prepared = await prepareArticle(library, article, filing);
  return async (storyId) => {
    const [stored] = await Promise.all([
      addPrepared(library, prepared, storyId, packed),
      keep({ ...prepared.row, storyId }),
    ]);
    return stored;
  };
}
