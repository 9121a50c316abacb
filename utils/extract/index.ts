import type { Article, Extraction } from "../article";
import { assemble, isArticle } from "./assemble";
import { chooseBody, tidyBody } from "./body";
import { completeBody } from "./complete";
import { candidatesIn } from "./container";
import type { ExtractOptions } from "./injected";
import { readMetadata } from "./metadata";
import { settlePage, sortPage } from "./page";
import { findBody } from "./readable";
import { readSelection } from "./selection";
import { takeSnapshot } from "./snapshot";

/**
 * Reads the article of a page. The page is not changed. The HTML of the result is still the page's: `sanitizeExtraction`
 * makes it safe where it arrives.
 *
 * @param now Milliseconds since the Unix epoch: no date after it is believed.
 */
export function extractPage(
  source: Document,
  options: ExtractOptions = {},
  now: number = Date.now(),
): Extraction {
  const snapshot = takeSnapshot(source);
  const settled = settlePage(snapshot.copy.body);
  const metadata = readMetadata(source, settled, snapshot.names, now, options.as?.url);
  const page = sortPage(settled, snapshot, metadata, now);
  const candidates = candidatesIn(page.root, snapshot.names, page.rest);
  const selection = readSelection(source, metadata, now);
  const body = chooseBody(findBody(page.root, snapshot.names), candidates, page.root);
  if (body === null) return { selection, article: null, failure: snapshot.cut ? "too-large" : "no-article" };
  completeBody(body, page.root, page.rest);
  const tidied = tidyBody(body.root, page, metadata.base);
  if (options.force !== true && !isArticle(tidied, metadata.declared))
    return { selection, article: null, failure: "no-article" };
  const article = assemble(metadata, page, tidied, now);
  return { selection, article: snapshot.cut ? withCut(article) : article, failure: null };
}

function withCut(article: Article): Article {
  return { ...article, access: { ...article.access, cut: true } };
}
