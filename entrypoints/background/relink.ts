import { relinkSlice, type Shelf } from "../../utils/library";

/** Goes on linking the library anew, if that is needed, slice by slice; a worker that dies goes on after the next save. */
export async function goOnRelinking(openShelf: () => Promise<Shelf>): Promise<void> {
  const shelf = await openShelf();
  for (;;) {
    const progress = await relinkSlice(shelf, Date.now());
    if (progress?.phase !== "running") return;
  }
}
