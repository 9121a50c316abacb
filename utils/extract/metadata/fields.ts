import { attributeOf, find, findAll, textOf } from "../dom";
import { collapse } from "../lines";
import { dayOf, parseDate, type StatedDate } from "./dates";
import { type PageFacts, resolve, stated } from "./facts";

/** One place in which a page may state something; the first that gives an answer counts. */
export interface Source<Value> {
  readonly name: string;
  read(facts: PageFacts, now: number): Value | null;
}

/** Asks the sources in their order. */
export function firstOf<Value>(
  sources: readonly Source<Value>[],
  facts: PageFacts,
  now: number,
): Value | null {
  for (const source of sources) {
    const value = source.read(facts, now);
    if (value !== null) return value;
  }
  return null;
}

const meta = (...names: string[]): Source<string> => ({
  name: `meta ${names.join(", ")}`,
  read: (facts) => names.map((name) => stated(facts, name)).find((content) => content !== null) ?? null,
});

const dated = (source: Source<string>): Source<StatedDate> => ({
  name: source.name,
  read: (facts, now) => {
    const text = source.read(facts, now);
    return text === null ? null : parseDate(text, facts.lang, now);
  },
});

const visible = (selector: string, attribute: string): Source<string> => ({
  name: selector,
  read: (facts) => {
    for (const element of findAll(facts.body, selector)) {
      const value = attributeOf(element, attribute) || collapse(textOf(element));
      if (value !== "" && value.length < LONGEST_LABEL && element.closest(OTHERS) === null) return value;
    }
    return null;
  },
});

/** Dates in here are those of comments and of other articles. */
const OTHERS = 'nav, aside, footer, [class*="comment" i], [class*="related" i]';

/** A visible label of more characters is no date and no name. */
const LONGEST_LABEL = 160;

export const PUBLISHED: readonly Source<StatedDate>[] = [
  dated({
    name: "JSON-LD of the article",
    read: ({ structured }) => (structured?.certain ? structured.published : null),
  }),
  dated(
    meta(
      "article:published_time",
      "og:published_time",
      "article:published",
      "datepublished",
      "parsely-pub-date",
      "sailthru.date",
      "publication_date",
      "publish_date",
      "publish-date",
      "pubdate",
      "publishdate",
      "dc.date.issued",
      "dcterms.issued",
      "dcterms.created",
      "dc.date.created",
      "dc.date",
      "dcterms.date",
      "citation_publication_date",
      "citation_date",
      "article.published",
      "rnews:datepublished",
      "article:post_time",
      "originalpublicationdate",
      "date",
      "cxenseparse:recs:publishtime",
      "article_date_original",
      "og:article:published_time",
      "created",
      "article.created",
    ),
  ),
  dated(visible('[itemprop~="datePublished"][content]', "content")),
  dated(visible('[itemprop~="datePublished"][datetime]', "datetime")),
  dated(visible('[itemprop~="datePublished"]', "content")),
  dated(visible("time[pubdate][datetime], time.published[datetime], time.entry-date[datetime]", "datetime")),
  dated(visible("abbr.published[title], .dt-published[datetime]", "title")),
  dated({ name: "JSON-LD of the page", read: ({ structured }) => structured?.published ?? null }),
];

/** Where a date stands that may be another's: only if nothing better says when. */
export const PERHAPS_PUBLISHED: readonly Source<StatedDate>[] = [
  dated(visible("article time[datetime], main time[datetime]", "datetime")),
  dated(visible("time[datetime]", "datetime")),
  dated(
    visible(
      ".published, [class*='date' i], [class*='datum' i], [class*='fecha' i], [class*='time' i]",
      "datetime",
    ),
  ),
  dated(visible("time", "datetime")),
];

/** Days in addresses: /2024/03/02/title, /20240302-title. */
const ADDRESS_DAYS = [
  /\/((?:19|20)\d{2})([/-])(\d{1,2})\2(\d{1,2})(?:[/_-]|$)/,
  /[/_-]((?:19|20)\d{2})()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[/_-]|$)/,
];

/** The day in an address; blogs make it when a post is published, and keep it. */
export function dateInAddress(address: string, now: number): StatedDate | null {
  for (const pattern of ADDRESS_DAYS) {
    const match = pattern.exec(address);
    const day = match && dayOf(Number(match[1]), Number(match[3]), Number(match[4]), now);
    if (day) return day;
  }
  return null;
}

export const MODIFIED: readonly Source<StatedDate>[] = [
  dated({ name: "JSON-LD dateModified", read: (facts) => facts.structured?.modified ?? null }),
  dated(
    meta(
      "article:modified_time",
      "og:updated_time",
      "datemodified",
      "dcterms.modified",
      "last-modified",
      "lastmod",
    ),
  ),
  dated(visible('[itemprop~="dateModified"][content]', "content")),
  dated(visible('[itemprop~="dateModified"][datetime], time.updated[datetime]', "datetime")),
];

export const DESCRIPTION: readonly Source<string>[] = [
  meta("og:description", "description", "twitter:description", "dc.description", "sailthru.description"),
  { name: "JSON-LD description", read: (facts) => facts.structured?.description ?? null },
];

export const SITE_NAME: readonly Source<string>[] = [
  meta("og:site_name", "application-name", "apple-mobile-web-app-title"),
  { name: "JSON-LD publisher", read: (facts) => facts.structured?.publisher ?? null },
  meta("dc.publisher", "citation_journal_title"),
];

export const IMAGE: readonly Source<string>[] = [
  meta("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"),
  { name: "JSON-LD image", read: (facts) => facts.structured?.image ?? null },
];

export const LANGUAGE: readonly Source<string>[] = [
  { name: "html lang", read: (facts) => facts.lang },
  meta("content-language", "language", "dc.language", "og:locale"),
  { name: "body lang", read: (facts) => find(facts.body, "[lang]")?.getAttribute("lang") ?? null },
];

/** The page's own address, if it states one of the web. */
export function canonicalOf(facts: PageFacts): string | null {
  return resolve(facts.canonical, facts.base) ?? resolve(stated(facts, "og:url"), facts.base);
}
