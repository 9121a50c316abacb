import type { Addition, AdditionFailure, Article, NextPage, Pages } from "../../article";
import { appendPage } from "./append";

/** So many pages are read at most, whatever a site says: the longest serials have a few dozen. */
const MOST_PAGES = 100;

/** What adding pages needs of the world. */
export interface PageSource {
  /** Fetches a page; rejects if it can't be had. */
  readonly fetch: (url: string) => Promise<Document>;
  /** Reads a page that was fetched as `as`; `null` if it has no text. */
  readonly read: (page: Document, as: NextPage) => Pages | null;
}

/** An article to which the reader adds its further pages, one at a time. */
export class PagedArticle {
  private readonly source: PageSource;
  private readonly visited: Set<string>;
  private readonly added: Pages[] = [];
  private current: Pages;

  /** @param earlier What was read of the same page before: the pages that were added then are there again. */
  constructor(first: Pages, source: PageSource, earlier: PagedArticle | null = null) {
    this.source = source;
    this.current = first;
    this.visited = new Set([first.article.url]);
    if (earlier?.pages.article.url !== first.article.url) return;
    for (const further of earlier.added) this.append(further);
  }

  /** The article with the pages that were added so far. */
  get pages(): Pages {
    return this.current;
  }

  /** Adds the next page. No address is fetched twice, and there is an end to the pages. */
  async add(): Promise<Addition> {
    const { next } = this.current;
    if (next === null || next.number > MOST_PAGES || this.visited.has(next.url)) return refusal("repeated");
    const page = await this.source.fetch(next.url).catch(() => null);
    if (page === null) return refusal("unreachable");
    const further = this.source.read(page, next);
    return further === null ? refusal("no-text") : this.append(further);
  }

  private append(further: Pages): Addition {
    const article: Article | null = appendPage(this.current.article, further.article);
    if (article === null) return refusal("repeated");
    this.visited.add(further.article.url);
    this.added.push(further);
    this.current = { article, next: further.next };
    return { pages: this.current, failure: null };
  }
}

function refusal(failure: AdditionFailure): Addition {
  return { pages: null, failure };
}
