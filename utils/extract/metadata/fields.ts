import { find } from "../dom";
import { type PageFacts, resolve, stated } from "./facts";

/** Reads one place in which a page may state something; the first that gives an answer counts. */
export type Source<Value> = (facts: PageFacts, now: number) => Value | null;

/** Asks the sources in their order. */
export function firstOf<Value>(
  sources: readonly Source<Value>[],
  facts: PageFacts,
  now: number,
): Value | null {
  for (const source of sources) {
    const value = source(facts, now);
    if (value !== null) return value;
  }
  return null;
}

/** The first of the `<meta>` of these names, which spaces part, that says something. */
export function meta(names: string): Source<string> {
  return (facts) =>
    names
      .split(" ")
      .map((name) => stated(facts, name))
      .find((content) => content !== null) ?? null;
}

export const DESCRIPTION: readonly Source<string>[] = [
  meta("og:description description twitter:description dc.description sailthru.description"),
  (facts) => facts.structured?.description ?? null,
];

export const SITE_NAME: readonly Source<string>[] = [
  meta("og:site_name application-name apple-mobile-web-app-title"),
  (facts) => facts.structured?.publisher ?? null,
  meta("dc.publisher citation_journal_title"),
];

export const IMAGE: readonly Source<string>[] = [
  meta("og:image:secure_url og:image og:image:url twitter:image twitter:image:src"),
  (facts) => facts.structured?.image ?? null,
];

export const LANGUAGE: readonly Source<string>[] = [
  (facts) => facts.lang,
  meta("content-language language dc.language og:locale"),
  (facts) => find(facts.body, "[lang]")?.getAttribute("lang") ?? null,
];

/** The page's own address, if it states one of the web. */
export function canonicalOf(facts: PageFacts): string | null {
  return resolve(facts.canonical, facts.base) ?? resolve(stated(facts, "og:url"), facts.base);
}
