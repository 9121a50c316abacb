/** How linking slows down as a library grows. */
import { linkArticle, type StoryVectors } from "../../../utils/stories/index.ts";
import { type SparseVector, sparseVector, storyVectors } from "../../../utils/stories/vectors.ts";
import { BenchLibrary } from "./library.ts";
import { randomFrom } from "./random.ts";
import { quantile } from "./scores.ts";

interface Step {
  readonly library: number;
  readonly msP50: number;
  readonly msP95: number;
  readonly heapMb: number;
}

/** Sizes at which it is measured, and the full size. */
const SIZES = [1000, 5000, 20_000];

/** Articles linked at each size. */
const PROBES = 300;

/** Articles of one story in the synthetic library. */
const STORY_SIZE = 3;

/** Share of terms that a synthetic article keeps of the real one it is made from. */
const KEPT_SHARE = 0.4;

/** Synthetic articles come this far apart. */
const STEP_MS = 10 * 60 * 1000;

/** Terms as common as in the real articles, so that the inverted lists grow as they would. */
function vary(vector: SparseVector, pool: Uint32Array, random: () => number): SparseVector {
  const weights = new Map<number, number>();
  for (const [index, term] of vector.terms.entries()) {
    const other = pool[Math.floor(random() * pool.length)] ?? term;
    weights.set(random() < KEPT_SHARE ? term : other, vector.weights[index] ?? 0);
  }
  const sorted = [...weights].sort(([one], [other]) => one - other);
  return sparseVector(
    Uint32Array.from(sorted, ([term]) => term),
    Uint8Array.from(sorted, ([, weight]) => weight),
  );
}

/** Times linking into libraries of up to `size` articles made from `vectors`. */
export function measureGrowth(vectors: readonly StoryVectors[], size: number): Step[] {
  const random = randomFrom(1);
  const library = new BenchLibrary();
  const pools = {
    title: Uint32Array.from(vectors.flatMap(({ title }) => [...title.terms])),
    lead: Uint32Array.from(vectors.flatMap(({ lead }) => [...lead.terms])),
    body: Uint32Array.from(vectors.flatMap(({ body }) => [...body.terms])),
    names: Uint32Array.from(vectors.flatMap(({ names }) => [...names.terms])),
  };
  const make = (index: number): StoryVectors | undefined => {
    const real = vectors[index % vectors.length];
    return (
      real &&
      storyVectors({
        title: vary(real.title, pools.title, random),
        lead: vary(real.lead, pools.lead, random),
        body: vary(real.body, pools.body, random),
        names: vary(real.names, pools.names, random),
        quotes: real.quotes,
      })
    );
  };
  return [...SIZES.filter((step) => step < size), size].map((step) => {
    while (library.size < step) {
      const article = make(library.size);
      if (article) library.add(library.size * STEP_MS, article, Math.floor(library.size / STORY_SIZE));
    }
    return probe(library, vectors);
  });
}

function probe(library: BenchLibrary, vectors: readonly StoryVectors[]): Step {
  const ms = vectors.slice(0, PROBES).map((vector) => {
    const start = performance.now();
    linkArticle({ at: library.size * STEP_MS, vectors: vector }, library.candidates(vector));
    return performance.now() - start;
  });
  const heapMb = process.memoryUsage().heapUsed / 2 ** 20;
  return { library: library.size, msP50: quantile(ms, 0.5), msP95: quantile(ms, 0.95), heapMb };
}
