import { dataUrlOf } from "../pictures/data-url";
import { picturesIn } from "../pictures/find";
import { getArticle } from "../store/articles";
import type { Library } from "../store/db";
import { listing } from "../store/listing";
import {
  dropPictures,
  getPictures,
  keepPicture,
  keptAddresses,
  pictureQueue,
  queuePictures,
  unqueuePictures,
} from "../store/pictures";

/** Fetches a picture, small enough to keep. @throws {Error} If it can't be had. */
export type GetPicture = (address: string) => Promise<Blob>;

/**
 * Fetches the pictures of the articles in the queue, one after the other: what can't be had is left out, and shown from its
 * site on request as before. A worker that dies goes on where it was.
 *
 * @param mayGoOn Asked before each article.
 * @throws {LibraryFullError} When there is no room; the article is still in the queue then.
 */
export async function keepPictures(
  library: Library,
  get: GetPicture,
  mayGoOn: () => Promise<boolean>,
): Promise<void> {
  for (;;) {
    const [id] = await pictureQueue(library);
    if (id === undefined || !(await mayGoOn())) return;
    await keepPicturesOf(library, id, get);
    await unqueuePictures(library, id);
  }
}

/** Has the pictures of all saved articles fetched, those of the last saved first. */
export async function queueAllPictures(library: Library): Promise<void> {
  await queuePictures(library, [...(await listing(library, null, "newest")).ids]);
}

/** The kept pictures of an article as addresses that hold all of them, by the addresses that its HTML gives. */
export async function pictureData(library: Library, id: number): Promise<ReadonlyMap<string, string>> {
  const entries = [...(await getPictures(library, id))].map(
    async ([url, picture]) => [url, await dataUrlOf(picture)] as const,
  );
  return new Map(await Promise.all(entries));
}

async function keepPicturesOf(library: Library, id: number, get: GetPicture): Promise<void> {
  const saved = await getArticle(library, id);
  if (saved === null) return;
  const shown = picturesIn(saved.article.html);
  await dropPictures(library, id, new Set(shown.map(({ key }) => key)));
  const kept = await keptAddresses(library, id);
  for (const { key, address } of shown) {
    if (kept.has(key)) continue;
    const picture = await get(address).catch(() => null);
    if (picture !== null) await keepPicture(library, id, { url: key, bytes: picture, size: picture.size });
  }
}
