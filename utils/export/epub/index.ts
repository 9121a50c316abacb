import { strToU8, type Zippable, zipSync } from "fflate";
import type { Timeline } from "../../timeline";
import type { ExportedArticle, ExportWords, ToFragment } from "../exported";
import { languageOr } from "./attributes";
import { articleChapter, type Chapter } from "./chapter";
import { BOOK_STYLE, type BookFacts, CONTAINER, fileOf, navigation, packageDocument } from "./package";
import { BookPictures } from "./pictures";
import { timelineChapter } from "./timeline-chapter";

/** Articles of one book: it is made in memory, and reading systems list every chapter. */
export const MOST_CHAPTERS = 1000;

/** How a book is made. */
export interface EpubMaking {
  /** The name of the story or of the collection; `null` for a single article. */
  readonly title: string | null;
  /** The story's timeline, which becomes the first chapter; `null` if it is none. */
  readonly timeline: Timeline | null;
  readonly toFragment: ToFragment;
  readonly words: ExportWords;
  /** A UUID. */
  readonly id: string;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
}

/** Articles as an EPUB 3 book, its pictures those that stand in the texts themselves. */
export function epubOf(articles: readonly ExportedArticle[], making: EpubMaking): Uint8Array<ArrayBuffer> {
  const pictures = new BookPictures();
  const takePicture = (dataUrl: string) => pictures.take(dataUrl);
  const chapters = articles.map((exported, at) =>
    articleChapter(exported, `article-${at + 1}`, { ...making, takePicture }),
  );
  const dir = articles[0]?.article.dir ?? "ltr";
  const all = withTimeline(articles, chapters, making, dir);
  const facts = factsOf(articles, making, dir);
  const files = {
    "META-INF/container.xml": CONTAINER,
    "EPUB/package.opf": packageDocument(facts, all, pictures.all()),
    "EPUB/nav.xhtml": navigation(facts, all),
    "EPUB/style.css": BOOK_STYLE,
    ...Object.fromEntries(all.map((chapter) => [`EPUB/${fileOf(chapter)}`, chapter.xhtml])),
  };
  const images = pictures.all().map(({ path, bytes }) => [`EPUB/${path}`, bytes] as const);
  return zipped(files, Object.fromEntries(images));
}

function withTimeline(
  articles: readonly ExportedArticle[],
  chapters: readonly Chapter[],
  { timeline, words }: EpubMaking,
  dir: "ltr" | "rtl",
): readonly Chapter[] {
  if (timeline === null) return chapters;
  const files = new Map(
    articles.map(({ stored }, at) => [stored.id, fileOf({ id: `article-${at + 1}` })] as const),
  );
  return [timelineChapter(timeline, files, words, dir), ...chapters];
}

function factsOf(
  articles: readonly ExportedArticle[],
  { title, words, id, now }: EpubMaking,
  dir: "ltr" | "rtl",
): BookFacts {
  const single = title === null ? (articles[0]?.article ?? null) : null;
  return {
    title: title ?? single?.title ?? "",
    id,
    lang: languageOr(articles[0]?.article.lang ?? null, words.locale),
    dir,
    authors: single === null ? [] : [single.byline ?? single.siteName],
    source: single?.url ?? null,
    contents: words.contents,
    modifiedAt: now,
  };
}

/** The first entry says what the file is, unpacked: https://www.w3.org/TR/epub-33/#sec-zip-container-mime */
function zipped(
  texts: Readonly<Record<string, string>>,
  images: Readonly<Record<string, Uint8Array>>,
): Uint8Array<ArrayBuffer> {
  const entries: Zippable = { mimetype: [strToU8("application/epub+zip"), { level: 0 }] };
  for (const [path, text] of Object.entries(texts)) entries[path] = strToU8(text);
  for (const [path, bytes] of Object.entries(images)) entries[path] = [bytes, { level: 0 }];
  return zipSync(entries);
}
