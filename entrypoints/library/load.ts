import type { OpenArticle } from "../../components/library/ReadingPane";
import type { ArticleRow, StoryRow } from "../../components/library/rows";
import type { StoredArticle } from "../../utils/article";
import { storyTimeline } from "../../utils/library";
import { getArticle, getRows } from "../../utils/store/articles";
import { type Library, read } from "../../utils/store/db";
import { getPictures } from "../../utils/store/pictures";
import { type SearchCursor, searchArticles, searchSnippets } from "../../utils/store/search";
import { getStories, listStories, type StoryCursor } from "../../utils/store/stories";
import { hasVersions } from "../../utils/store/versions";
import type { Timeline } from "../../utils/timeline";
import type { Place } from "./route";

/** Rows to read and where to go on after them. */
export interface Loaded<Row, At> {
  readonly rows: readonly Row[];
  readonly next: At | null;
}

/** What stands in the main part: `null` in it if the library does not have it. */
export type Opened =
  | { readonly kind: "article"; readonly open: OpenArticle | null }
  | { readonly kind: "story"; readonly timeline: Timeline | null };

/**
 * A page of the articles that a search meets, each with its story; none for an empty one.
 *
 * @param signal Aborted when the reader has typed on: the texts of the hits are not read then, and none are given.
 */
export function loadHits(
  library: Library,
  query: string,
  before: SearchCursor | null,
  limit: number,
  signal: AbortSignal,
): Promise<Loaded<ArticleRow, SearchCursor>> {
  return read(library, async () => {
    const { rows, next } = await found(library, query, before, limit, signal);
    return { rows: await withStories(library, rows), next };
  });
}

/** The rows of `ids`; those that are gone are left out. */
export function loadRows(library: Library, ids: readonly number[]): Promise<readonly ArticleRow[]> {
  return read(library, async () => {
    const articles = await getRows(library, ids);
    const rows = articles.map((article) => {
      return { article, title: plain(article.title), snippet: excerpt(article) };
    });
    return withStories(library, rows);
  });
}

/** A page of the stories of several articles. */
export async function loadStories(
  library: Library,
  before: StoryCursor | null,
  limit: number,
): Promise<Loaded<StoryRow, StoryCursor>> {
  const { rows, next } = await listStories(library, before, limit);
  return { rows: rows.map(storyRow), next };
}

/** What `place` shows; `null` for nothing of the library. */
export async function loadPlace(library: Library, place: Place): Promise<Opened | null> {
  switch (place.kind) {
    case "article":
      return { kind: "article", open: await loadArticle(library, place.id) };
    case "story":
      return { kind: "story", timeline: await storyTimeline(library, place.id, null, Date.now()) };
    default:
      return null;
  }
}

async function loadArticle(library: Library, id: number): Promise<OpenArticle | null> {
  const saved = await getArticle(library, id);
  if (saved === null) return null;
  const [timeline, versions, pictures] = await Promise.all([
    storyTimeline(library, saved.stored.storyId, id, Date.now()),
    hasVersions(library, id),
    getPictures(library, id),
  ]);
  return { ...saved, timeline, hasVersions: versions, pictures };
}

/** A row without its story, which is looked up for all at once. */
type PlainRow = Omit<ArticleRow, "story">;

async function withStories(library: Library, rows: readonly PlainRow[]): Promise<readonly ArticleRow[]> {
  const stories = await getStories(
    library,
    rows.map(({ article }) => article.storyId),
  );
  return rows.map((row) => {
    const story = stories.get(row.article.storyId);
    return { ...row, story: story === undefined || story.articleCount < 2 ? null : storyRow(story) };
  });
}

async function found(
  library: Library,
  query: string,
  before: SearchCursor | null,
  limit: number,
  signal: AbortSignal,
): Promise<Loaded<PlainRow, SearchCursor>> {
  const { rows, next } = await searchArticles(library, query, before, limit);
  if (signal.aborted) return { rows: [], next: null };
  const snippets = await searchSnippets(
    library,
    query,
    rows.map(({ article }) => article.id),
  );
  const shown = rows.map(({ article, title }) => {
    const snippet = snippets.get(article.id) ?? [];
    return { article, title, snippet: snippet.length > 0 ? snippet : excerpt(article) };
  });
  return { rows: shown, next };
}

function excerpt(article: StoredArticle): PlainRow["snippet"] {
  return article.excerpt === "" ? [] : plain(article.excerpt);
}

function plain(text: string): PlainRow["snippet"] {
  return [{ text, hit: false }];
}

function storyRow(story: {
  readonly id: number;
  readonly label: string;
  readonly readerLabel: string | null;
  readonly articleCount: number;
  readonly latestAt: number;
}): StoryRow {
  const { id, label, readerLabel, articleCount, latestAt } = story;
  return { id, label: readerLabel ?? label, articleCount, latestAt };
}
