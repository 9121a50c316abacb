/**
 * The words of the whole project: an article as it travels from the page to the library, and pure helpers on it. Those
 * of its story are in `timeline.ts`.
 *
 * Everything here is plain data that survives structured cloning and JSON. Times end in `At` and are milliseconds since
 * the Unix epoch; days end in `On` and are `YYYY-MM-DD`; a missing value is `null`.
 */

/** What a block of a page can be. `body` and `heading` make the article's text; the others stay out of it. */
export const ROLES = [
  "body",
  "heading",
  "caption",
  "credit",
  "byline",
  "timestamp",
  "title-repeat",
  "pull-quote",
  "breadcrumb",
  "related",
  "newsletter",
  "share",
  "comment-form",
  "comments",
  "spam-notice",
  "access-notice",
  "tags",
  "author-bio",
  "legal",
  "ad",
  "embed",
  "navigation",
] as const;

export type Role = (typeof ROLES)[number];

/** One block of the article's text, with no line break inside. */
export interface TextBlock {
  readonly role: "body" | "heading";
  readonly text: string;
}

/** A block that was taken out of the article, so that the reader can see it and put it back. */
export interface Removal {
  /** Its place in `Article.removed`. */
  readonly id: number;
  readonly role: Role;
  /** The id of the rule that took it out. */
  readonly rule: string;
  readonly text: string;
  /** HTML of the block; sanitized as that of the article. */
  readonly html: string;
  /** How many top-level elements of `Article.html` come before it. */
  readonly before: number;
}

/** A further headline that the page itself names. */
export interface Lead {
  readonly title: string;
  readonly url: string | null;
  readonly excerpt: string | null;
}

/** A post of another site that stands in the article as a quotation. */
export interface Embed {
  readonly text: string;
  readonly author: string | null;
  readonly publishedAt: number | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
}

/** How much of the article the page gave. */
export interface Access {
  readonly partial: boolean;
  /** The share that is missing, from 0 to 1; `null` if the page does not say. */
  readonly remaining: number | null;
  /** The page's own words. */
  readonly notice: string | null;
  /** There if the page was too large to be read whole: then its densest part was. */
  readonly cut?: true;
}

export interface ArticleImage {
  readonly url: string;
  readonly alt: string;
}

export interface Article {
  /** The address at which the page was read. */
  readonly url: string;
  /** The address that the page calls its own: a claim, checked only when the article is saved. */
  readonly canonicalUrl: string | null;
  readonly title: string;
  readonly siteName: string;
  readonly byline: string | null;
  /** The standfirst: shown above the body, no part of it. */
  readonly lead: string | null;
  /** One or two sentences for lists: the page's description, or else the body's beginning. */
  readonly excerpt: string;
  /** A BCP 47 tag. */
  readonly lang: string | null;
  readonly dir: "ltr" | "rtl";
  readonly publishedAt: number | null;
  /** The day of `publishedAt` in the page's own time zone. */
  readonly publishedOn: string | null;
  /** True if the page states no date and it was concluded from the text. */
  readonly publishedInferred: boolean;
  readonly modifiedAt: number | null;
  readonly image: ArticleImage | null;
  /** HTML whose top-level elements are the article's blocks; sanitized on arrival from the page and again at every render. */
  readonly html: string;
  /** The article's text in reading order. */
  readonly blocks: readonly TextBlock[];
  readonly access: Access;
  readonly leads: readonly Lead[];
  readonly embeds: readonly Embed[];
  readonly removed: readonly Removal[];
}

/** Why a page gave no article. */
export type ExtractionFailure = "no-article" | "too-large";

/** The next page of an article that its site spreads over several. */
export interface NextPage {
  /** Of the article's own origin. */
  readonly url: string;
  /** What the addresses of all its pages share. */
  readonly stem: string;
  /** The first page is 1. */
  readonly number: number;
  /** How many there are; `null` if the page does not say. */
  readonly total: number | null;
}

/** What extraction gives: an article, or the reason why there is none. */
export type Extraction = {
  /** What the reader had selected on the page, as an article of its own; `null` if that is nothing, or a few words. */
  readonly selection: Article | null;
} & (
  | { readonly article: Article; readonly failure: null }
  | { readonly article: null; readonly failure: ExtractionFailure }
);

/** Why the next page was not added: it can't be had, it has no text, or it says the same again. */
export type AdditionFailure = "unreachable" | "no-text" | "repeated";

/** An article with the pages that the reader has added so far, and the one that comes after them. */
export interface Pages {
  readonly article: Article;
  readonly next: NextPage | null;
}

/** What asking for the next page gives: the article with that page at its end, or the reason why not. */
export type Addition =
  | { readonly pages: Pages; readonly failure: null }
  | { readonly pages: null; readonly failure: AdditionFailure };

/** What the reader did to a saved article. */
export interface ReaderMarks {
  /** When the reader had read it, or said so; `null` while it is unread. */
  readonly readAt: number | null;
  /** How far it was read, from 0 to 1. */
  readonly progress: number;
  readonly starred: boolean;
  /** True if the reader has put it away: lists leave it out, search finds it. */
  readonly archived: boolean;
  readonly tags: readonly string[];
  readonly note: string | null;
}

/** The marks of an article just saved. */
export const NO_MARKS: ReaderMarks = {
  readAt: null,
  progress: 0,
  starred: false,
  archived: false,
  tags: [],
  note: null,
};

/** In which order a list of saved articles can stand. */
export const ORDERS = ["newest", "oldest", "longest", "shortest", "title", "site"] as const;

export type Order = (typeof ORDERS)[number];

/** The light row of a saved article: all that lists and timelines need. */
export interface StoredArticle extends ReaderMarks {
  readonly id: number;
  /** The address that stands for the page; one record each. */
  readonly canonicalUrl: string;
  readonly url: string;
  readonly title: string;
  readonly siteName: string;
  readonly byline: string | null;
  readonly excerpt: string;
  readonly lang: string | null;
  readonly dir: "ltr" | "rtl";
  readonly publishedAt: number | null;
  readonly publishedOn: string | null;
  readonly publishedInferred: boolean;
  /** When it was saved first. */
  readonly savedAt: number;
  /** When it was saved last. */
  readonly updatedAt: number;
  readonly wordCount: number;
  readonly access: Access;
  readonly storyId: number;
  /** True while only its address is known: it came with an import and has not been read on its page yet. */
  readonly pending: boolean;
  /** When saving it again met another text, and the reader has not looked at what changed; else `null`. */
  readonly changedAt: number | null;
}

/** Words of a paragraph that two texts share, or that only the later (`added`) or the earlier one has. */
export interface WordChange {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** What became of an earlier text of an article. */
export interface TextChanges {
  /** When the earlier text was saved. */
  readonly savedAt: number;
  /** Paragraphs in order; for those in a row that are the same, how many there are. */
  readonly paragraphs: readonly (readonly WordChange[] | number)[];
}

/** The article's text, one block a paragraph, headings included. */
export function articleText(article: Pick<Article, "blocks">): string {
  return article.blocks.map((block) => block.text).join("\n\n");
}
