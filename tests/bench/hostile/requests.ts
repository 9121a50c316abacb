import type { Seen, SiteServer } from "../../browser/server.ts";
import { SITE } from "./pages.ts";

/** What a browser asks for by itself, whatever it shows. */
const BROWSERS_OWN =
  /^https?:\/\/(?:[\w-]+\.)*(?:mozilla\.(?:com|net|org)|firefox\.com|mozaws\.net|mozgcp\.net|(?:accounts|clients\d)\.google\.com|(?:content-autofill|update)\.googleapis\.com)(?::\d+)?\//;

/** Pages of the bench, and their icon. */
function isExpected({ url }: Seen): boolean {
  return (
    BROWSERS_OWN.test(url) || url === `${SITE}/favicon.ico` || new RegExp(`^${SITE}/shown/[\\w-]+$`).test(url)
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
