import type { StoredArticle } from "../article";
import { storyRows } from "../store/articles";
import { readBodies } from "../store/bodies";
import { write } from "../store/db";
import { articleOf, type StoryRow } from "../store/rows";
import { settleStory } from "../store/stories";
import { type StoryDocument, storyLabel } from "../stories";
import { documentOf, type Shelf } from "./shelf";

/** Articles that a story is named after, the latest: their texts are read at every save. */
const LABEL_ARTICLES = 12;

/** Articles that are at hand, by their ids: their texts need not be read. */
type AtHand = ReadonlyMap<number, StoryDocument>;

const NONE: AtHand = new Map();

/**
 * Brings a story's name, count and time up to date with its articles; one that has none left goes.
 *
 * @returns The story as it is now; `null` if it is gone.
 */
export function settle(shelf: Shelf, storyId: number, atHand: AtHand = NONE): Promise<StoryRow | null> {
  return write(shelf.library, async () => {
    const members = await storyRows(shelf.library, storyId);
    return settleStory(shelf.library, storyId, members, await labelOf(shelf, members, atHand));
  });
}

/** What a story of these articles is called. A lone one lends its headline: its text need not be read. */
async function labelOf(
  { library, frequencies }: Shelf,
  members: readonly StoredArticle[],
  atHand: AtHand,
): Promise<string> {
  const [first] = members;
  if (first === undefined || members.length === 1) return first?.title ?? "";
  const latest = members.slice(-LABEL_ARTICLES);
  const bodies = await readBodies(
    library,
    latest.flatMap(({ id }) => (atHand.has(id) ? [] : [id])),
  );
  const documents = latest.flatMap((row) => {
    const found = bodies.get(row.id);
    const document = found && documentOf(articleOf(row, found.body), row.savedAt);
    return atHand.get(row.id) ?? document ?? [];
  });
  return storyLabel(documents, frequencies);
}
