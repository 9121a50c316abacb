/** Our own linking, as articles arrive one after another. */
import { linkArticle, type StoryVectors } from "../../../utils/stories/index.ts";
import { WEIGHTS } from "../../../utils/stories/weights.ts";
import type { Labelled } from "./data.ts";
import { BenchLibrary } from "./library.ts";

interface LinkOptions {
  readonly weights?: Readonly<Record<string, number>>;
  /** Merges and splits stories after each article, by the shipped weights. */
  readonly mend?: boolean;
}

/** The story number of each article in the end, and the milliseconds that each took to find it, search included. */
export function linkAll(
  articles: readonly Labelled[],
  vectors: readonly StoryVectors[],
  { weights = WEIGHTS, mend = false }: LinkOptions = {},
): { found: number[]; ms: number[] } {
  const library = new BenchLibrary();
  const ms: number[] = [];
  for (const [index, { document }] of articles.entries()) {
    const vector = vectors[index];
    if (!vector) continue;
    const start = performance.now();
    const candidates = library.candidates(vector);
    const { storyId } = linkArticle({ at: document.at, vectors: vector }, candidates, weights);
    ms.push(performance.now() - start);
    library.add(document.at, vector, storyId ?? index);
    if (mend) library.mend(candidates);
  }
  return { found: library.storyIds, ms };
}
