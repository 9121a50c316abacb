import type { StoredArticle } from "../article";
import { write } from "../store/db";
import { packArticles, type RestoredArticle, restoreArticles } from "../store/restore";
import type { RestoredStories } from "../store/restore-stories";
import { addWordCounts, getWordCounts } from "../store/word-counts";
import {
  countForeign,
  type ForeignWords,
  foreignWords,
  keptWords,
  lookupTerms,
  packVectors,
  vectorize,
  withCounts,
} from "../stories";
import type { WordCounts } from "../word-counts";
import { mapInBreaths } from "./breathe";
import { documentOf, type Shelf } from "./shelf";
import { isCounted } from "./words";

/** An article that comes in with others: how linking sees it is found on the way. */
export type Incoming = Omit<RestoredArticle, "vector" | "terms">;

/** What taking articles in did. */
export interface TakenIn {
  readonly added: readonly StoredArticle[];
  /** How many went into the bin. */
  readonly binned: number;
}

/**
 * Puts articles into the library in one transaction; pages that are there already are left as they are. Each stays in the
 * story that it comes with, or has one of its own.
 *
 * @throws {LibraryFullError} When the quota is used up; nothing is changed then.
 */
export async function takeIn(
  { library, frequencies }: Shelf,
  incoming: readonly Incoming[],
  stories: RestoredStories,
): Promise<TakenIn> {
  const documents = incoming.map((one) => documentOf(one.article, one.filing.savedAt));
  const foreign = await mapInBreaths(documents, foreignWords);
  const counts = await wordCounts({ library, frequencies }, foreign);
  const known = [...counts].reduce(
    (all, [lang, words]) => (words === null ? all : withCounts(all, lang, words)),
    frequencies,
  );
  const articles = await mapInBreaths(incoming, (one, place) => {
    const vectors = vectorize(documents[place] ?? documentOf(one.article, one.filing.savedAt), known);
    const at = one.article.publishedAt ?? one.filing.savedAt;
    return { ...one, vector: { at, packed: packVectors(vectors) }, terms: lookupTerms(vectors) };
  });
  const packed = await packArticles(articles);
  return write(library, async () => {
    const taken = await restoreArticles(library, packed, stories);
    const urls = new Set(taken.added.map(({ canonicalUrl }) => canonicalUrl));
    const isAdded = (at: number) => urls.has(incoming[at]?.filing.canonicalUrl ?? "");
    await countWords(
      { library, frequencies },
      foreign.filter((_, at) => isAdded(at)),
      Math.floor((taken.added[0]?.id ?? 0) / incoming.length),
    );
    return taken;
  });
}

/** The words of the library in each of the articles' languages. */
async function wordCounts(
  { library }: Shelf,
  foreign: readonly (ForeignWords | null)[],
): Promise<ReadonlyMap<string, WordCounts | null>> {
  const langs = [...new Set(foreign.flatMap((words) => words?.lang ?? []))];
  const counts = await Promise.all(langs.map((lang) => getWordCounts(library, lang)));
  return new Map(langs.map((lang, at) => [lang, counts[at] ?? null]));
}

/** Counts the words of articles with the others of their languages; of languages that are well known only now and then. */
async function countWords(
  shelf: Shelf,
  foreign: readonly (ForeignWords | null)[],
  turn: number,
): Promise<void> {
  const known = await wordCounts(shelf, foreign);
  for (const [lang, words] of known) {
    if (!isCounted(words, turn)) continue;
    const added = foreign.filter((one) => one !== null && one.lang === lang).filter((one) => one !== null);
    await addWordCounts(shelf.library, lang, countForeign(added), keptWords);
  }
}
