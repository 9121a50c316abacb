import type { Shelf } from "../../utils/library";
import { keepPictures, queueAllPictures } from "../../utils/library/pictures";
import { mayReachSites } from "../../utils/permissions";
import { fetchPicture } from "../../utils/pictures/fetch";
import { readSettings } from "../../utils/settings";
import { queuePictures } from "../../utils/store/pictures";

/** What keeps pictures of saved articles, where the reader wants that. */
export interface PictureKeeper {
  /** Fetches the pictures of an article that was just saved; nobody waits for it. */
  readonly saved: (articleId: number) => void;
  /** Goes on with what is still to be fetched, `all` with all articles. @throws {LibraryFullError} */
  readonly goOn: (all: boolean) => Promise<void>;
}

export function pictureKeeper(openShelf: () => Promise<Shelf>): PictureKeeper {
  let before: Promise<void> = Promise.resolve();
  /** One after the other: what is queued meanwhile is the next one's. */
  const drain = () => {
    before = before.catch(() => undefined).then(() => keep(openShelf));
    return before;
  };
  return {
    saved: (articleId) => {
      wantsPictures()
        .then(async (wanted) => {
          if (!wanted) return;
          await queuePictures((await openShelf()).library, [articleId]);
          await drain();
        })
        .catch((error: unknown) => console.warn(error));
    },
    goOn: async (all) => {
      if (all) await queueAllPictures((await openShelf()).library);
      await drain();
    },
  };
}

async function keep(openShelf: () => Promise<Shelf>): Promise<void> {
  const { library } = await openShelf();
  await keepPictures(library, fetchPicture, async () => (await wantsPictures()) && (await mayReachSites()));
}

async function wantsPictures(): Promise<boolean> {
  return (await readSettings()).keepPictures;
}
