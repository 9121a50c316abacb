import type { ExportedArticle, ExportWords } from "../../../utils/export/exported";
import { sanitizeToFragment } from "../../../utils/extract/sanitize";
import { articleRow } from "../../../utils/store/rows";
import { anArticle } from "../../fixtures/articles";

export const WORDS: ExportWords = {
  locale: "en",
  contents: "Contents",
  timeline: "Timeline",
  note: "Note",
  highlights: "Highlights",
  original: "Original page",
  picture: "Picture",
  day: (on) => `day ${on}`,
};

export const toFragment = (html: string) => sanitizeToFragment(html, { loadImages: false });

const MARKS = { readAt: null, progress: 0, starred: false, archived: false, tags: [], note: null };

/** An exported article with `fields` of its own. */
export function anExported(
  fields: Parameters<typeof anArticle>[0] = {},
  own: Partial<Omit<ExportedArticle, "article" | "stored">> & {
    readonly marks?: object;
    readonly id?: number;
  } = {},
): ExportedArticle {
  const { marks = {}, id = 1, ...rest } = own;
  const article = anArticle(fields);
  const filing = { canonicalUrl: article.url, storyId: 1, savedAt: Date.UTC(2026, 10, 20), updatedAt: 0 };
  const stored = articleRow(id, article, filing, { ...MARKS, ...marks });
  return { stored, article, restored: [], story: null, pictures: new Map(), highlights: [], ...rest };
}

/** Articles one after the other, as they come out of a library. */
export async function* inTurn(...articles: readonly ExportedArticle[]): AsyncGenerator<ExportedArticle> {
  yield* articles;
}

/** The whole text of what was written piece by piece. */
export async function whole(pieces: AsyncIterable<string>): Promise<string> {
  return (await Array.fromAsync(pieces)).join("");
}
