import type { StoredArticle } from "../article";
import { unpackEach } from "./bodies";
import { type Library, read, write } from "./db";
import type { Body, BodyRow } from "./rows";

/** Earlier texts that are kept of an article: enough for a page that is rewritten all day; of more, the oldest go. */
export const MOST_VERSIONS = 20;

/** A text that the page of an article had before. */
export interface ArticleVersion {
  readonly title: string;
  /** When this text was saved. */
  readonly savedAt: number;
  readonly blocks: Body["blocks"];
}

/** Keeps the text that an article has before another one takes its place. Inside `write` only. */
export async function keepVersion(library: Library, known: StoredArticle, body: BodyRow): Promise<void> {
  const { id: articleId, title, updatedAt } = known;
  await library.versions.add({ articleId, title, savedAt: updatedAt, packed: body.packed });
  const ids = await library.versions.where({ articleId }).primaryKeys();
  await library.versions.bulkDelete(ids.slice(0, -MOST_VERSIONS));
}

/** Tells whether earlier texts of an article are kept. */
export function hasVersions(library: Library, articleId: number): Promise<boolean> {
  return read(
    library,
    async () => (await library.versions.where({ articleId }).limit(1).primaryKeys()).length > 0,
  );
}

/** The earlier texts of an article, the oldest first. */
export async function getVersions(library: Library, articleId: number): Promise<readonly ArticleVersion[]> {
  const rows = await read(library, () => library.versions.where({ articleId }).toArray());
  const bodies = await unpackEach(rows);
  return rows.map(({ title, savedAt }, at) => ({ title, savedAt, blocks: bodies[at]?.blocks ?? [] }));
}

/** Says that the reader has looked at what changed in an article. */
export function forgetChange(library: Library, id: number): Promise<void> {
  return write(library, async () => {
    const row = await library.articles.get(id);
    if (row !== undefined && row.changedAt !== null) await library.articles.put({ ...row, changedAt: null });
  });
}
