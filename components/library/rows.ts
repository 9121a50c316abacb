import type { StoredArticle } from "../../utils/article";
import { localDay } from "../local-day";
import type { Layout, RowGroup } from "./list-layout";

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

/** The day before the reader's own day of a time. Days of 23 and 25 hours are days, too. */
export function dayBefore(at: number): string {
  const date = new Date(at);
  return localDay(new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1, 12).getTime());
}

/** A list of articles in which the place of each is known, though its row may still have to be fetched. */
export interface RowSource extends Layout {
  /** Another one for another list, whose beginning is shown. */
  readonly key: string;
  readonly phase: Rows<ArticleRow>["phase"];
  /** Why it failed; `null` if it did not. */
  readonly error: unknown;
  /** True if there are more than are counted so far. */
  readonly more: boolean;
  /** `null` while it is fetched. */
  readonly rowAt: (place: number) => ArticleRow | null;
  readonly idAt: (place: number) => number | null;
  /** The place of an article; -1 if it is not in the list. */
  readonly placeOf: (articleId: number) => number;
  /** Fetches the rows at these places, where they are not there. */
  readonly want: (places: readonly number[]) => void;
}

/** The articles chosen for what is done to several at once. */
export interface Selection {
  readonly ids: ReadonlySet<number>;
  /** @param through Chooses all from the one chosen last. */
  readonly toggle: (articleId: number, through: boolean) => void;
}

/** Neighbors of the same day, in order. */
export function groupByDay(count: number, savedAt: (place: number) => number): readonly RowGroup[] {
  const groups: RowGroup[] = [];
  let [from, to] = [0, 0];
  for (let start = 0; start < count; start++) {
    const at = savedAt(start);
    if (at >= from && at < to) continue;
    [from, to] = dayAround(at);
    groups.push({ on: localDay(at), start });
  }
  return groups;
}

/** When the reader's own day begins that has this time, and when it ends. */
function dayAround(at: number): [from: number, to: number] {
  const date = new Date(at);
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  return [new Date(year, month, day).getTime(), new Date(year, month, day + 1).getTime()];
}
