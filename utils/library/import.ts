import type { Article, ReaderMarks, StoredArticle } from "../article";
import { canonicalUrl } from "../canonical-url";
import { findArticles } from "../store/articles";
import { setMarks } from "../store/marks";
import type { Shelf } from "./shelf";
import { type Incoming, takeIn } from "./take-in";

/** A page that another app had kept, as an article: without text if only its address is known. */
export interface ForeignPage {
  readonly article: Article;
  readonly savedAt: number;
  readonly marks: ReaderMarks;
}

/** What taking pages in did. */
export interface PagesTaken {
  readonly added: number;
  /** The ids of those that came with a text. */
  readonly withText: readonly number[];
  /** Pages that the library had already: their tags, stars and notes were united. */
  readonly known: number;
}

/**
 * Takes pages of another app into the library as one transaction, each in a story of its own. What the library has already
 * keeps its text; it gets the tags, the star and, if it has none, the note.
 *
 * @throws {LibraryFullError} When there is no more room; nothing is changed then.
 */
export async function takePages(shelf: Shelf, pages: readonly ForeignPage[]): Promise<PagesTaken> {
  const byUrl = new Map<string, ForeignPage>();
  for (const page of pages) {
    const url = canonicalUrl(page.article.url, null);
    byUrl.set(url, united(byUrl.get(url), page));
  }
  const known = await findArticles(shelf.library, [...byUrl.keys()]);
  const fresh = [...byUrl].filter(([url]) => !known.has(url));
  const incoming = fresh.map(([url, page]) => incomingOf(url, page));
  const { added } = await takeIn(shelf, incoming, { numbers: new Map(), facts: new Map() });
  for (const [url, row] of known) await unite(shelf, row, byUrl.get(url));
  const withText = added.filter(({ pending }) => !pending).map(({ id }) => id);
  return { added: added.length, withText, known: pages.length - added.length };
}

function incomingOf(url: string, { article, savedAt, marks }: ForeignPage): Incoming {
  const filing = { canonicalUrl: url, savedAt, updatedAt: savedAt };
  const nothing = { changedAt: null, removedAt: null, position: null };
  const lists = { restored: [], highlights: [], versions: [] };
  return { id: null, storyId: null, article, filing, marks, ...nothing, ...lists };
}

/** Two records of a page as one: the one with a text, saved when the first was. */
function united(one: ForeignPage | undefined, other: ForeignPage): ForeignPage {
  if (one === undefined) return other;
  const article = one.article.html === "" && other.article.html !== "" ? other.article : one.article;
  const savedAt = Math.min(one.savedAt, other.savedAt);
  return { article, savedAt, marks: { ...one.marks, ...unitedMarks(one.marks, other.marks) } };
}

async function unite({ library }: Shelf, row: StoredArticle, page: ForeignPage | undefined): Promise<void> {
  if (page === undefined) return;
  const change = unitedMarks(row, page.marks);
  if (change.starred === row.starred && change.note === row.note && change.tags.length === row.tags.length)
    return;
  await setMarks(library, row.id, () => change);
}

function unitedMarks(one: ReaderMarks, other: ReaderMarks): Pick<ReaderMarks, "tags" | "starred" | "note"> {
  const names = new Set(one.tags.map((tag) => tag.toLowerCase()));
  const tags = [...one.tags, ...other.tags.filter((tag) => !names.has(tag.toLowerCase()))];
  return { tags, starred: one.starred || other.starred, note: one.note ?? other.note };
}
