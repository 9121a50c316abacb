import type { ArticleImage } from "../../article";
import { addressOf } from "../dom";
import type { Lined } from "../lines";
import { readByline } from "./byline";
import { MODIFIED } from "./date-sources";
import type { StatedDate } from "./dates";
import { gatherFacts, hostOf, type PageFacts, resolve, stated } from "./facts";
import { canonicalOf, DESCRIPTION, firstOf, IMAGE, LANGUAGE, SITE_NAME } from "./fields";
import { readPublished } from "./published";
import { surroundingsOf, yearlessDay } from "./surroundings";
import { readTitle } from "./title";

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
 * @param address Where the page is from; a document that was fetched and parsed does not know its own.
 */
export function readMetadata(
  page: Document,
  shown: Lined,
  now: number,
  address: string = addressOf(page),
): Metadata {
  const facts = gatherFacts(page, shown.root, address);
  const siteName = firstOf(SITE_NAME, facts, now) ?? hostOf(facts.address);
  const lang = languageOf(facts, now);
  const title = readTitle(facts, siteName);
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
