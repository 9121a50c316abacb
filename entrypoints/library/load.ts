import type { OpenArticle } from "../../components/library/ReadingPane";
import type { ArticleRow, StoryRow } from "../../components/library/rows";
import type { StoredArticle } from "../../utils/article";
import { storyTimeline } from "../../utils/library";
import { getArticle, listArticles } from "../../utils/store/articles";
import { type Library, read } from "../../utils/store/db";
import { type SearchCursor, searchArticles, searchSnippets } from "../../utils/store/search";
import { getStories, listStories, type StoryCursor } from "../../utils/store/stories";
import type { Timeline } from "../../utils/timeline";
import type { ListView, Place } from "./route";

/** Rows to read and where to go on after them. */
export interface Loaded<Row, At> {
  readonly rows: readonly Row[];
  readonly next: At | null;
}

/** What stands in the main part: `null` in it if the library does not have it. */
export type Opened =
  | { readonly kind: "article"; readonly open: OpenArticle | null }
  | { readonly kind: "story"; readonly timeline: Timeline | null };

/** A page of the articles that `list` shows, each with its story. */
export function loadArticles(
  library: Library,
  list: ListView,
  before: SearchCursor | null,
  limit: number,
): Promise<Loaded<ArticleRow, SearchCursor>> {
  return read(library, async () => {
    const { rows, next } = await hits(library, list, before, limit);
    const stories = await getStories(
      library,
      rows.map((hit) => hit.article.storyId),
    );
    return {
      rows: rows.map((hit) => {
        const story = stories.get(hit.article.storyId);
        return { ...hit, story: story === undefined || story.articleCount < 2 ? null : storyRow(story) };
      }),
      next,
    };
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
  return { ...saved, timeline: await storyTimeline(library, saved.stored.storyId, id, Date.now()) };
}

/** A row without its story, which is looked up for all at once. */
type PlainRow = Omit<ArticleRow, "story">;

async function hits(
  library: Library,
  list: ListView,
  before: SearchCursor | null,
  limit: number,
): Promise<Loaded<PlainRow, SearchCursor>> {
  if (list.kind === "search") return found(library, list.query, before, limit);
  const cursor = before !== null && "id" in before ? before : null;
  const { rows, next } = await listArticles(library, cursor, limit, "current");
  return {
    rows: rows.map((article) => ({ article, title: plain(article.title), snippet: excerpt(article) })),
    next,
  };
}

async function found(
  library: Library,
  query: string,
  before: SearchCursor | null,
  limit: number,
): Promise<Loaded<PlainRow, SearchCursor>> {
  const { rows, next } = await searchArticles(library, query, before, limit);
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
