import { type Article, articleText, type Extraction, type TextBlock } from "../article";
import { accessOf } from "./access";
import { resolveAddresses } from "./addresses";
import { arrangeRuns, flatten } from "./arrange";
import { blocksOf, NO_TEXT } from "./blocks";
import { takeOut } from "./boilerplate/engine";
import { BODY_RULES, PAGE_RULES } from "./boilerplate/rules";
import { dropBackLinks, dropPermalinks, settleCode } from "./code";
import { betterBody, type Candidate, candidatesIn } from "./container";
import { blankDocument } from "./dom";
import { settleEmbeds } from "./embeds";
import { takeEnd } from "./ends";
import { freeFigures, settleFigures } from "./figures";
import { settleHeadings } from "./headings";
import { inferDate } from "./infer-date";
import type { ExtractOptions } from "./injected";
import { findLead, takeStandfirst } from "./lead";
import { leadsOf, takeCards, takeLinkBoxes } from "./leads";
import { isProse, linesOf, restorePlaces, wordsIn } from "./lines";
import { type Metadata, readMetadata } from "./metadata";
import { labelsNear, shownByline, shownDate } from "./metadata/shown";
import { findBody } from "./readable";
import { type ListedBlock, listBlocks } from "./removals";
import { sanitizeContents } from "./sanitize";
import { PLACE, takeSnapshot } from "./snapshot";
import { takeTitle, titleFromLines } from "./title-repeat";

/** Fewer words than these are no article. */
const LEAST_WORDS = 25;

/** Characters of an excerpt that is taken from the body. */
const EXCERPT_CHARACTERS = 200;

/**
 * Reads the article of a page. The page is not changed.
 *
 * @param now Milliseconds since the Unix epoch: no date after it is believed.
 */
export function extractPage(
  source: Document,
  options: ExtractOptions = {},
  now: number = Date.now(),
): Extraction {
  const snapshot = takeSnapshot(source);
  const metadata = readMetadata(source, snapshot, now);
  const context = { base: metadata.base, lang: metadata.lang, now };
  const page = snapshot.copy.body;
  settleCode(page);
  dropPermalinks(page);
  dropBackLinks(page);
  freeFigures(page);
  const lines = linesOf(page);
  const title = metadata.title || titleFromLines(lines);
  const embeds = settleEmbeds(page, lines, context);
  const labels = labelsNear(lines, title);
  const outside = [
    ...takeCards(page, lines),
    ...takeLinkBoxes(page, lines),
    ...takeOut(page, PAGE_RULES, lines),
    ...takeTitle(page, title, lines),
  ];
  const rest = lines.filter((line) => page.contains(line.element));
  const candidates = candidatesIn(page, rest);
  const spare = page.cloneNode(true) as Element;
  const found = findBody(snapshot.copy, title);
  const body = chooseBody(found, candidates, spare);
  if (body === null) return { article: null, failure: snapshot.cut ? "too-large" : "no-article" };

  settleFigures(body);
  arrangeRuns(body);
  const arranged = linesOf(body).filter((line) => line.element.closest(NO_TEXT) === null);
  restorePlaces(arranged, rest);
  const inside = [...takeOut(body, BODY_RULES, arranged), ...takeEnd(body, arranged)];
  const standfirst = takeStandfirst(body, arranged);
  settleHeadings(body);
  flatten(body);
  resolveAddresses(body, metadata.base);

  const blocks = blocksOf(body);
  const lead = standfirst ?? findLead(rest, linesOf(body), title);
  if (!options.force && !isArticle(body, blocks)) return { article: null, failure: "no-article" };
  const taken = [...outside, ...inside];
  const leads = leadsOf(taken, metadata.base);
  const listed = listBlocks(taken, body);
  const { html, removed } = sanitizeAll(body, listed);
  const stated = metadata.published ?? shownDate(labels, metadata.lang, now);
  const published = stated ?? inferDate(textOf(blocks), embeds, now);
  const article: Article = {
    ...headOf(metadata, title, lead, blocks),
    byline: metadata.byline ?? shownByline(labels),
    publishedAt: published?.at ?? null,
    publishedOn: published?.on ?? null,
    publishedInferred: stated === null && published !== null,
    html,
    blocks,
    access: accessOf(taken),
    leads,
    embeds,
    removed,
  };
  return { article, failure: null };
}

/** What Readability found, or else what the page itself calls its article. */
function chooseBody(found: Element | null, candidates: readonly Candidate[], page: Element): Element | null {
  const better = betterBody(found === null ? [] : linesOf(found), candidates);
  if (better === null) return found;
  const body = blankDocument().createElement("div");
  const part = page.querySelector(`[${PLACE}="${better.place}"]`);
  if (part !== null) body.append(part);
  return body;
}

type Head = Omit<
  Article,
  | "byline"
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

/** An article has words, and some of them in sentences; a front page has headlines. */
function isArticle(body: Element, blocks: readonly TextBlock[]): boolean {
  if (wordsIn(textOf(blocks)) < LEAST_WORDS) return false;
  return body.querySelector("pre, table") !== null || linesOf(body).some(isProse);
}

function textOf(blocks: readonly TextBlock[]): string {
  return articleText({ blocks });
}

/** One pass of the sanitizer for the body and all that was taken out of it. */
function sanitizeAll(body: Element, listed: readonly ListedBlock[]): Pick<Article, "html" | "removed"> {
  const holders = listed.map(({ elements }) => {
    const holder = body.ownerDocument.createElement("div");
    holder.append(...elements);
    return holder;
  });
  const [html = "", ...parts] = sanitizeContents([body, ...holders]);
  const removed = listed.map(({ role, rule, text, before }, id) => ({
    id,
    role,
    rule,
    text,
    html: parts[id] ?? "",
    before,
  }));
  return { html, removed };
}
