import type { Library } from "../store/db";
import { getWordCounts, putWordCounts } from "../store/state";
import { countForeign, type Frequencies, foreignWords, type StoryDocument, withForeign } from "../stories";
import type { Shelf } from "./shelf";

/** The frequencies that fit an article: those of the library's own articles in its language, if that is not English. */
export async function frequenciesFor(
  { library, frequencies }: Shelf,
  document: StoryDocument,
): Promise<Frequencies> {
  const foreign = foreignWords(document);
  const counts = foreign && (await getWordCounts(library, foreign.lang));
  return foreign && counts ? withForeign(frequencies, foreign.lang, counts) : frequencies;
}

/** Counts the words of a new article that is not in English. */
export async function countWords(library: Library, document: StoryDocument): Promise<void> {
  const foreign = foreignWords(document);
  if (foreign === null) return;
  const known = await getWordCounts(library, foreign.lang);
  await putWordCounts(library, foreign.lang, countForeign(known, foreign));
}
