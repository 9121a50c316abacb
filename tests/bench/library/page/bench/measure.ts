import { type Shelf, shelveArticle } from "../../../../../utils/library";
import { listArticles } from "../../../../../utils/store/articles";
import { searchArticles } from "../../../../../utils/store/search";
import { generatedArticle, randomNumbers, wordOf } from "../../generate";

/** Enough for a 95th percentile that stands on more than one value. */
const RUNS = 60;

/** Rows of a page, as the library page asks for them. */
const ROWS = 50;

/** Ranks of the words that are searched for: from common to rare. */
const RANKS = [5, 50, 500, 5000];

export interface Measured {
  /** The first 50 rows, and 50 rows in the middle of the library, in milliseconds, median. */
  readonly pageMs: number;
  readonly middlePageMs: number;
  /** One word or two, the first letters of a word or all of it, to the first 50 hits with their snippets. */
  readonly searchMs: number;
  readonly searchP95Ms: number;
  /** Saving with everything (search text, story, counters), flushed, median. */
  readonly saveMs: number;
}

export async function measure(shelf: Shelf, articles: number): Promise<Measured> {
  const { library } = shelf;
  const [, middle] = generatedArticle(Math.floor(articles / 2));
  const pages = await times(() => listArticles(library, null, ROWS));
  const middlePages = await times(() => listArticles(library, { savedAt: middle, id: articles }, ROWS));
  const random = randomNumbers(articles);
  const searches = await times((run) => searchArticles(library, query(run, random), null, ROWS));
  const saves = await times((run) => {
    const [article, at] = generatedArticle(articles + run);
    return shelveArticle(shelf, article, at);
  });
  return {
    pageMs: quantile(pages, 0.5),
    middlePageMs: quantile(middlePages, 0.5),
    searchMs: quantile(searches, 0.5),
    searchP95Ms: quantile(searches, 0.95),
    saveMs: quantile(saves, 0.5),
  };
}

function query(run: number, random: () => number): string {
  const word = () => wordOf(Math.floor((RANKS[run % RANKS.length] ?? 1) * (1 + random())));
  return run % 2 === 0 ? word() : `${word()} ${word().slice(0, 4)}`;
}

export async function times(act: (run: number) => Promise<unknown>, runs: number = RUNS): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await act(run);
    taken.push(performance.now() - start);
  }
  return taken;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
