import { relinkSlice, type Shelf } from "../../utils/library";
import { copyIfDue } from "../../utils/library/copy";
import { tidyIndexes } from "../../utils/store/tidy";

/**
 * What is due once a save has been answered: the indexes are tidied, the library is linked anew, if an update has changed how,
 * and copied within the browser. The first go in slices; a worker that dies goes on after the next save.
 */
export async function tidyLibrary(openShelf: () => Promise<Shelf>): Promise<void> {
  const shelf = await openShelf();
  await tidyIndexes(shelf.library);
  await relink(shelf);
  await copyIfDue(shelf.library, Date.now());
}

async function relink(shelf: Shelf): Promise<void> {
  for (;;) {
    const progress = await relinkSlice(shelf, Date.now());
    if (progress?.phase !== "running") return;
  }
}
