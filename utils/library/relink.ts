import type { StoredArticle } from "../article";
import { getArticles, getRow, rowsAfter, type SavedArticle } from "../store/articles";
import { type Library, write } from "../store/db";
import { moveArticles, storyMembers } from "../store/filing";
import { tidyRelated } from "../store/related";
import { putRelinking, type Relinking } from "../store/state";
import { addStory, getStories, getStory, getVectors, putVector } from "../store/stories";
import {
  isByShipped,
  type LinkCandidate,
  linkArticle,
  lookupTerms,
  type StoryVectors,
  vectorize,
} from "../stories";
import { linking } from "./linking";
import { isByHand } from "./mend";
import { candidateOf, candidatesFor, vectorRow } from "./place";
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
  const slice = await nextArticles(shelf, begun.after);
  return write(library, async () => {
    const current = await linking(library);
    if (current?.phase !== "running" || current.after !== begun.after) return current;
    const touched = new Set<number>();
    for (const article of slice) for (const id of await relink(library, article, now)) touched.add(id);
    for (const id of touched) await settle(shelf, id);
    const after = slice.at(-1)?.id ?? current.after;
    const phase = slice.length < SLICE_ARTICLES ? "finished" : "running";
    const progress: Relinking = { ...current, after, done: current.done + slice.length, phase };
    await putRelinking(library, progress);
    return progress;
  });
}

/** An article as linking sees it today. */
interface Seen {
  readonly id: number;
  readonly vectors: StoryVectors;
  /** False if that is kept already. */
  readonly isNew: boolean;
}

/** The articles of the next slice. Only those whose vectors may have become others are read and taken apart again. */
async function nextArticles(shelf: Shelf, after: number): Promise<readonly Seen[]> {
  const { library } = shelf;
  const ids = (await rowsAfter(library, after, SLICE_ARTICLES)).map(({ id }) => id);
  const rows = await getVectors(library, ids);
  const kept = new Map(
    rows.flatMap((row) => {
      const vectors = candidateOf(row)?.vectors;
      return vectors !== undefined && isByShipped(vectors) ? [[row.id, vectors] as const] : [];
    }),
  );
  const others = await getArticles(
    library,
    ids.filter((id) => !kept.has(id)),
  );
  const seen = [...kept].map(([id, vectors]): Seen => ({ id, vectors, isNew: false }));
  for (const saved of others)
    seen.push({ id: saved.stored.id, vectors: await anew(shelf, saved), isNew: true });
  return seen.sort((one, other) => one.id - other.id);
}

async function anew(shelf: Shelf, { stored, article }: SavedArticle): Promise<StoryVectors> {
  const document = documentOf(article, stored.savedAt);
  const { frequencies } = await knownWords(shelf, document);
  return vectorize(document, frequencies);
}

/** Links an article anew to those with lower ids. Gives the stories that have changed. */
async function relink(library: Library, { id, vectors, isNew }: Seen, now: number): Promise<number[]> {
  const row = await getRow(library, id);
  if (row === null) return [];
  const seen = vectorRow(row, vectors);
  const terms = lookupTerms(vectors);
  if (isNew) await putVector(library, seen, terms);
  const story = await getStory(library, row.storyId);
  if (story !== null && isByHand(story)) return [];
  const candidates = await settled(library, row, await candidatesFor(library, terms));
  const { storyId } = linkArticle({ at: seen.at, vectors }, candidates);
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
  const isLater = ({ articleId }: LinkCandidate) => articleId > row.id;
  const stories = await getStories(
    library,
    candidates.filter(isLater).map(({ storyId }) => storyId),
  );
  return candidates.filter((candidate) => {
    const story = isLater(candidate) ? stories.get(candidate.storyId) : undefined;
    return candidate.articleId < row.id || (story !== undefined && isByHand(story));
  });
}

/** The story of an article that begins one: the one it has, unless others have settled there. */
async function ownStory(library: Library, { id, storyId }: StoredArticle, now: number): Promise<number> {
  const members = await storyMembers(library, storyId);
  return members.some((member) => member < id) ? addStory(library, now) : storyId;
}
