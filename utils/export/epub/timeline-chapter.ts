import type { Timeline, TimelineEntry } from "../../timeline";
import { withoutForbidden } from "../escape-xml";
import type { ExportWords } from "../exported";
import { type Chapter, ChapterPage } from "./chapter";

/**
 * The story's timeline as the first chapter of its book: each day with its headlines, which lead to the chapters.
 *
 * @param files The files of the articles' chapters, by the articles' ids.
 */
export function timelineChapter(
  timeline: Timeline,
  files: ReadonlyMap<number, string>,
  words: ExportWords,
  dir: "ltr" | "rtl",
): Chapter {
  const page = new ChapterPage(words.locale, dir, words.timeline);
  page.add(page.body, "h1").textContent = withoutForbidden(timeline.label);
  for (const { on, entries } of timeline.days) {
    page.add(page.body, "h2").textContent = words.day(on);
    const list = page.add(page.body, "ul", "timeline");
    for (const entry of entries) addEntry(page, page.add(list, "li"), entry, files);
  }
  return { id: "timeline", title: words.timeline, xhtml: page.toString(), hasFormulas: false };
}

function addEntry(
  page: ChapterPage,
  item: Element,
  { title, siteName, gist, articleId, url }: TimelineEntry,
  files: ReadonlyMap<number, string>,
): void {
  const address = (articleId === null ? undefined : files.get(articleId)) ?? webAddress(url);
  const name = page.add(item, address === null ? "span" : "a");
  if (address !== null) name.setAttribute("href", address);
  name.textContent = withoutForbidden(title);
  item.append(` · ${withoutForbidden(siteName)}`);
  if (gist !== null) page.add(item, "p", "gist").textContent = withoutForbidden(gist);
}

function webAddress(url: string | null): string | null {
  return url !== null && URL.canParse(url) && /^https?:/i.test(url) ? new URL(url).href : null;
}
