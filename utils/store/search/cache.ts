import { Dexie } from "dexie";
import type { Hits } from "./hits";
import type { IndexPage } from "./index-page";
import type { OutdatedRow, SegmentRow } from "./segments";

/** Pages that are kept, 32 kB each: the next key of a word reads most of those that the last one read. */
const MOST_PAGES = 512;

/** Bytes of words that are kept with all articles that have them, one for each article: the words before the one that is being typed. */
const MOST_HITS_BYTES = 2 ** 23;

/** What was read of the search index. A complete segment never changes until it goes, and no other gets its id. */
export class SearchCache {
  private stamp = "";
  private readonly hits = new Map<string, Hits>();
  private hitsBytes = 0;
  private readonly segments = new Map<number, SegmentRow>();
  private readonly pages = new Map<string, IndexPage>();

  segment(id: number): SegmentRow | undefined {
    return this.segments.get(id);
  }

  /** Keeps those of `rows` that are complete, and no others: they are all that there are. */
  keepSegments(rows: readonly SegmentRow[]): void {
    if (!isLasting()) return;
    this.segments.clear();
    for (const row of rows) if (row.merge === null) this.segments.set(row.id, row);
  }

  page(segment: number, number: number): IndexPage | undefined {
    const place = `${segment}/${number}`;
    const page = this.pages.get(place);
    if (page === undefined) return undefined;
    this.pages.delete(place);
    this.pages.set(place, page);
    return page;
  }

  keepPage(segment: number, number: number, page: IndexPage): void {
    if (!isLasting()) return;
    this.pages.set(`${segment}/${number}`, page);
    const [oldest] = this.pages.keys();
    if (this.pages.size > MOST_PAGES && oldest !== undefined) this.pages.delete(oldest);
  }

  /**
   * The articles that have a word, if they are known.
   *
   * @param stamp The index's state, as `stampOf` tells it.
   * @param word How it is looked up.
   */
  hitsOf(stamp: string, word: string): Hits | undefined {
    const hits = stamp === this.stamp ? this.hits.get(word) : undefined;
    if (hits === undefined) return undefined;
    this.hits.delete(word);
    this.hits.set(word, hits);
    return hits;
  }

  keepHits(stamp: string, word: string, hits: Hits): void {
    if (!isLasting() || this.hitsOf(stamp, word) !== undefined) return;
    if (stamp !== this.stamp) {
      this.hits.clear();
      [this.stamp, this.hitsBytes] = [stamp, 0];
    }
    this.hits.set(word, hits);
    this.hitsBytes += hits.impacts.length;
    for (const [oldest, { impacts }] of this.hits) {
      if (this.hitsBytes <= MOST_HITS_BYTES) return;
      this.hits.delete(oldest);
      this.hitsBytes -= impacts.length;
    }
  }
}

/** Tells two states of the index apart that may not meet the same articles. */
export function stampOf(segments: readonly SegmentRow[], outdated: OutdatedRow | undefined): string {
  const { ids, orders } = outdated ?? { ids: [], orders: [] };
  let sum = 0;
  for (const order of orders) sum += order;
  return `${segments.map(({ id }) => id).join()} ${ids.length} ${sum}`;
}

/** What a transaction has written itself may still be undone, and its ids given again. */
function isLasting(): boolean {
  return Dexie.currentTransaction?.mode === "readonly";
}
