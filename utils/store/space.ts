import { purgeBin } from "./bin";
import { type Library, read, write } from "./db";
import { queueNoPictures } from "./pictures";

/** What a reader may do without, and how much there is of it. */
export interface Dispensable {
  /** Articles in the bin. */
  readonly binned: number;
  /** Earlier texts of articles. */
  readonly versions: number;
  /** Pictures that are kept with articles. */
  readonly pictures: number;
}

/** Counts what could be deleted to make room. Counting grows with the library: it is for the settings alone. */
export function countDispensable(library: Library): Promise<Dispensable> {
  return read(library, async () => {
    const { bin, versions, pictures } = library;
    const [binned, texts, images] = await Promise.all([bin.count(), versions.count(), pictures.count()]);
    return { binned, versions: texts, pictures: images };
  });
}

/** Deletes for good what the reader can do without. */
export function deleteDispensable(library: Library, what: keyof Dispensable): Promise<void> {
  return write(library, async () => {
    if (what === "binned") return purgeBin(library, Number.POSITIVE_INFINITY);
    await library[what].clear();
    if (what === "pictures") await queueNoPictures(library);
  });
}
