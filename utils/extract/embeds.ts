import type { Embed } from "../article";
import { isAlone } from "./boilerplate/engine";
import { collapse, type Line, linesOf } from "./lines";
import { parseDate } from "./metadata/dates";
import { resolve } from "./metadata/facts";
import { PLACE } from "./snapshot";

/** How embedded posts sign: a dash, the name, the handle, the day. */
const SIGNATURE = /^[—–-]{1,2}\s*(.{1,80}?\s*\(@[\w.]{1,40}\))\s*(.{0,40})$/u;

/** The same at the end of the post's own line. */
const SIGNED = /^(.{1,1000}?)\s*[—–]\s*(.{1,80}?\s*\(@[\w.]{1,40}\))\s*(\S.{0,40})$/u;

/** A signature has at most so many words. */
const MOST_SIGNATURE_WORDS = 14;

/** Posts end in shortened addresses of what they show. */
const BARE_ADDRESS = /^(?:https?:\/\/|pic\.)\S+$/;

const WRAPPER = /^(?:div|figure|section|p|center|span)$/;

const POSTS =
  "blockquote[data-cl-kind='embed'], blockquote.twitter-tweet, blockquote.twitter-video, blockquote.instagram-media, blockquote.tiktok-embed, blockquote.mastodon-embed, blockquote.bluesky-embed, blockquote.reddit-card, blockquote.reddit-embed-bq";

/** What dates and addresses of a post are read with. */
export interface EmbedContext {
  readonly base: string;
  readonly lang: string | null;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
}

/** Turns posts of other sites into quiet quotations and tells what they say. `lines` are those of `root`. */
export function settleEmbeds(root: Element, lines: readonly Line[], context: EmbedContext): Embed[] {
  const embeds: Embed[] = [];
  for (const post of root.querySelectorAll(POSTS)) embeds.push(settle(post, context));
  for (const [at, line] of lines.entries()) {
    if (line.words > MOST_SIGNATURE_WORDS || !SIGNATURE.test(line.text)) continue;
    const words = lines[at - 1];
    if (words === undefined || !isAlone(line, root) || !isAlone(words, root)) continue;
    if (line.element.closest("[data-cl-kind]") === null) embeds.push(settle(quote(words, line), context));
  }
  return embeds;
}

function settle(post: Element, context: EmbedContext): Embed {
  const links = [...post.querySelectorAll("a[href]")];
  const address = links[links.length - 1]?.getAttribute("href") ?? post.getAttribute("cite");
  for (const link of links) if (BARE_ADDRESS.test(link.textContent.trim())) link.remove();
  for (const box of post.querySelectorAll("div")) box.replaceWith(...box.childNodes);
  const text = linesOf(post)
    .map((line) => line.text)
    .join(" ");
  const signed = SIGNED.exec(text);
  const date = signed?.[3] ? parseDate(signed[3], context.lang, context.now) : null;
  post.setAttribute("data-cl-kind", "embed");
  unwrap(post);
  return {
    text: collapse(signed?.[1] ?? text),
    author: signed?.[2] === undefined ? null : collapse(signed[2]),
    publishedAt: date?.at ?? null,
    publishedOn: date?.on ?? null,
    url: resolve(address, context.base),
  };
}

/** Takes the post out of wrappers that hold nothing else: Readability would drop them for their little text. */
function unwrap(post: Element): void {
  let wrapper = post.parentElement;
  while (wrapper !== null && WRAPPER.test(wrapper.localName) && wrapper.children.length === 1) {
    wrapper.replaceWith(post);
    wrapper = post.parentElement;
  }
}

/** A post whose markup was lost: its words in one line, its signature in the next. */
function quote(words: Line, sign: Line): Element {
  const quotation = sign.element.ownerDocument.createElement("blockquote");
  const place = words.element.getAttribute(PLACE);
  if (place !== null) quotation.setAttribute(PLACE, place);
  words.element.before(quotation);
  quotation.append(words.element, sign.element);
  return quotation;
}
