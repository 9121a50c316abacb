import { articlesAfter, getArticles, type SavedArticle } from "./articles";
import type { HighlightRow, PositionRow, VersionRow } from "./attached";
import { unpackBodies, unpackBody } from "./bodies";
import { type Library, read } from "./db";
import { articleOf, type Body, type StoryRow } from "./rows";

/** A text that the page had before it changed. */
export interface EarlierText extends Pick<VersionRow, "title" | "savedAt"> {
  readonly body: Body;
}

/** An article with all that belongs to it. */
export interface WholeArticle extends SavedArticle {
  /** In the order in which they were made. */
  readonly highlights: readonly HighlightRow[];
  readonly position: PositionRow | null;
  /** Earlier texts, the oldest first. */
  readonly versions: readonly EarlierText[];
  /** When it was put into the bin; `null` if it is in the library. */
  readonly removedAt: number | null;
}

/** Articles read at once for a backup: as many bodies are in memory, and no read lasts long. */
const SLICE = 50;

/** All stories, by id, read in slices. */
export async function* everyStory(library: Library): AsyncGenerator<StoryRow> {
  for await (const rows of slices((id) =>
    read(library, () => library.stories.where(":id").above(id).limit(SLICE).toArray()),
  ))
    yield* rows;
}

/** All articles and then all that lies in the bin, each by id, read in slices. */
export async function* everyArticle(library: Library): AsyncGenerator<WholeArticle> {
  for await (const rows of slices((id) => articlesAfter(library, id, SLICE), idOf))
    yield* await withAttached(library, rows, null);
  for await (const rows of slices((id) =>
    read(library, () => library.bin.where(":id").above(id).limit(SLICE).toArray()),
  ))
    for (const { article, body, removedAt } of rows) {
      const whole = { stored: article, article: articleOf(article, await unpackBody(body)) };
      yield* await withAttached(library, [{ ...whole, restored: body.restored }], removedAt);
    }
}

/** The articles of `ids` that are saved, with all that belongs to them, in their order, read in slices. */
export async function* wholeArticles(library: Library, ids: readonly number[]): AsyncGenerator<WholeArticle> {
  for (let from = 0; from < ids.length; from += SLICE)
    yield* await withAttached(library, await getArticles(library, ids.slice(from, from + SLICE)), null);
}

/** Articles with what hangs on them. */
async function withAttached(
  library: Library,
  saved: readonly SavedArticle[],
  removedAt: number | null,
): Promise<readonly WholeArticle[]> {
  const ids = saved.map(idOf);
  const [versions, highlights, positions] = await read(library, () =>
    Promise.all([
      library.versions.where("articleId").anyOf(ids).sortBy("id"),
      library.highlights.where("articleId").anyOf(ids).sortBy("createdAt"),
      library.positions.bulkGet(ids),
    ]),
  );
  const bodies = await unpackBodies(versions.map(({ id, packed }) => ({ id, packed, restored: [] })));
  return saved.map((one, at) => ({
    ...one,
    removedAt,
    position: positions[at] ?? null,
    highlights: highlights.filter(({ articleId }) => articleId === idOf(one)),
    versions: versions
      .filter(({ articleId }) => articleId === idOf(one))
      .flatMap(({ id, title, savedAt }) => {
        const body = bodies.get(id)?.body;
        return body === undefined ? [] : [{ title, savedAt, body }];
      }),
  }));
}

function idOf({ stored }: SavedArticle): number {
  return stored.id;
}

/** Rows by id, a slice after the other. */
async function* slices<Row>(
  after: (id: number) => Promise<readonly Row[]>,
  id: (row: Row) => number = (row) => (row as { readonly id: number }).id,
): AsyncGenerator<readonly Row[]> {
  let slice = await after(0);
  for (let last = slice.at(-1); last !== undefined; last = slice.at(-1)) {
    yield slice;
    slice = await after(id(last));
  }
}
