import type { Article, Extraction } from "../../../../utils/article";
import { extractPage as extract } from "../../../../utils/extract/index";

/** What the bench gets of a page: the extraction, or what was thrown. */
export type LiveReading = Extraction | { readonly threw: string };

const HANDED_OVER = "#clearline-handed-over";

/**
 * Stands for the product's `extractPage` in the bench's build: gives the article that a page of the bench hands over, so that
 * one page shows what many hold; of any other page what the product reads, even where it does not look like an article.
 */
export function extractPage(source: Document): LiveReading {
  const handed = source.querySelector(HANDED_OVER)?.textContent;
  if (handed) return { selection: null, article: JSON.parse(handed) as Article, failure: null };
  try {
    return extract(source, { force: true });
  } catch (error) {
    return { threw: String(error) };
  }
}
