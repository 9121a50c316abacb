import type { ArticleImage } from "../../article";
import { addressOf } from "../dom";
import type { Lined } from "../lines";
import type { Names } from "../names";
import { readByline } from "./byline";
import { agreement } from "./compare";
import { MODIFIED } from "./date-sources";
import type { StatedDate } from "./dates";
import { gatherFacts, hostOf, type PageFacts, resolve, stated } from "./facts";
import { canonicalOf, DESCRIPTION, firstOf, IMAGE, LANGUAGE, SITE_NAME } from "./fields";
import { readPublished } from "./published";
import { surroundingsOf, yearlessDay } from "./surroundings";
import { readTitle } from "./title";
import { opens } from "./title-pieces";

/** What a page says about its article. */
export interface Metadata {
  readonly address: string;
  /** What relative addresses start from. */
  readonly base: string;
  readonly canonicalUrl: string | null;
  /** Empty if the page states none. */
  readonly title: string;
  readonly siteName: string;
  readonly byline: string | null;
  readonly description: string | null;
  readonly lang: string | null;
  readonly dir: "ltr" | "rtl";
  readonly published: StatedDate | null;
  /** What is concluded from a day that the page shows without its year; only where it states none. */
  readonly inferred: StatedDate | null;
  readonly modified: StatedDate | null;
  readonly image: ArticleImage | null;
  /** Whether the page says that it is an article, and no mere list of them. */
  readonly declared: boolean;
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|iw|ur|ps|yi|dv|ckb|sd|ug)(?:-|$)/i;

const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/**
 * Reads every field from its sources, in their order.
 *
 * @param shown The copy of what the page shows.
 * @param names What its classes and ids are called.
 * @param address Where the page is from; a document that was fetched and parsed does not know its own.
 */
export function readMetadata(
  page: Document,
  shown: Lined,
  names: Names,
  now: number,
  address: string = addressOf(page),
): Metadata {
  const told = gatherFacts(page, shown.root, names, address);
  const siteName = firstOf(SITE_NAME, told, now) ?? hostOf(address);
  const title = readTitle(told, siteName);
  const facts = isOfAnother(told, title) ? { ...told, meta: NONE, structured: null, canonical: null } : told;
  const lang = languageOf(facts, now);
  const surroundings = once(() => surroundingsOf(shown.lines, title));
  const image = resolve(firstOf(IMAGE, facts, now), facts.base);
  const published = readPublished({ facts, near: surroundings, now });
  return {
    address: facts.address,
    base: facts.base,
    canonicalUrl: canonicalOf(facts),
    title,
    siteName,
    byline: readByline(facts, siteName, surroundings, now),
    description: firstOf(DESCRIPTION, facts, now),
    lang,
    dir:
      facts.dir?.toLowerCase() === "rtl" || (facts.dir === null && lang !== null && RIGHT_TO_LEFT.test(lang))
        ? "rtl"
        : "ltr",
    published,
    inferred: published === null ? yearlessDay(surroundings(), lang, now) : null,
    modified: firstOf(MODIFIED, facts, now),
    image: image === null ? null : { url: image, alt: stated(facts, "og:image:alt") ?? "" },
    declared: facts.structured?.certain === true || stated(facts, "og:type") === "article",
  };
}

const NONE: PageFacts["meta"] = new Map();

/**
 * Whether the head tells of the article before: pages of one application change title and address, and often nothing else.
 * A headline for cards may be in other words, and a canonical address another, but hardly both.
 */
function isOfAnother(facts: PageFacts, title: string): boolean {
  return (
    pathOf(canonicalOf(facts) ?? facts.address) !== pathOf(facts.address) &&
    agreement(stated(facts, "og:title") ?? title, title) < SAME_TITLE &&
    opens(facts.documentTitle ?? "", title)
  );
}

/** Two titles that share less tell of two articles. */
const SAME_TITLE = 0.3;

function pathOf(address: string): string | undefined {
  return URL.parse(address)?.pathname;
}

/** Hands out a value that is made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function languageOf(facts: PageFacts, now: number): string | null {
  const tag = firstOf(LANGUAGE, facts, now)?.trim().replace(/_/g, "-") ?? null;
  return tag !== null && LANGUAGE_TAG.test(tag) ? tag : null;
}
