/** Where in the library page an article stands, as the fragment of its address. */
export function articleFragment(articleId: number): string {
  return `#/article/${articleId}`;
}

/** Where in the library page the settings stand. */
export const SETTINGS_FRAGMENT = "#/settings";

/** Where in the library page the articles stand that a search meets. */
export function searchFragment(query: string): string {
  return `#/search/${encodeURIComponent(query)}`;
}

/** Where in the library page a story stands. */
export function storyFragment(storyId: number): string {
  return `#/story/${storyId}`;
}

/** Where in the library page a highlight stands: at its place in its article. */
export function highlightFragment({
  articleId,
  id,
}: {
  readonly articleId: number;
  readonly id: string;
}): string {
  return `${articleFragment(articleId)}/highlight/${id}`;
}
