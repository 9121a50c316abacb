/** What a library holds, as far as its parts have to fit together. */
export interface Holding {
  readonly articles: readonly {
    readonly id: number;
    readonly canonicalUrl: string;
    readonly storyId: number;
  }[];
  /** `whole` if the packed text can be taken apart. */
  readonly bodies: readonly { readonly id: number; readonly whole: boolean }[];
  readonly vectors: readonly { readonly id: number; readonly storyId: number }[];
  readonly stories: readonly { readonly id: number; readonly articleCount: number }[];
  readonly counted: { readonly articles: number; readonly stories: number; readonly lastId: number };
}

/** Which parts of a library do not fit together, in words; none in a library that is whole. */
export function misfitsOf({ articles, bodies, vectors, stories, counted }: Holding): string[] {
  const wholeBodies = new Set(bodies.filter(({ whole }) => whole).map(({ id }) => id));
  const filed = new Map(vectors.map(({ id, storyId }) => [id, storyId]));
  const sizes = Map.groupBy(articles, ({ storyId }) => storyId);
  const several = stories.filter(({ articleCount }) => articleCount > 1).length;
  return [
    ...articles.flatMap(({ id, storyId }) => [
      ...(wholeBodies.has(id) ? [] : [`article ${id} has no text`]),
      ...(filed.get(id) === storyId ? [] : [`article ${id} is filed under two stories`]),
      ...(stories.some((story) => story.id === storyId) ? [] : [`article ${id} has no story`]),
    ]),
    ...stories
      .filter(({ id, articleCount }) => (sizes.get(id)?.length ?? 0) !== articleCount)
      .map(({ id }) => `story ${id} has miscounted`),
    ...differing("texts", bodies.length, articles.length),
    ...differing("vectors", vectors.length, articles.length),
    ...differing("articles counted", counted.articles, articles.length),
    ...differing("stories counted", counted.stories, several),
    ...differing("addresses", new Set(articles.map((row) => row.canonicalUrl)).size, articles.length),
    ...(articles.some(({ id }) => id > counted.lastId) ? ["an id was given that is not counted"] : []),
  ];
}

function differing(what: string, found: number, expected: number): string[] {
  return found === expected ? [] : [`${found} ${what} in place of ${expected}`];
}
