import { type Shelf, shelveArticle } from "../../../../../utils/library";
import { getRows } from "../../../../../utils/store/articles";
import type { Library } from "../../../../../utils/store/db";
import { listing } from "../../../../../utils/store/listing";
import { searchArticles, searchSnippets } from "../../../../../utils/store/search";
import { generatedArticle, randomNumbers, wordOf } from "../../generate";

/** Enough for a 95th percentile that stands on more than one value. */
const RUNS = 60;

const PHRASES = 12;

/** Each goes over all articles. */
const LISTINGS = 20;

/** Rows of a page. */
const ROWS = 50;

/** Hits that the library page asks for at a key; the others it fetches afterwards. */
export const HITS = 16;

/** Rows that a screen shows: so many snippets are fetched after a search. */
const SCREEN_ROWS = 12;

type Ask = (random: () => number) => string;

/** A word of about this rank in the language: 1 is the commonest. */
function word(random: () => number, rank: number): string {
  return wordOf(Math.floor(rank * (1 + random())));
}

/** What readers type, by class: one key's query each. */
const CLASSES: Readonly<Record<string, Ask>> = {
  rare: (random) => word(random, 20_000),
  usual: (random) => word(random, 3000),
  two: (random) => `${word(random, 200)} ${word(random, 3000)}`,
  beginning: (random) => word(random, 3000).slice(0, 4),
  three: (random) => `${word(random, 500)} ${word(random, 3000)} ${word(random, 300).slice(0, 3)}`,
  common: (random) => word(random, 5),
  letter: (random) => word(random, 300).slice(0, 1),
  twoLetters: (random) => word(random, 3000).slice(0, 2),
  threeLetters: (random) => word(random, 3000).slice(0, 3),
  commonWords: (random) => `${word(random, 3)} ${word(random, 20)} ${word(random, 40)}`,
  narrowed: (random) => `is:unread ${word(random, 3000)}`,
  /** Nobody has starred any. */
  few: (random) => `is:starred ${word(random, 5)}`,
};

/** The classes that readers type most; the others are hard cases. */
const TYPICAL = ["rare", "usual", "two", "beginning", "three"];

export interface Searched {
  /** One key's search to the rows of its first hits, 95th percentile: over the usual queries, and in the worst class. */
  readonly searchP95Ms: number;
  readonly searchWorstP95Ms: number;
  /** The 95th percentile of each class, and the median. */
  readonly searchP95MsByClass: Readonly<Record<string, number>>;
  readonly searchMsByClass: Readonly<Record<string, number>>;
  /** The snippets of the rows that a screen shows, median. */
  readonly snippetsMs: number;
  /** Memory that scripts hold after the searches. */
  readonly heapMb: number;
}

/** What readers look for: the keys of a search, and the snippets beneath. */
export async function measureSearches({ library }: Shelf, articles: number): Promise<Searched> {
  const byClass = await searchTimes(library, articles);
  const snippets = await times(async (run) => {
    const ids = Array.from({ length: SCREEN_ROWS }, (_, index) => 1 + ((run * 97 + index) % articles));
    return searchSnippets(library, wordOf(run), ids);
  });
  const at = (share: number) => [...byClass].map(([name, taken]) => [name, quantile(taken, share)] as const);
  return {
    searchP95Ms: quantile(
      TYPICAL.flatMap((name) => byClass.get(name) ?? []),
      0.95,
    ),
    searchWorstP95Ms: Math.max(...at(0.95).map(([, taken]) => taken)),
    searchP95MsByClass: Object.fromEntries(at(0.95)),
    searchMsByClass: Object.fromEntries(at(0.5)),
    snippetsMs: quantile(snippets, 0.5),
    heapMb: usedHeapMb(),
  };
}

/** Two words in a row, which many articles have somewhere, but few in a row; median and slowest. */
export async function measurePhrases({ library }: Shelf, articles: number) {
  const random = randomNumbers(articles);
  const phrase = () => `"${word(random, 200)} ${word(random, 200)}"`;
  const taken = await times(() => searchArticles(library, phrase(), null, HITS), PHRASES);
  return { phraseMs: quantile(taken, 0.5), phraseWorstMs: Math.max(...taken) };
}

/** Saving with everything (search, story, counters), flushed, one article after the other: `count` of them from number `from` on. */
export async function measureSaves(shelf: Shelf, from: number, count: number) {
  const saved = Array.from({ length: count }, (_, run) => generatedArticle(from + run));
  const taken: number[] = [];
  for (const [article, at] of saved)
    taken.push(...(await times(() => shelveArticle(shelf, article, at, null), 1)));
  return { saveMs: quantile(taken, 0.5), saveBestMs: Math.min(...taken), saveP95Ms: quantile(taken, 0.95) };
}

async function searchTimes(library: Library, articles: number) {
  const random = randomNumbers(articles);
  const taken = new Map<string, number[]>();
  for (const [name, ask] of Object.entries(CLASSES))
    taken.set(name, await times(() => searchArticles(library, ask(random), null, HITS)));
  return taken;
}

/**
 * The slowest of: the first 50 rows of a list, 50 in its middle, 50 of a site, 50 unread ones; and of telling which articles
 * stand in each of these lists, and in what order; medians.
 */
export async function measurePages({ library }: Shelf, articles: number) {
  const [{ siteName }] = generatedArticle(Math.floor(articles / 2));
  const lists = [null, "current", "unread", `site:${siteName}`] as const;
  const pages: number[] = [];
  const listings: number[] = [];
  for (const facet of lists) {
    listings.push(quantile(await times(() => listing(library, facet, "newest"), LISTINGS), 0.5));
    const { ids } = await listing(library, facet, "newest");
    for (const from of [0, Math.floor(ids.length / 2)]) {
      const rows = [...ids.subarray(from, from + ROWS)];
      pages.push(quantile(await times(() => getRows(library, rows)), 0.5));
    }
  }
  return { pageMs: Math.max(...pages), listingMs: Math.max(...listings) };
}

function usedHeapMb(): number {
  const { memory } = performance as Performance & { readonly memory?: { readonly usedJSHeapSize: number } };
  return (memory?.usedJSHeapSize ?? 0) / 2 ** 20;
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
