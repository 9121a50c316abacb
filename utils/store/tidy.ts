import type { Library } from "./db";
import { tidyRelated } from "./related";
import { tidySearch } from "./search/tidy";
import { pairOlder } from "./search/unpaired";

/** Brings in order what saves have left for later. Undone, it makes searches and saves slower; it may stop at any time. */
export async function tidyIndexes(library: Library): Promise<void> {
  await pairOlder(library);
  await tidySearch(library);
  await tidyRelated(library);
}
