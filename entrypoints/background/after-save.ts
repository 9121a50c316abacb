import { relinkSlice, type Shelf } from "../../utils/library";
import { tidySearch } from "../../utils/store/search/tidy";

/**
 * What is due once a save has been answered: the search index is tidied, and the library is linked anew, if an update has changed
 * how. Both go in slices; a worker that dies goes on after the next save.
 */
export async function tidyLibrary(openShelf: () => Promise<Shelf>): Promise<void> {
  const shelf = await openShelf();
  await tidySearch(shelf.library);
  for (;;) {
    const progress = await relinkSlice(shelf, Date.now());
    if (progress?.phase !== "running") return;
  }
}
