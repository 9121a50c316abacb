import { parseHtml } from "./parse";

/** A site that has not answered by then does not answer. */
const PATIENCE_MS = 20_000;

/** Bytes of a page; the largest that people write have a tenth of it. */
const MOST_BYTES = 50_000_000;

/**
 * Fetches a page of the site that the script stands on, as its own link would. Where the page's policy forbids such requests
 * (`connect-src`), Firefox holds extensions to it.
 *
 * @throws {Error} If it can't be had, leads to another site, is no page or has no end.
 */
export async function fetchPage(url: string): Promise<Document> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(url, { mode: "same-origin", credentials: "same-origin", signal });
  const type = response.headers.get("content-type") ?? "";
  if (!response.ok || !/html/i.test(type)) throw new Error(`${url}: ${response.status} ${type}`);
  const charset = /charset\s*=\s*["']?([\w:-]+)/i.exec(type)?.[1] ?? document.characterSet;
  return parseHtml(await textOf(response, new TextDecoder(charset)));
}

/** Takes the stream by its reader: over what a content script fetches Firefox can't iterate. */
async function textOf({ body, url }: Response, decoder: TextDecoder): Promise<string> {
  const reader = body?.getReader();
  let bytes = 0;
  let text = "";
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || value === undefined) return text + decoder.decode();
    bytes += value.length;
    if (bytes > MOST_BYTES) throw new Error(`${url}: more than ${MOST_BYTES} bytes`);
    text += decoder.decode(value, { stream: true });
  }
}
