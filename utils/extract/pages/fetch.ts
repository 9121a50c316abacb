import { parseHtml } from "./parse";

/** A site that has not answered by then does not answer. */
const PATIENCE_MS = 20_000;

/**
 * Fetches a page of the site that the script stands on, as its own link would. Where the page's policy forbids such requests
 * (`connect-src`), Firefox holds extensions to it.
 *
 * @throws {Error} If it can't be had, leads to another site or is no page.
 */
export async function fetchPage(url: string): Promise<Document> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(url, { mode: "same-origin", credentials: "same-origin", signal });
  const type = response.headers.get("content-type") ?? "";
  if (!response.ok || !/html/i.test(type)) throw new Error(`${url}: ${response.status} ${type}`);
  const charset = /charset\s*=\s*["']?([\w:-]+)/i.exec(type)?.[1] ?? document.characterSet;
  return parseHtml(new TextDecoder(charset).decode(await response.arrayBuffer()));
}
