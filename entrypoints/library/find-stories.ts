import type { Library } from "../../utils/store/db";
import { searchArticles } from "../../utils/store/search";
import { getStories, listStories } from "../../utils/store/stories";
import type { RelatedStory } from "../../utils/timeline";

/** Stories that a list to choose from shows. */
const MAX_STORIES = 12;

/** Stories of which an article has the words of `query`; without words those with the newest articles. */
export async function findStories(library: Library, query: string): Promise<readonly RelatedStory[]> {
  if (query.trim() === "") return (await listStories(library, null, MAX_STORIES)).rows.map(shown);
  const { rows } = await searchArticles(library, query, null, MAX_STORIES);
  const ids = [...new Set(rows.map(({ article }) => article.storyId))];
  const stories = await getStories(library, ids);
  return ids.flatMap((id) => {
    const story = stories.get(id);
    return story === undefined ? [] : [shown(story)];
  });
}

interface Named {
  readonly id: number;
  readonly label: string;
  readonly readerLabel: string | null;
  readonly articleCount: number;
}

function shown({ id, label, readerLabel, articleCount }: Named): RelatedStory {
  return { storyId: id, label: readerLabel ?? label, articleCount };
}
