import type { Article, StoredArticle } from "../article";

/** Words that a reader marked in an article. */
export interface ExportedHighlight {
  readonly quote: string;
  readonly note: string | null;
}

/** A saved article as it leaves the library. */
export interface ExportedArticle {
  readonly stored: StoredArticle;
  readonly article: Article;
  /** Ids of removed blocks that the reader has put back. */
  readonly restored: readonly number[];
  /** The name of its story; `null` while it is the only article of it. */
  readonly story: string | null;
  /** Its kept pictures as `data:` addresses, by the addresses that its HTML gives; none where the form has no room for them. */
  readonly pictures: ReadonlyMap<string, string>;
  /** In the order of the text. */
  readonly highlights: readonly ExportedHighlight[];
}

/** What is said around the articles, in the reader's language. */
export interface ExportWords {
  /** A BCP 47 tag. */
  readonly locale: string;
  readonly contents: string;
  readonly timeline: string;
  readonly note: string;
  readonly highlights: string;
  readonly original: string;
  /** Stands for a picture that has no words of its own. */
  readonly picture: string;
  /** A day, `YYYY-MM-DD`, written out. */
  readonly day: (on: string) => string;
}

/** The one door for HTML, handed in: gives sanitized HTML with pictures held back. */
export type ToFragment = (html: string) => DocumentFragment;

/** The article's text as the reader has it: what was put back stands in its place again. */
export function bodyOf(
  { article: { html, removed }, restored }: ExportedArticle,
  toFragment: ToFragment,
): DocumentFragment {
  const body = toFragment(html);
  const blocks = [...body.children];
  for (const removal of removed.filter(({ id }) => restored.includes(id)))
    body.insertBefore(toFragment(removal.html), blocks[removal.before] ?? null);
  return body;
}

/** The day of a time in UTC, `YYYY-MM-DD`. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
