import { Dexie } from "dexie";
import { HitsPool } from "./hits";
import type { IndexPage } from "./index-page";
import type { SegmentRow } from "./segments";

/** Pages that are kept, 32 kB each: the next key of a word reads most of those that the last one read. */
const MOST_PAGES = 256;

/** What was read of the search index. A complete segment never changes until it goes, and no other gets its id. */
export class SearchCache {
  readonly hits = new HitsPool();
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
}

/** What a transaction has written itself may still be undone, and its ids given again. */
function isLasting(): boolean {
  return Dexie.currentTransaction?.mode === "readonly";
}
