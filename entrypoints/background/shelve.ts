import type { Article } from "../../utils/article";
import * as shapes from "../../utils/export/backup-shapes";
import { tameArticle } from "../../utils/extract/sanitize-text";
import { findPage, recallArticle, type Shelf, shelveArticle, storyTimeline } from "../../utils/library";
import { RequestError } from "../../utils/messages";
import type { Shelved } from "../../utils/requests";
import { readSettings } from "../../utils/settings";
import { getRow } from "../../utils/store/articles";
import type { Timeline } from "../../utils/timeline";

/** Where an article comes from: the browser's word, not the page's. */
export interface Source {
  /** `undefined` if the browser does not tell. */
  readonly url: string | undefined;
  readonly incognito: boolean;
}

/** What a reader wants of an article. */
export interface Offer {
  readonly article: Article;
  /** The reader asked for it: saved even where saving by itself is off. Never from a private window. */
  readonly explicit: boolean;
  /** Ids of removed blocks that the reader has put back; `null` leaves them as they were. */
  readonly restored: readonly number[] | null;
}

const NOTHING_SAVED: Shelved = { stored: null, created: false, restored: [] };

/**
 * Saves an article as far as the reader wants it saved, and tells what the library then has of it.
 *
 * @throws {RequestError} `refused` when the article claims to be of another site than its source, or is none.
 */
export async function shelve(
  openShelf: () => Promise<Shelf>,
  offer: Offer,
  source: Source,
): Promise<Shelved> {
  if (source.incognito) return NOTHING_SAVED;
  const { article, explicit, restored } = checkedOffer(offer);
  if (source.url !== undefined && !sameOrigin(source.url, article.url))
    throw new RequestError("refused", "the article is not of the page that offers it");
  const shelf = await openShelf();
  const wanted = explicit || (await readSettings()).autoSave;
  const shelving = wanted
    ? await shelveArticle(shelf, tameArticle(article), Date.now(), restored)
    : await recallArticle(shelf, article, restored);
  return shelving ?? NOTHING_SAVED;
}

/** An offer that a page could have forged: what is no article would stay in the library, and in no backup could it be restored. */
function checkedOffer({ article, explicit, restored }: Offer): Offer {
  try {
    const ids = restored && shapes.restored(restored, "restored");
    return { article: shapes.article(article, "article"), explicit, restored: ids };
  } catch (error) {
    throw new RequestError("refused", String(error));
  }
}

/** As `shelve`; `onSaved` gets to know the article's id, `null` if nothing was saved. */
export async function shelveAndTell(
  openShelf: () => Promise<Shelf>,
  offer: Offer,
  source: Source,
  onSaved: (articleId: number | null) => void,
): Promise<Shelved> {
  let articleId: number | null = null;
  try {
    const shelved = await shelve(openShelf, offer, source);
    articleId = shelved.stored?.id ?? null;
    return shelved;
  } finally {
    onSaved(articleId);
  }
}

/**
 * The story of a saved article, which is open.
 *
 * @param askedAt The address of the page that asks: it gets to know the story of its own article alone. `null` for pages of the
 *   extension.
 */
export async function tellStory(
  openShelf: () => Promise<Shelf>,
  articleId: number,
  askedAt: string | null,
): Promise<Timeline | null> {
  const shelf = await openShelf();
  const stored = askedAt === null ? await getRow(shelf.library, articleId) : await findPage(shelf, askedAt);
  if (stored === null || stored.id !== articleId) return null;
  return storyTimeline(shelf.library, stored.storyId, articleId, Date.now());
}

function sameOrigin(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;
}
