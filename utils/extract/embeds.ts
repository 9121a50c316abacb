import type { Embed } from "../article";
import { collapse, type Line, linesOf } from "./lines";
import { parseDate } from "./metadata/dates";
import { resolve } from "./metadata/facts";
import { PLACE } from "./snapshot";

/** How embedded posts sign: a dash, the name, the handle, the day. */
const SIGNATURE = /^[—–-]{1,2}\s*(.{1,80}?\s*\(@[\w.]{1,40}\))\s*(.{0,40})$/u;

/** The same at the end of the post's own line. */
const SIGNED = /^(.{1,1000}?)\s*[—–]\s*(.{1,80}?\s*\(@[\w.]{1,40}\))\s*(\S.{0,40})$/u;

const POSTS =
  "blockquote.twitter-tweet, blockquote.twitter-video, blockquote.instagram-media, blockquote.tiktok-embed, blockquote.mastodon-embed, blockquote.bluesky-embed, blockquote.reddit-card, blockquote.reddit-embed-bq";

/** Turns posts of other sites into quiet quotations and tells what they say. */
export function settleEmbeds(root: Element, base: string, lang: string | null, now: number): Embed[] {
  const embeds: Embed[] = [];
  for (const post of root.querySelectorAll(POSTS)) {
    const text = linesOf(post).map((line) => line.text);
    settle(post, text.join(" "), base, lang, now, embeds);
  }
  const lines = linesOf(root);
  for (const [at, line] of lines.entries()) {
    if (
      line.words > MOST_SIGNATURE_WORDS ||
      !line.element.isConnected ||
      line.element.closest("[data-cl-kind]")
    )
      continue;
    if (SIGNATURE.test(line.text)) settleUnmarked(lines[at - 1], line, base, lang, now, embeds);
  }
  return embeds;
}

const MOST_SIGNATURE_WORDS = 14;

function settle(
  post: Element,
  text: string,
  base: string,
  lang: string | null,
  now: number,
  into: Embed[],
): void {
  const signed = SIGNED.exec(text);
  const date = signed?.[3] ? parseDate(signed[3], lang, now) : null;
  const links = [...post.querySelectorAll("a[href]")];
  const address = links[links.length - 1]?.getAttribute("href") ?? post.getAttribute("cite");
  post.setAttribute("data-cl-kind", "embed");
  into.push({
    text: collapse(signed?.[1] ?? text),
    author: signed?.[2] === undefined ? null : collapse(signed[2]),
    publishedAt: date?.at ?? null,
    publishedOn: date?.on ?? null,
    url: resolve(address, base),
  });
}

/** A post whose markup was lost: its words in one line, its signature in the next. */
function settleUnmarked(
  words: Line | undefined,
  sign: Line,
  base: string,
  lang: string | null,
  now: number,
  into: Embed[],
): void {
  if (words === undefined || words.element === sign.element || !words.element.isConnected) return;
  const quotation = sign.element.ownerDocument.createElement("blockquote");
  const place = words.element.getAttribute(PLACE);
  if (place !== null) quotation.setAttribute(PLACE, place);
  words.element.before(quotation);
  quotation.append(words.element, sign.element);
  settle(quotation, `${words.text} ${sign.text}`, base, lang, now, into);
}
