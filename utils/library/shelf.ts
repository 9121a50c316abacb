import type { Article } from "../article";
import type { Library } from "../store/db";
import { type Frequencies, parseFrequencies, type StoryDocument } from "../stories";
import { openGuarded } from "./guard";
import { beginLinking } from "./linking";

/** The library, and what is needed to file articles under stories. */
export interface Shelf {
  readonly library: Library;
  readonly frequencies: Frequencies;
}

/**
 * Opens the reader's library; what it has lost is noted in the manifest.
 *
 * @param readFrequencies Reads the shipped file of background frequencies.
 * @param now Milliseconds since the Unix epoch.
 * @throws {LibraryNewerError} When a newer version has written it.
 */
export async function openShelf(readFrequencies: () => Promise<string>, now: number): Promise<Shelf> {
  const [library, frequencies] = await Promise.all([openGuarded(now), readFrequencies()]);
  await beginLinking(library);
  return { library, frequencies: parseFrequencies(frequencies) };
}

/** An article as stories see it. */
export function documentOf(
  { title, lead, blocks, lang, publishedAt }: Article,
  savedAt: number,
): StoryDocument {
  return { title, lead, blocks, lang, at: publishedAt ?? savedAt };
}
