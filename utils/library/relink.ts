import type { StoredArticle } from "../article";
import { articlesAfter, getRow, type SavedArticle } from "../store/articles";
import { type Library, write } from "../store/db";
import { moveArticles, storyMembers } from "../store/filing";
import { tidyRelated } from "../store/related";
import { putRelinking, type Relinking } from "../store/state";
import { addStory, getStories, getStory, putVector } from "../store/stories";
import { type LinkCandidate, linkArticle, lookupTerms, vectorize } from "../stories";
import { linking } from "./linking";
import { isByHand } from "./mend";
import { candidatesFor, vectorRow } from "./place";
import { settle } from "./settle";
import { documentOf, type Shelf } from "./shelf";
import { knownWords } from "./words";

/** Articles of one slice: a tenth of a second, in which no other save can be written. */
const SLICE_ARTICLES = 8;

/**
 * Links the next few articles of the library anew, as if they came one after the other.
 *
 * Each slice is one transaction with its own progress: it may end after any, and goes on from there. What the reader has put in
 * order by hand stays as it is.
 *
 * @param now Milliseconds since the Unix epoch.
 * @returns How far it has come; `null` if there is nothing to do.
 */
export async function relinkSlice(shelf: Shelf, now: number): Promise<Relinking | null> {
  const { library } = shelf;
  const begun = await linking(library);
  if (begun === null || begun.phase !== "running") return begun;
  await tidyRelated(library);
  const slice = await articlesAfter(library, begun.after, SLICE_ARTICLES);
  return write(library, async () => {
    const current = await linking(library);
    if (current?.phase !== "running" || current.after !== begun.after) return current;
    const touched = new Set<number>();
    for (const saved of slice) for (const id of await relink(shelf, saved, now)) touched.add(id);
    for (const id of touched) await settle(shelf, id);
    const after = slice.at(-1)?.stored.id ?? current.after;
    const phase = slice.length < SLICE_ARTICLES ? "finished" : "running";
    const progress: Relinking = { ...current, after, done: current.done + slice.length, phase };
    await putRelinking(library, progress);
    return progress;
  });
}

/** Links an article anew to those with lower ids. Gives the stories that have changed. */
async function relink(shelf: Shelf, { stored, article }: SavedArticle, now: number): Promise<number[]> {
  const { library } = shelf;
  const row = await getRow(library, stored.id);
  if (row === null) return [];
  const document = documentOf(article, row.savedAt);
  const { frequencies } = await knownWords(shelf, document);
  const vectors = vectorize(document, frequencies);
  const terms = lookupTerms(vectors);
  await putVector(library, vectorRow(row, vectors), terms);
  const story = await getStory(library, row.storyId);
  if (story !== null && isByHand(story)) return [];
  const candidates = await settled(library, row, await candidatesFor(library, terms));
  const { storyId } = linkArticle({ at: document.at, vectors }, candidates);
  const into = storyId ?? (await ownStory(library, row, now));
  if (into === row.storyId) return [];
  await moveArticles(library, [row.id], into);
  return [row.storyId, into];
}

/** Candidates that are where they belong: linked anew already, or put there by the reader. */
async function settled(
  library: Library,
  row: StoredArticle,
  candidates: readonly LinkCandidate[],
): Promise<readonly LinkCandidate[]> {
  const stories = await getStories(
    library,
    candidates.map(({ storyId }) => storyId),
  );
  return candidates.filter(({ articleId, storyId }) => {
    const story = stories.get(storyId);
    return articleId !== row.id && (articleId < row.id || (story !== undefined && isByHand(story)));
  });
}

/** The story of an article that begins one: the one it has, unless others have settled there. */
async function ownStory(library: Library, { id, storyId }: StoredArticle, now: number): Promise<number> {
  const members = await storyMembers(library, storyId);
  return members.some((member) => member < id) ? addStory(library, now) : storyId;
}
