import type { ExportedArticle } from "../export/exported";
import { getRows } from "../store/articles";
import { type WholeArticle, wholeArticles } from "../store/backup";
import type { Library } from "../store/db";
import { listing } from "../store/listing";
import { getStories } from "../store/stories";
import { pictureData } from "./pictures";
import { storyChapters, storyTimeline } from "./timeline";

/** What the reader wants in a file. */
export type ExportChoice =
  | { readonly kind: "articles"; readonly ids: readonly number[] }
  | { readonly kind: "story"; readonly storyId: number }
  | { readonly kind: "library" };

/** An article to export, in short. */
export interface ExportItem {
  readonly id: number;
  readonly title: string;
  /** True if only its address is known. */
  readonly pending: boolean;
}

const NO_PICTURES: ReadonlyMap<string, string> = new Map();

/** Rows read at once. */
const SLICE = 500;

/** The articles of `choice`, a story's in the order of what they tell, the library's with the last saved first. */
export async function exportItems(library: Library, choice: ExportChoice): Promise<readonly ExportItem[]> {
  const ids = await idsOf(library, choice);
  const items: ExportItem[] = [];
  for (let from = 0; from < ids.length; from += SLICE) {
    const rows = await getRows(library, ids.slice(from, from + SLICE));
    items.push(...rows.map(({ id, title, pending }) => ({ id, title, pending })));
  }
  return items;
}

async function idsOf(library: Library, choice: ExportChoice): Promise<readonly number[]> {
  switch (choice.kind) {
    case "articles":
      return choice.ids;
    case "story":
      return (await storyChapters(library, choice.storyId)).map(({ articleId }) => articleId);
    case "library":
      return [...(await listing(library, null, "newest")).ids];
  }
}

/** The timeline of a story that is exported; `null` for other choices. */
export function exportTimeline(library: Library, choice: ExportChoice, now: number) {
  return choice.kind === "story" ? storyTimeline(library, choice.storyId, null, now) : null;
}

/** Articles as they leave the library, in the order of `ids`, read in slices; with their pictures if they are wanted. */
export async function* exportedArticles(
  library: Library,
  ids: readonly number[],
  withPictures: boolean,
): AsyncGenerator<ExportedArticle> {
  for await (const whole of wholeArticles(library, ids)) {
    const { storyId } = whole.stored;
    const story = (await getStories(library, [storyId])).get(storyId);
    const name = story === undefined || story.articleCount < 2 ? null : (story.readerLabel ?? story.label);
    const pictures = withPictures ? await pictureData(library, whole.stored.id) : NO_PICTURES;
    yield { ...exported(whole, name), pictures };
  }
}

function exported(
  { stored, article, restored, highlights }: WholeArticle,
  story: string | null,
): Omit<ExportedArticle, "pictures"> {
  const inOrder = highlights.toSorted((one, other) => one.anchor.at - other.anchor.at);
  return {
    stored,
    article,
    restored,
    story,
    highlights: inOrder.map(({ anchor, note }) => ({ quote: anchor.quote, note })),
  };
}
