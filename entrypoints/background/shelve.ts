import type { Article } from "../../utils/article";
import { recallArticle, type Shelf, type Shelving, shelveArticle, storyTimeline } from "../../utils/library";
import { RequestError, type Shelved } from "../../utils/messages";
import { readSettings } from "../../utils/settings";

/** Where an article comes from: the browser's word, not the page's. */
export interface Source {
  /** `undefined` if the browser does not tell. */
  readonly url: string | undefined;
  readonly incognito: boolean;
}

const NOTHING_SAVED: Shelved = { stored: null, created: false, timeline: null, restored: [] };

/**
 * Saves an article as far as the reader wants it saved, and tells what the library then has of it.
 *
 * @param explicit The reader asked for it: saved even where saving by itself is off. Never from a private window.
 * @throws {RequestError} `refused` when the article claims to be of another site than its source.
 */
export async function shelve(
  openShelf: () => Promise<Shelf>,
  article: Article,
  source: Source,
  explicit: boolean,
): Promise<Shelved> {
  if (source.incognito) return NOTHING_SAVED;
  if (source.url !== undefined && !sameOrigin(source.url, article.url))
    throw new RequestError("refused", "the article is not of the page that offers it");
  const shelf = await openShelf();
  const wanted = explicit || (await readSettings()).autoSave;
  const shelving = wanted
    ? await shelveArticle(shelf, article, Date.now())
    : await recallArticle(shelf, article);
  return shelving === null ? NOTHING_SAVED : withTimeline(shelf, shelving);
}

async function withTimeline({ library }: Shelf, shelving: Shelving): Promise<Shelved> {
  const { storyId, id } = shelving.stored;
  return { ...shelving, timeline: await storyTimeline(library, storyId, id) };
}

function sameOrigin(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;
}
