import type { PictureRow } from "./attached";
import { type Library, read, write } from "./db";
import type { StateRow } from "./rows";

/** A picture to keep with an article. */
export type NewPicture = Omit<PictureRow, "id" | "articleId">;

/** How many pictures are kept, and how many bytes they take. */
export interface PictureCounts {
  readonly pictures: number;
  readonly bytes: number;
}

/** Articles whose pictures are still to be fetched, by their ids, the next first. */
interface QueueRow extends StateRow {
  readonly id: "picture-queue";
  readonly ids: readonly number[];
}

/** The pictures that are kept with an article, by the addresses that its HTML gives. */
export function getPictures(library: Library, articleId: number): Promise<ReadonlyMap<string, Blob>> {
  return read(library, async () => {
    const rows = await library.pictures.where({ articleId }).toArray();
    return new Map(rows.map(({ url, bytes }) => [url, bytes]));
  });
}

/** The addresses of the pictures that are kept with an article. */
export async function keptAddresses(library: Library, articleId: number): Promise<ReadonlySet<string>> {
  return new Set((await getPictures(library, articleId)).keys());
}

/**
 * Keeps a picture with its article; nothing happens if the article is gone, or has it.
 *
 * @throws {LibraryFullError} When the quota is used up; nothing is changed then.
 */
export function keepPicture(library: Library, articleId: number, picture: NewPicture): Promise<void> {
  return write(library, async () => {
    const kept = library.pictures.where({ articleId }).filter(({ url }) => url === picture.url);
    if ((await library.articles.get(articleId)) === undefined || (await kept.count()) > 0) return;
    await library.pictures.add({ articleId, ...picture });
  });
}

/** Forgets the pictures of an article that its text no longer shows. */
export function dropPictures(library: Library, articleId: number, shown: ReadonlySet<string>): Promise<void> {
  return write(library, async () => {
    await library.pictures
      .where({ articleId })
      .filter(({ url }) => !shown.has(url))
      .delete();
  });
}

/** Counts the kept pictures. It grows with their number: it is for the settings alone. */
export function countPictures(library: Library): Promise<PictureCounts> {
  return read(library, async () => {
    let [pictures, bytes] = [0, 0];
    await library.pictures.each(({ size }) => {
      pictures += 1;
      bytes += size;
    });
    return { pictures, bytes };
  });
}

/** Puts articles at the end of those whose pictures are to be fetched; each stands there once. */
export function queuePictures(library: Library, ids: readonly number[]): Promise<void> {
  return changeQueue(library, (queue) => [...new Set([...queue, ...ids])]);
}

/** Takes an article out of those whose pictures are to be fetched. */
export function unqueuePictures(library: Library, id: number): Promise<void> {
  return changeQueue(library, (queue) => queue.filter((queued) => queued !== id));
}

/** Has no more pictures fetched. */
export function queueNoPictures(library: Library): Promise<void> {
  return changeQueue(library, () => []);
}

/** The articles whose pictures are still to be fetched. */
export function pictureQueue(library: Library): Promise<readonly number[]> {
  return read(library, async () => {
    const row = (await library.state.get("picture-queue")) as QueueRow | undefined;
    return row?.ids ?? [];
  });
}

function changeQueue(library: Library, change: (ids: readonly number[]) => readonly number[]): Promise<void> {
  return write(library, async () => {
    const row: QueueRow = { id: "picture-queue", ids: change(await pictureQueue(library)) };
    await library.state.put(row);
  });
}
