import type { Article, StoredArticle, Timeline } from "./article";
import { canonicalUrl } from "./canonical-url";
import {
  addArticle,
  findArticle,
  findArticleAt,
  getArticle,
  type SavedArticle,
  savedAmong,
  storyArticles,
  updateArticle,
} from "./store/articles";
import { BIN_KEPT_MS, binArticle, purgeBin, unbinArticle } from "./store/bin";
import { type Library, openLibrary, read, write } from "./store/db";
import { addStory, getStory, neighbors, putVector, settleStory } from "./store/stories";
import {
  buildTimeline,
  type Frequencies,
  type LinkCandidate,
  linkArticle,
  lookupTerms,
  packVectors,
  parseFrequencies,
  type StoryDocument,
  type StoryVectors,
  storyLabel,
  unpackVectors,
  vectorize,
} from "./stories";

/** Articles that a timeline shows at most, the latest: more would take seconds to compare sentence by sentence. */
const MAX_STOPS = 100;

/** Articles that a story is named after, the latest: their texts are read at every save. */
const LABEL_ARTICLES = 12;

/** The library, and what is needed to file articles under stories. */
export interface Shelf {
  readonly library: Library;
  readonly frequencies: Frequencies;
}

/** What saving an article did. */
export interface Shelving {
  readonly stored: StoredArticle;
  /** False if the page had been saved before. */
  readonly created: boolean;
  /** Ids of removed blocks that the reader has put back. */
  readonly restored: readonly number[];
}

/**
 * Opens the reader's library.
 *
 * @param readFrequencies Reads the shipped file of background frequencies.
 * @throws {LibraryNewerError} When a newer version has written it.
 */
export async function openShelf(readFrequencies: () => Promise<string>): Promise<Shelf> {
  const [library, frequencies] = await Promise.all([openLibrary(), readFrequencies()]);
  return { library, frequencies: parseFrequencies(frequencies) };
}

/**
 * Saves `article` and files it under its story; a page saved before is updated.
 *
 * Pages are the same when their canonical URLs are. The record keeps its id, its story and the time of the first save. The
 * article, its story and the counters are written in one transaction.
 *
 * @param now Milliseconds since the Unix epoch.
 * @throws {LibraryFullError} When the quota is used up; nothing is changed then.
 */
export function shelveArticle(shelf: Shelf, article: Article, now: number): Promise<Shelving> {
  const url = canonicalUrl(article.url, article.canonicalUrl);
  return write(shelf.library, async () => {
    const known = await findArticle(shelf.library, url);
    const vectors = vectorize(documentOf(article, known?.savedAt ?? now), shelf.frequencies);
    const stored =
      known === null
        ? await addNew(shelf, article, vectors, url, now)
        : await updateArticle(shelf.library, known, article, now);
    await putVector(shelf.library, vectorRow(stored, vectors));
    await settle(shelf, stored.storyId);
    const saved = await getArticle(shelf.library, stored.id);
    return { stored, created: known === null, restored: saved?.restored ?? [] };
  });
}

/** What the library has of the page of `article`, without saving anything; `null` if it was not saved. */
export async function recallArticle({ library }: Shelf, article: Article): Promise<Shelving | null> {
  const known = await findArticle(library, canonicalUrl(article.url, article.canonicalUrl));
  const saved = known === null ? null : await getArticle(library, known.id);
  return saved === null ? null : { stored: saved.stored, created: false, restored: saved.restored };
}

/** The row of the page at `url`, whatever it calls itself; `null` if it was not saved. */
export async function findPage({ library }: Shelf, url: string): Promise<StoredArticle | null> {
  return (await findArticle(library, canonicalUrl(url, null))) ?? (await findArticleAt(library, url));
}

/**
 * Takes an article out of the library; `restoreArticle` brings it back while the bin has it, 30 days.
 *
 * @param now Milliseconds since the Unix epoch.
 * @returns The row that it had; `null` if there is none.
 */
export function removeArticle(shelf: Shelf, id: number, now: number): Promise<StoredArticle | null> {
  return write(shelf.library, async () => {
    await purgeBin(shelf.library, now - BIN_KEPT_MS);
    const removed = await binArticle(shelf.library, id, now);
    if (removed !== null) await settle(shelf, removed.storyId);
    return removed;
  });
}

/**
 * Brings a removed article back as it was, under the same id and story.
 *
 * @returns Its row, or the row that the page has been given since; `null` if the bin does not have it.
 */
export function restoreArticle(shelf: Shelf, id: number): Promise<StoredArticle | null> {
  return write(shelf.library, async () => {
    const stored = await unbinArticle(shelf.library, id);
    if (stored !== null) await settle(shelf, stored.storyId);
    return stored;
  });
}

/**
 * The timeline of a story.
 *
 * @param hereId The article that the reader has open; `null` if none.
 * @returns `null` if there is no such story.
 */
export function storyTimeline(
  library: Library,
  storyId: number,
  hereId: number | null,
): Promise<Timeline | null> {
  return read(library, async () => {
    const story = await getStory(library, storyId);
    if (story === null) return null;
    const saved = await storyArticles(library, storyId, MAX_STOPS);
    const isKnown = await knownLeads(library, saved);
    return buildTimeline({
      storyId,
      label: story.readerLabel ?? story.label,
      members: saved.map(({ stored, article }) => ({
        article: stored,
        document: documentOf(article, stored.savedAt),
        leads: article.leads,
      })),
      hereId,
      knownUrls: isKnown,
    });
  });
}

async function addNew(
  { library }: Shelf,
  article: Article,
  vectors: StoryVectors,
  url: string,
  now: number,
): Promise<StoredArticle> {
  const rows = await neighbors(library, lookupTerms(vectors));
  const candidates = rows.flatMap(({ id, storyId, at, packed }): LinkCandidate[] => {
    const unpacked = unpackKnown(packed);
    return unpacked === null ? [] : [{ articleId: id, storyId, at, vectors: unpacked }];
  });
  const { storyId } = linkArticle({ at: article.publishedAt ?? now, vectors }, candidates);
  const filing = { canonicalUrl: url, savedAt: now, updatedAt: now };
  return addArticle(library, article, { ...filing, storyId: storyId ?? (await addStory(library, now)) });
}

/** Vectors of an earlier form cannot be compared: that article is found again when its page is next saved. */
function unpackKnown(packed: Uint8Array): StoryVectors | null {
  try {
    return unpackVectors(packed);
  } catch {
    return null;
  }
}

function vectorRow({ id, storyId, publishedAt, savedAt }: StoredArticle, vectors: StoryVectors) {
  return {
    id,
    storyId,
    at: publishedAt ?? savedAt,
    packed: packVectors(vectors),
    terms: lookupTerms(vectors),
  };
}

async function settle({ library, frequencies }: Shelf, storyId: number): Promise<void> {
  const saved = await storyArticles(library, storyId, LABEL_ARTICLES);
  const documents = saved.map(({ stored, article }) => documentOf(article, stored.savedAt));
  await settleStory(library, storyId, documents.length === 0 ? "" : storyLabel(documents, frequencies));
}

/** Tells of a lead's address whether the library has the page. */
async function knownLeads(
  library: Library,
  saved: readonly SavedArticle[],
): Promise<(url: string) => boolean> {
  const urls = saved.flatMap(({ article }) => article.leads.flatMap((lead) => lead.url ?? []));
  const known = await savedAmong(
    library,
    urls.map((url) => canonicalUrl(url, null)),
  );
  return (url) => known.has(canonicalUrl(url, null));
}

function documentOf({ title, lead, blocks, lang, publishedAt }: Article, savedAt: number): StoryDocument {
  return { title, lead, blocks, lang, at: publishedAt ?? savedAt };
}
