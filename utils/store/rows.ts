import { type Article, articleText, countWords, type StoredArticle } from "../article";
import { searchableText } from "./fold";

/** The heavy part of an article, apart from its light row. */
export interface BodyRow
  extends Pick<
    Article,
    "lead" | "modifiedAt" | "image" | "html" | "blocks" | "leads" | "embeds" | "removed"
  > {
  /** The article's id. */
  readonly id: number;
  /** What the page calls its own address. */
  readonly claimedUrl: string | null;
  /** Ids of removed blocks that the reader has put back. */
  readonly restored: readonly number[];
}

/** An article's words as search reads them. */
export interface TextRow {
  readonly id: number;
  readonly savedAt: number;
  /** Folded words, each after a space. */
  readonly text: string;
}

/** An article as linking sees it. */
export interface VectorRow {
  readonly id: number;
  readonly storyId: number;
  /** When it was published, or else saved. */
  readonly at: number;
  readonly packed: Uint8Array;
  /** Its strongest terms: the inverted list by which neighbors are found. */
  readonly terms: readonly string[];
}

export interface StoryRow {
  readonly id: number;
  /** Names that its articles share. */
  readonly label: string;
  /** The reader's own name for it; shown instead of `label`. */
  readonly readerLabel: string | null;
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
  readonly text: TextRow;
  readonly vector: VectorRow;
  readonly readerLabel: string | null;
}

/** How much the library holds; one row, so that no list has to count. */
export interface CounterRow {
  readonly id: "library";
  readonly articles: number;
  /** Stories of several articles. */
  readonly stories: number;
}

/** Where and when an article is filed. */
export interface Filing {
  readonly canonicalUrl: string;
  readonly storyId: number;
  readonly savedAt: number;
  readonly updatedAt: number;
}

/** The light row of `article`, but for its id. */
export function lightRow(article: Article, filing: Filing): Omit<StoredArticle, "id"> {
  const { url, title, siteName, byline, excerpt, lang, dir, access } = article;
  const { publishedAt, publishedOn, publishedInferred } = article;
  const wordCount = countWords(articleText(article));
  const page = { url, title, siteName, byline, excerpt, lang, dir, access };
  return { ...page, publishedAt, publishedOn, publishedInferred, wordCount, ...filing };
}

/** The heavy row of `article`. */
export function bodyRow(id: number, article: Article, restored: readonly number[]): BodyRow {
  const { lead, modifiedAt, image, html, blocks, leads, embeds, removed, canonicalUrl } = article;
  return {
    id,
    lead,
    modifiedAt,
    image,
    html,
    blocks,
    leads,
    embeds,
    removed,
    claimedUrl: canonicalUrl,
    restored,
  };
}

/** The words of `article` that search reads: all that a reader sees of it and may remember. */
export function textRow(id: number, article: Article, savedAt: number): TextRow {
  const { title, siteName, byline, lead, embeds } = article;
  const parts = [title, siteName, byline, lead, articleText(article), ...embeds.map((embed) => embed.text)];
  return { id, savedAt, text: searchableText(parts.filter((part) => part !== null).join("\n")) };
}

/** The article as it was saved. */
export function articleOf(stored: StoredArticle, body: BodyRow): Article {
  const {
    id: _id,
    wordCount: _wordCount,
    savedAt: _savedAt,
    updatedAt: _updatedAt,
    storyId: _storyId,
    ...light
  } = stored;
  const { id: _bodyId, claimedUrl, restored: _restored, ...heavy } = body;
  return { ...light, ...heavy, canonicalUrl: claimedUrl };
}
