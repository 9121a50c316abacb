import type { ClosedReason } from "../../components/popup/popup-state";

/** Where browsers keep their extension stores; no extension may run there. */
const STORES = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore\b/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons\b/,
  /^https:\/\/addons\.mozilla\.org\//,
];

const WEB = /^https?:/;
const FILE = /^file:/;
const PDF = /\.pdf(?:$|[?#])/i;

/** Why the browser lets no script into the page at `url`, as far as the address tells; its own pages have none for us. */
export function closedReason(url: string): ClosedReason {
  if (url === "" || STORES.some((store) => store.test(url))) return "browser";
  if (PDF.test(url)) return "pdf";
  if (FILE.test(url)) return "file";
  return WEB.test(url) ? "other" : "browser";
}
