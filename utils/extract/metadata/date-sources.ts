import { attributeOf, findAll, textOf } from "../dom";
import { collapse } from "../lines";
import { dayOf, parseDate, type StatedDate } from "./dates";
import { type PageFacts, resolve } from "./facts";
import { meta, type Source } from "./fields";
import { monthOf } from "./months";

/** A visible label of more characters is no date. */
const LONGEST_LABEL = 160;

/** Marked elements that are looked at; a list of articles has hundreds. */
const MOST_MARKED = 40;

/** Parts of a page that tell of others: their dates are those of comments and of further articles. A post's foot is its own. */
const OTHERS =
  ':is(nav, aside, footer:not(:is(article, .post, .hentry) footer), [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="recent" i], [class*="sidebar" i]):not(body, :has(h1))';

/** Where content systems put a date into an element: into data, or into words. */
const DATE_ATTRIBUTES = ["content", "datetime", "title"];

const dated =
  (source: Source<string>): Source<StatedDate> =>
  (facts, now) => {
    const text = source(facts, now);
    return text === null ? null : parseDate(text, facts.dateLang, now);
  };

/** Names of `<meta>` that hold a time of publication. */
const SAYS_PUBLISHED =
  /^(?!.*(?:modif|update)).*(?:publi|pub[_-]?date|issued|citation\w*date|sailthru\.date)/;

/** Names that often hold the time at which a page was made, or its template: what the page shows its readers is surer. */
const SAYS_DATE = /created$|(?:^|[.:])date(?:[.:](?!modif)|$)/;

const SAYS_MODIFIED = /modif|lastmod|updated_/;

/** The first date in `<meta>` of such names. */
const inMeta =
  (names: RegExp): Source<StatedDate> =>
  (facts, now) => {
    for (const [name, [text = ""]] of facts.meta) {
      const date = names.test(name) ? parseDate(text, facts.dateLang, now) : null;
      if (date !== null) return date;
    }
    return null;
  };

/** The first date in elements of the whole page, shown or not, that are about its article. */
const marked =
  (selector: string): Source<StatedDate> =>
  (facts, now) => {
    let left = MOST_MARKED;
    for (const element of findAll(facts.page, selector)) {
      if (left-- <= 0) break;
      const date = isOfOthers(element) ? null : dateOfMarked(element, facts, now);
      if (date !== null) return date;
    }
    return null;
  };

function dateOfMarked(element: Element, { dateLang }: PageFacts, now: number): StatedDate | null {
  const texts = [
    ...DATE_ATTRIBUTES.map((name) => attributeOf(element, name) ?? ""),
    collapse(textOf(element)),
  ];
  for (const text of texts) {
    const date = text === "" || text.length > LONGEST_LABEL ? null : parseDate(text, dateLang, now);
    if (date !== null) return date;
  }
  return null;
}

function isOfOthers(element: Element): boolean {
  return Element.prototype.closest.call(element, OTHERS) !== null;
}

/** Where a page's data state when its article was published. */
export const IN_DATA: readonly Source<StatedDate>[] = [
  dated(({ structured }) => (structured?.certain ? structured.published : null)),
  dated(meta("article:published_time datepublished")),
];

/** Where a page states when its article was published, surest first. */
export const PUBLISHED: readonly Source<StatedDate>[] = [
  ...IN_DATA,
  marked('[itemprop~="datePublished"], [property~="schema:datePublished"], [property~="dc:date"]'),
  marked(
    "time[pubdate], time.published, time.entry-date:not(.updated), .dt-published, abbr.published, .published[title]",
  ),
  dated(({ structured }) => structured?.published ?? null),
  inMeta(SAYS_PUBLISHED),
];

/** Where pages state a date of which the kind is not sure, or mark one as they may mark those of other posts. */
export const MARKED: readonly Source<StatedDate>[] = [
  inMeta(SAYS_DATE),
  marked(".entry-date, .post-date, .posted-on, [class*='pubdate' i], [class*='publish' i]"),
];

/** Where a date stands that may be another's: only if nothing better says when. */
export const PERHAPS_PUBLISHED: readonly Source<StatedDate>[] = [
  marked("time"),
  marked("[class*='date' i], [class*='datum' i], [class*='fecha' i], [class*='time' i]"),
];

/** Where a page states when its article was changed. */
export const MODIFIED: readonly Source<StatedDate>[] = [
  dated((facts) => facts.structured?.modified ?? null),
  inMeta(SAYS_MODIFIED),
  marked('[itemprop~="dateModified"], time.updated'),
];

/** Days in addresses: /2024/03/02/title, /2024/mar/02/title, /20240302-title. */
const ADDRESS_DAYS = [
  /\/((?:19|20)\d{2})([/-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?:[/_-]|$)/,
  /[/_-]((?:19|20)\d{2})()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[/_.-]|$)/,
];

/** The day in an address; blogs make it when a post is published, and keep it. */
export function dateInAddress(address: string, now: number): StatedDate | null {
  for (const pattern of ADDRESS_DAYS) {
    const [, year, , month = "", day] = pattern.exec(address) ?? [];
    const date = dayOf(Number(year), Number(month) || (monthOf(month) ?? 0), Number(day), now);
    if (date) return date;
  }
  return null;
}

/** The day in the words of a link that leads to the page itself, as blogs link a post's date. */
export function dateOfOwnLink({ page, address, base, canonical, dateLang }: PageFacts, now: number) {
  const own = [address, resolve(canonical, base)];
  const end = address.split("/").findLast((part) => part !== "") ?? address;
  for (const link of findAll(page, "a[href]")) {
    const href = attributeOf(link, "href") ?? "";
    const text = href.includes(end) && own.includes(resolve(href, base)) ? collapse(textOf(link)) : "";
    const date = text === "" || text.length > LONGEST_LABEL ? null : parseDate(text, dateLang, now);
    if (date !== null) return date;
  }
  return null;
}
