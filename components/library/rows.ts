import type { StoredArticle } from "../../utils/article";

/** A piece of text that was met by a search, or stands beside one that was. */
export interface TextPart {
  readonly text: string;
  readonly hit: boolean;
}

/** One row of the list of articles. */
export interface ArticleRow {
  readonly article: StoredArticle;
  readonly title: readonly TextPart[];
  /** What it is about, or where the search was met. */
  readonly snippet: readonly TextPart[];
  /** Its story; `null` while it is the only article of it. */
  readonly story: StoryRow | null;
}

/** One row of the list of stories. */
export interface StoryRow {
  readonly id: number;
  readonly label: string;
  readonly articleCount: number;
  /** When its newest article was saved. */
  readonly latestAt: number;
}

/** A list as far as it was loaded. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  /** `loading` until the first rows are there. */
  readonly phase: "loading" | "ready" | "failed";
  /** Why it failed; `null` if it did not. */
  readonly error: unknown;
  /** True if there are more below. */
  readonly more: boolean;
  readonly loadMore: () => void;
}

/** The reader's own day of a time, `YYYY-MM-DD`. */
export function localDay(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Neighbors of the same day, in order. */
export function byDay(rows: readonly ArticleRow[]): readonly { on: string; rows: readonly ArticleRow[] }[] {
  const days: { on: string; rows: ArticleRow[] }[] = [];
  for (const row of rows) {
    const on = localDay(row.article.savedAt);
    const last = days.at(-1);
    if (last?.on === on) last.rows.push(row);
    else days.push({ on, rows: [row] });
  }
  return days;
}
