import type { Highlight } from "../highlight";
import { type Library, read, write } from "./db";

/** Where a page of highlights ended. */
export interface HighlightCursor {
  readonly createdAt: number;
  readonly id: string;
}

/** A highlight as lists show it. */
export interface ListedHighlight {
  readonly highlight: Highlight;
  /** Of its article. */
  readonly title: string;
  readonly siteName: string;
  readonly url: string;
}

/** The highlights of an article, first made first; those made at one time stand as in the article. */
export async function getHighlights(library: Library, articleId: number): Promise<readonly Highlight[]> {
  const found = await read(library, () => library.highlights.where({ articleId }).toArray());
  return found.sort((one, other) => one.createdAt - other.createdAt || one.anchor.at - other.anchor.at);
}

/**
 * Keeps a highlight, in place of the one of its id.
 *
 * @returns What was kept; `null`, and nothing is changed, if its article is gone or the one of its id is of another article.
 * @throws {LibraryFullError} When the quota is used up; nothing is changed then.
 */
export function putHighlight(library: Library, highlight: Highlight): Promise<Highlight | null> {
  return write(library, async () => {
    const { id, articleId } = highlight;
    const known = await library.highlights.get(id);
    if (known !== undefined && known.articleId !== articleId) return null;
    if ((await library.articles.get(articleId)) === undefined) return null;
    await library.highlights.put(highlight);
    return highlight;
  });
}

/** Forgets a highlight of an article; it is given back, so that putting it undoes that. `null` if there was none. */
export function removeHighlight(
  library: Library,
  { id, articleId }: Pick<Highlight, "id" | "articleId">,
): Promise<Highlight | null> {
  return write(library, async () => {
    const found = await library.highlights.get(id);
    if (found?.articleId !== articleId) return null;
    await library.highlights.delete(id);
    return found;
  });
}

/**
 * Keeps several highlights in one transaction; those whose article is gone are left out.
 *
 * @throws {LibraryFullError} When the quota is used up; nothing is changed then.
 */
export function putHighlights(library: Library, highlights: readonly Highlight[]): Promise<void> {
  return write(library, async () => {
    const ids = [...new Set(highlights.map(({ articleId }) => articleId))];
    const rows = await library.articles.bulkGet(ids);
    const standing = new Set(rows.flatMap((row) => row?.id ?? []));
    await library.highlights.bulkPut(highlights.filter(({ articleId }) => standing.has(articleId)));
  });
}

/** Forgets the highlights of `ids`, in one transaction. */
export function removeHighlights(library: Library, ids: readonly string[]): Promise<void> {
  return write(library, () => library.highlights.bulkDelete([...ids]));
}

/** A page of highlights and where the next one goes on; `null` after the last. */
export interface HighlightPage {
  readonly rows: readonly ListedHighlight[];
  readonly next: HighlightCursor | null;
}

/**
 * A page of all highlights, last made first. Those of articles in the bin are left out.
 *
 * @param words Only highlights that have each of these words in quotation, note, tags or their article's title.
 */
export function listHighlights(
  library: Library,
  words: readonly string[],
  before: HighlightCursor | null,
  limit: number,
): Promise<HighlightPage> {
  const wanted = words.map((word) => word.toLocaleLowerCase());
  return read(library, async () => {
    const rows: ListedHighlight[] = [];
    let cursor = before;
    do {
      const found = await nextRows(library, cursor, limit);
      rows.push(...(await listed(library, found)).filter((row) => hasWords(row, wanted)));
      cursor = found.length < limit ? null : cursorOf(found.at(-1));
    } while (rows.length < limit && cursor !== null);
    const shown = rows.slice(0, limit);
    return { rows: shown, next: rows.length > limit ? cursorOf(shown.at(-1)?.highlight) : cursor };
  });
}

function nextRows(library: Library, before: HighlightCursor | null, limit: number): Promise<Highlight[]> {
  const end = before === null ? [Number.POSITIVE_INFINITY] : [before.createdAt, before.id];
  return library.highlights.where("[createdAt+id]").below(end).reverse().limit(limit).toArray();
}

async function listed(library: Library, highlights: readonly Highlight[]): Promise<ListedHighlight[]> {
  const articles = await library.articles.bulkGet(highlights.map(({ articleId }) => articleId));
  return highlights.flatMap((highlight, place) => {
    const article = articles[place];
    if (article === undefined) return [];
    const { title, siteName, url } = article;
    return [{ highlight, title, siteName, url }];
  });
}

function hasWords({ highlight, title }: ListedHighlight, words: readonly string[]): boolean {
  const { anchor, note, tags } = highlight;
  const text = [anchor.quote, note ?? "", ...tags, title].join("\n").toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

function cursorOf(row: HighlightCursor | undefined): HighlightCursor | null {
  return row === undefined ? null : { createdAt: row.createdAt, id: row.id };
}
