/** What the link score looks at in a pair of articles. */
import { cosine } from "./similarity";
import type { StoryVectors } from "./vectors";

/** A vectorized article and when it came. */
export interface Placed {
  readonly at: number | null;
  readonly vectors: StoryVectors;
}

/** The features of a pair by name; their order is that of the weights. */
export function pairFeatures(one: Placed, other: Placed): Readonly<Record<string, number>> {
  return {
    bias: 1,
    title: cosine(one.vectors.title, other.vectors.title),
    lead: cosine(one.vectors.lead, other.vectors.lead),
    body: cosine(one.vectors.body, other.vectors.body),
    names: cosine(one.vectors.names, other.vectors.names),
  };
}
