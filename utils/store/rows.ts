import { type Article, articleText, type ReaderMarks, type StoredArticle } from "../article";
import { countWords } from "../reading-time";
import { type FacetKey, facetKeys } from "./facets";
import { fold } from "./search/terms";

/** UTF-16 units by which titles are sorted: those that begin alike for so long may stand in any order. */
const TITLE_KEY_UNITS = 32;

/** A light row with the keys under which lists find it. */
export interface ArticleRow extends StoredArticle {
  readonly facets: readonly FacetKey[];
  readonly titleKey: string;
}

/** The heavy part of an article, which is kept packed. */
export interface Body
  extends Pick<
    Article,
    "lead" | "modifiedAt" | "image" | "html" | "blocks" | "leads" | "embeds" | "removed"
  > {
  /** What the page calls its own address. */
  readonly claimedUrl: string | null;
}

export interface BodyRow {
  /** The article's id. */
  readonly id: number;
  /** A `Body`, packed. */
  readonly packed: Uint8Array;
  /** Ids of removed blocks that the reader has put back. */
  readonly restored: readonly number[];
}

/** An article as linking sees it. */
export interface VectorRow {
  readonly id: number;
  readonly storyId: number;
  /** When it was published, or else saved. */
  readonly at: number;
  readonly packed: Uint8Array;
}

export interface StoryRow {
  readonly id: number;
  /** Names that its articles share. */
  readonly label: string;
  /** The reader's own name for it; shown instead of `label`. */
  readonly readerLabel: string | null;
  /** True if the reader put it in order by hand: it is neither merged nor split by itself. */
  readonly pinned: boolean;
  readonly articleCount: number;
  /** 1 if it has several articles, else 0: lists of stories leave out those of one. IndexedDB has no boolean keys. */
  readonly several: 0 | 1;
  /** When its newest article was saved. */
  readonly latestAt: number;
}

/** A removed article, whole, until it is restored or the bin emptied. */
export interface BinRow {
  readonly id: number;
  readonly removedAt: number;
  readonly article: StoredArticle;
  readonly body: BodyRow;
  readonly vector: VectorRow;
  readonly readerLabel: string | null;
  readonly pinned: boolean;
}

/** How much the library holds; one row, so that no list has to count. */
export interface CounterRow {
  readonly id: "library";
  readonly articles: number;
  /** Stories of several articles. */
  readonly stories: number;
  /** Articles that are neither read nor in the archive. */
  readonly unread: number;
  readonly starred: number;
  readonly archived: number;
  /** Articles of which only the address is known. */
  readonly pending: number;
  /** The highest id that an article was ever given: none is given twice. */
  readonly lastId: number;
  /** How often articles were changed; missing where none was since this is counted. */
  readonly changes?: number;
}

/** Anything else that outlives the worker, by name. */
export interface StateRow {
  readonly id: string;
}

/** Where and when an article is filed. */
export interface Filing {
  readonly canonicalUrl: string;
  readonly storyId: number;
  readonly savedAt: number;
  readonly updatedAt: number;
}

/** The light row of `article`; one without text is pending. */
export function articleRow(id: number, article: Article, filing: Filing, marks: ReaderMarks): ArticleRow {
  const { url, title, siteName, byline, excerpt, lang, dir, access } = article;
  const { publishedAt, publishedOn, publishedInferred } = article;
  const { readAt, progress, starred, archived, tags, note } = marks;
  const wordCount = countWords(articleText(article));
  const pending = article.html === "";
  const page = { url, title, siteName, byline, excerpt, lang, dir, access, wordCount, pending };
  const dates = { publishedAt, publishedOn, publishedInferred };
  const kept = { readAt, progress, starred, archived, tags, note };
  return withKeys({ id, ...page, ...dates, ...filing, ...kept, changedAt: null });
}

/** `row` with the keys that its fields give it. */
export function withKeys(row: StoredArticle): ArticleRow {
  return { ...row, facets: facetKeys(row), titleKey: titleKey(row.title) };
}

/** What titles are sorted by: neither case, accents nor a sign in front make a difference. */
export function titleKey(title: string): string {
  return fold(title)
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .slice(0, TITLE_KEY_UNITS);
}

/** The heavy part of `article`. */
export function bodyOf(article: Article): Body {
  const { lead, modifiedAt, image, html, blocks, leads, embeds, removed, canonicalUrl } = article;
  return { lead, modifiedAt, image, html, blocks, leads, embeds, removed, claimedUrl: canonicalUrl };
}

/** The article as it was saved. */
export function articleOf(row: StoredArticle, { claimedUrl, ...heavy }: Body): Article {
  const { url, title, siteName, byline, excerpt, lang, dir, access } = row;
  const { publishedAt, publishedOn, publishedInferred } = row;
  const page = { url, title, siteName, byline, excerpt, lang, dir, access };
  return { ...page, publishedAt, publishedOn, publishedInferred, ...heavy, canonicalUrl: claimedUrl };
}
