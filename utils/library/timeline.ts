import { canonicalUrl } from "../canonical-url";
import { type SavedArticle, savedAmong, storyArticles } from "../store/articles";
import type { Library } from "../store/db";
import type { StoryRow } from "../store/rows";
import { getStories, getStory, getVector } from "../store/stories";
import { buildTimeline, chaptersOf, lookupTerms, type StoryMember } from "../stories";
import type { RelatedStory, Timeline } from "../timeline";
import { candidateOf, candidatesFor, otherStories } from "./place";
import { documentOf } from "./shelf";

/** Articles that a timeline shows at most, the latest: more would take seconds to compare sentence by sentence. */
const MAX_STOPS = 100;

/** Stories that show as maybe related, the likeliest. */
const MAX_RELATED = 3;

/**
 * The timeline of a story.
 *
 * @param hereId The article that the reader has open; `null` if none.
 * @param now Milliseconds since the Unix epoch.
 * @returns `null` if there is no such story.
 */
export async function storyTimeline(
  library: Library,
  storyId: number,
  hereId: number | null,
  now: number,
): Promise<Timeline | null> {
  const story = await getStory(library, storyId);
  if (story === null) return null;
  const saved = await storyArticles(library, storyId, MAX_STOPS);
  return buildTimeline({
    storyId,
    label: nameOf(story),
    pinned: story.pinned,
    members: saved.map(memberOf),
    hereId,
    knownUrls: await knownLeads(library, saved),
    related: await relatedStories(library, storyId, hereId ?? saved[0]?.stored.id ?? null),
    now,
  });
}

/** The articles of a story whole, in the order of what they tell, each with the sentences that nothing before it says. */
export async function storyChapters(library: Library, storyId: number) {
  const saved = await storyArticles(library, storyId, MAX_STOPS);
  const byId = new Map(saved.map((one) => [one.stored.id, one]));
  return chaptersOf(saved.map(memberOf)).flatMap(({ articleId, fresh }) => {
    const one = byId.get(articleId);
    return one === undefined ? [] : [{ articleId, article: one.article, restored: one.restored, fresh }];
  });
}

function memberOf({ stored, article }: SavedArticle): StoryMember {
  return { article: stored, document: documentOf(article, stored.savedAt), leads: article.leads };
}

/** What a story is called: as the reader calls it, if they do. */
function nameOf({ label, readerLabel }: StoryRow): string {
  return readerLabel ?? label;
}

/** Stories that an article of `storyId` may belong to as well. */
async function relatedStories(
  library: Library,
  storyId: number,
  articleId: number | null,
): Promise<readonly RelatedStory[]> {
  const row = articleId === null ? null : await getVector(library, articleId);
  const article = row && candidateOf(row);
  if (!row || !article) return [];
  const near = await candidatesFor(library, lookupTerms(article.vectors));
  const ids = otherStories(article, storyId, near).maybe.slice(0, MAX_RELATED);
  const stories = await getStories(library, ids);
  return ids.flatMap((id) => {
    const story = stories.get(id);
    return story === undefined
      ? []
      : [{ storyId: id, label: nameOf(story), articleCount: story.articleCount }];
  });
}

/** Tells of a lead's address whether the library has the page. */
async function knownLeads(
  library: Library,
  saved: readonly SavedArticle[],
): Promise<(url: string) => boolean> {
  const urls = saved.flatMap(({ article }) => article.leads.flatMap((lead) => lead.url ?? []));
  const known = await savedAmong(
    library,
    urls.map((url) => canonicalUrl(url, null)),
  );
  return (url) => known.has(canonicalUrl(url, null));
}
