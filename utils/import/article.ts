import type { Article, TextBlock } from "../article";
import { arrangeRuns, flatten } from "../extract/arrange";
import { blocksOf } from "../extract/blocks";
import { sanitizeToFragment } from "../extract/sanitize";
import type { ImportedItem, ImportedText } from "./item";
import { linkArticle } from "./link";

/** Characters of an excerpt. */
const EXCERPT = 280;

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/;

/** Characters of a text by which its direction is told where its language is not. */
const RIGHT_TO_LEFT_LETTER = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** The article that `item` tells of: with its text, sanitized, or only an address. */
export function articleOf(item: ImportedItem): Article {
  const link = linkArticle(item.url, item.title);
  const { html, blocks } = bodyOf(item.text);
  const { byline = null, lang = null, publishedAt = null } = item.text ?? {};
  const first = blocks.find(({ role }) => role === "body")?.text ?? "";
  return {
    ...link,
    byline,
    excerpt: excerptOf(first === "" ? item.url : first),
    lang,
    dir: isRightToLeft(lang, first || item.title) ? "rtl" : "ltr",
    publishedAt,
    publishedOn: publishedAt === null ? null : new Date(publishedAt).toISOString().slice(0, 10),
    html,
    blocks,
  };
}

/** What of an imported text is left once it is sanitized; nothing if no words are. */
function bodyOf(text: ImportedText | null): { readonly html: string; readonly blocks: readonly TextBlock[] } {
  if (text === null) return { html: "", blocks: [] };
  const fragment = sanitizeToFragment(text.html, { loadImages: false });
  const root = fragment.ownerDocument.createElement("div");
  root.append(fragment);
  arrangeRuns(root);
  flatten(root);
  const blocks = blocksOf(root);
  return { html: blocks.length === 0 ? "" : root.innerHTML, blocks };
}

function excerptOf(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text;
}

function isRightToLeft(lang: string | null, text: string): boolean {
  return lang === null ? RIGHT_TO_LEFT_LETTER.test(text.slice(0, EXCERPT)) : RIGHT_TO_LEFT.test(lang);
}
