import type { ArticleRow } from "../../components/library/rows";

/** Rows that are kept: several screens, so that a reader who turns back finds them drawn. */
const MOST_ROWS = 400;

/** Fetches rows as they come into sight, one batch after another: what was passed meanwhile is left out. */
export class RowCache {
  private readonly rows = new Map<number, ArticleRow>();
  private stale: Set<number> = new Set();
  private wanted: readonly number[] = [];
  private busy = false;
  private readonly load: (ids: readonly number[]) => Promise<readonly ArticleRow[]>;
  private readonly onLoaded: () => void;

  /**
   * @param load The rows of these articles; those that are gone are left out.
   * @param onLoaded Called when rows have come.
   */
  constructor(load: (ids: readonly number[]) => Promise<readonly ArticleRow[]>, onLoaded: () => void) {
    this.load = load;
    this.onLoaded = onLoaded;
  }

  get(id: number): ArticleRow | null {
    return this.rows.get(id) ?? null;
  }

  /** Fetches those of `ids` that are not there. */
  want(ids: readonly number[]): void {
    this.wanted = ids;
    if (!this.busy) this.fill().catch(console.error);
  }

  /** All rows are fetched again when they are wanted; until then they stay as they are. */
  outdate(): void {
    this.stale = new Set(this.rows.keys());
  }

  private async fill(): Promise<void> {
    this.busy = true;
    try {
      for (let ids = this.missing(); ids.length > 0; ids = this.missing()) {
        for (const id of ids) this.stale.delete(id);
        const rows = await this.load(ids);
        for (const row of rows) this.keep(row);
        if (rows.length < ids.length) this.wanted = [];
        this.onLoaded();
      }
    } finally {
      this.busy = false;
    }
  }

  private missing(): readonly number[] {
    return this.wanted.filter((id) => !this.rows.has(id) || this.stale.has(id));
  }

  private keep(row: ArticleRow): void {
    const { id } = row.article;
    this.rows.delete(id);
    this.rows.set(id, row);
    const [oldest] = this.rows.keys();
    if (this.rows.size > MOST_ROWS && oldest !== undefined) this.rows.delete(oldest);
  }
}
