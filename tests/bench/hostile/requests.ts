import { isBrowsersOwn } from "../../browser/browsers-own.ts";
import type { Seen, SiteServer } from "../../browser/server.ts";
import { SITE } from "./pages.ts";

/** Pages of the bench, and their icon. */
function isExpected({ url }: Seen): boolean {
  return (
    isBrowsersOwn(url) || url === `${SITE}/favicon.ico` || new RegExp(`^${SITE}/shown/[\\w-]+$`).test(url)
  );
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
