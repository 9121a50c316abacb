import type { ArticleImage } from "../../article";
import type { Snapshot } from "../snapshot";
import { readByline } from "./byline";
import type { StatedDate } from "./dates";
import { gatherFacts, type PageFacts, resolve } from "./facts";
import { canonicalOf, DESCRIPTION, firstOf, IMAGE, LANGUAGE, MODIFIED, PUBLISHED, SITE_NAME } from "./fields";
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
  readonly modified: StatedDate | null;
  readonly image: ArticleImage | null;
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|iw|ur|ps|yi|dv|ckb|sd|ug)(?:-|$)/i;

const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/** Reads every field from its sources, in their order. */
export function readMetadata(page: Document, snapshot: Snapshot, now: number): Metadata {
  const facts = gatherFacts(page, snapshot);
  const siteName = firstOf(SITE_NAME, facts, now) ?? hostOf(facts.address);
  const lang = languageOf(facts, now);
  const image = resolve(firstOf(IMAGE, facts, now), facts.base);
  return {
    address: facts.address,
    base: facts.base,
    canonicalUrl: canonicalOf(facts),
    title: readTitle(facts, siteName),
    siteName,
    byline: readByline(facts, siteName),
    description: firstOf(DESCRIPTION, facts, now),
    lang,
    dir:
      facts.dir?.toLowerCase() === "rtl" || (facts.dir === null && lang !== null && RIGHT_TO_LEFT.test(lang))
        ? "rtl"
        : "ltr",
    published: firstOf(PUBLISHED, facts, now),
    modified: firstOf(MODIFIED, facts, now),
    image: image === null ? null : { url: image, alt: facts.meta.get("og:image:alt") ?? "" },
  };
}

function languageOf(facts: PageFacts, now: number): string | null {
  const tag = firstOf(LANGUAGE, facts, now)?.trim().replace(/_/g, "-") ?? null;
  return tag !== null && LANGUAGE_TAG.test(tag) ? tag : null;
}

/** The host's name without `www`. */
export function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, "");
  } catch {
    return "";
  }
}
