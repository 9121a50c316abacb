/** Our own linking, as articles arrive one after another. */
import { linkArticle, type StoryVectors } from "../../../utils/stories/index.ts";
import { WEIGHTS } from "../../../utils/stories/weights.ts";
import type { Labelled } from "./data.ts";
import { BenchLibrary } from "./library.ts";

/** The story number of each article, and the milliseconds that each took to find it, search included. */
export function linkAll(
  articles: readonly Labelled[],
  vectors: readonly StoryVectors[],
  weights: Readonly<Record<string, number>> = WEIGHTS,
): { found: number[]; ms: number[] } {
  const library = new BenchLibrary();
  const found: number[] = [];
  const ms: number[] = [];
  for (const [index, { document }] of articles.entries()) {
    const vector = vectors[index];
    if (!vector) continue;
    const start = performance.now();
    const { storyId } = linkArticle(
      { at: document.at, vectors: vector },
      library.candidates(vector),
      weights,
    );
    ms.push(performance.now() - start);
    found.push(storyId ?? index);
    library.add(document.at, vector, storyId ?? index);
  }
  return { found, ms };
}
