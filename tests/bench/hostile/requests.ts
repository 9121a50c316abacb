import { isBrowsersOwn } from "../../browser/browsers-own.ts";
import type { Seen, SiteServer } from "../../browser/server.ts";
import { SITE } from "./pages.ts";

/** What the bench's own pages are made of: articles that are handed over, exported files, their icon. */
const OWN = new RegExp(
  `^${SITE}/(?:favicon\\.ico|hook\\.js|shown/(?:html-|book-)?\\d+-\\d+|shown/images/\\d+\\.\\w+)$`,
);

function isExpected({ url }: Seen): boolean {
  return isBrowsersOwn(url) || OWN.test(url);
}

/** Gives what has been asked of the network since it was called last, other than the bench's own pages. */
export function requestWatch({ seen }: SiteServer): () => readonly string[] {
  let from = seen.length;
  return () => {
    const requests = seen.slice(from).filter((request) => !isExpected(request));
    from = seen.length;
    return requests.map(({ url }) => url);
  };
}
