import { type Article, articleText, type Removal, type TextBlock } from "../article";
import { accessOf } from "./access";
import { bareHtml } from "./bare";
import type { TidyBody } from "./body";
import { inferDate } from "./infer-date";
import { leadsOf } from "./leads";
import { isProse, wordsIn } from "./lines";
import type { Metadata } from "./metadata";
import type { SortedPage } from "./page";
import { type ListedBlock, listBlocks } from "./removals";

/** Fewer words than these are no article. */
const LEAST_WORDS = 25;

/** Characters of an excerpt that is taken from the body. */
const EXCERPT_CHARACTERS = 200;

/**
 * An article has words, and some of them in sentences; a front page has headlines. What the page itself calls an article
 * may be short.
 *
 * @param declared Whether the page calls it so.
 */
export function isArticle({ root, lines, blocks }: TidyBody, declared: boolean): boolean {
  if (declared) return blocks.length > 0;
  if (wordsIn(textOf(blocks)) < LEAST_WORDS) return false;
  return root.querySelector("pre, table") !== null || lines.some(isProse);
}

/** Puts the article together; the body is used up. */
export function assemble(metadata: Metadata, page: SortedPage, body: TidyBody, now: number): Article {
  const taken = [...page.taken, ...body.taken];
  const leads = leadsOf(taken, metadata.base);
  const listed = listBlocks(taken, body.root);
  const published =
    metadata.published ??
    metadata.inferred ??
    inferDate(textOf(body.blocks), page.embeds, now) ??
    metadata.modified;
  return {
    ...headOf(metadata, page.title, body.lead, body.blocks),
    publishedAt: published?.at ?? null,
    publishedOn: published?.on ?? null,
    publishedInferred: metadata.published === null && published !== null,
    html: bareHtml(body.root),
    removed: listed.map((block, id) => removalOf(block, id, body.root)),
    blocks: body.blocks,
    access: accessOf(taken),
    leads,
    embeds: page.embeds,
  };
}

type Head = Omit<
  Article,
  | "publishedAt"
  | "publishedOn"
  | "publishedInferred"
  | "html"
  | "blocks"
  | "access"
  | "leads"
  | "embeds"
  | "removed"
>;

function headOf(metadata: Metadata, title: string, lead: string | null, blocks: readonly TextBlock[]): Head {
  return {
    url: metadata.address,
    canonicalUrl: metadata.canonicalUrl,
    title,
    siteName: metadata.siteName,
    byline: metadata.byline,
    lead,
    excerpt: metadata.description ?? excerptOf(blocks),
    lang: metadata.lang,
    dir: metadata.dir,
    modifiedAt: metadata.modified?.at ?? null,
    image: metadata.image,
  };
}

function excerptOf(blocks: readonly TextBlock[]): string {
  const first = blocks.find((block) => block.role === "body")?.text ?? "";
  if (first.length <= EXCERPT_CHARACTERS) return first;
  return `${first.slice(0, EXCERPT_CHARACTERS).replace(/\s+\S*$/, "")}…`;
}

function textOf(blocks: readonly TextBlock[]): string {
  return articleText({ blocks });
}

/** `holder` is free for use. */
function removalOf({ elements, ...block }: ListedBlock, id: number, holder: Element): Removal {
  holder.replaceChildren(...elements);
  return { id, ...block, html: bareHtml(holder) };
}
