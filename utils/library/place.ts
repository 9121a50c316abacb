import type { StoredArticle } from "../article";
import type { Library } from "../store/db";
import type { VectorRow } from "../store/rows";
import { neighbors } from "../store/stories";
import {
  type LinkCandidate,
  linkArticle,
  type Placed,
  packVectors,
  type StoryVectors,
  unpackVectors,
} from "../stories";

/** The articles of all stories that have one near. */
export async function candidatesFor(
  library: Library,
  terms: readonly number[],
): Promise<readonly LinkCandidate[]> {
  return (await neighbors(library, terms)).flatMap((row) => candidateOf(row) ?? []);
}

/** What is near an article beside the story that it is in. */
export interface Nearby {
  /** Stories that it may belong to as well, best first. */
  readonly maybe: readonly number[];
  /** Two that it is torn between. */
  readonly torn: readonly [number, number] | null;
  /** All members of the stories near. */
  readonly members: readonly LinkCandidate[];
}

/** Further stories near an article, as if it were in none: its own does not compete with them. */
export function otherStories(article: Placed, storyId: number, candidates: readonly LinkCandidate[]): Nearby {
  const members = candidates.filter((candidate) => candidate.storyId !== storyId);
  const link = linkArticle(article, members);
  return {
    maybe: link.storyId === null ? link.maybe : [link.storyId, ...link.maybe],
    torn: link.torn,
    members,
  };
}

/** Vectors of an earlier form cannot be compared: such an article is `null` until it is relinked. */
export function candidateOf({ id, storyId, at, packed }: VectorRow): LinkCandidate | null {
  try {
    return { articleId: id, storyId, at, vectors: unpackVectors(packed) };
  } catch {
    return null;
  }
}

/** How linking sees a saved article, as it is kept. */
export function vectorRow(
  { id, storyId, publishedAt, savedAt }: StoredArticle,
  vectors: StoryVectors,
): VectorRow {
  return {
    id,
    storyId,
    at: publishedAt ?? savedAt,
    packed: packVectors(vectors),
  };
}
