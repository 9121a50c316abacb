import type { NextPage } from "../../article";
import { attributeOf, find, findAll, tagOf, textOf } from "../dom";
import { collapse, wordsIn } from "../lines";
import { resolve } from "../metadata/facts";
import { type NumberedAddress, numberedAddresses, stemOf } from "./address";

/** Only addresses with a small number at the end of their path or query can be pages: the rest need not be parsed. */
const ENDS_IN_NUMBER = /(?:^|\D)\d{1,2}(?:\.[a-z]{3,5})?\/?(?:$|[?#&])/i;

/** A link of more words leads to another article. */
const MOST_WORDS = 8;

/** A page's number as its link shows it: `2`, `Page 2`, `2.`. */
const SHOWN_NUMBER = /^(?:\p{L}+ )?(\d{1,2})\.?$/u;

/** Comments have pages of their own. */
const COMMENTS = "[id*='comment' i]:not(body), [class*='comment' i]:not(body, article, main)";

/** A link to a page of a longer text. */
interface PagerLink extends NumberedAddress {
  readonly url: string;
  /** The number that it shows; `null` if it shows none. */
  readonly shown: number | null;
}

/**
 * Finds the page that comes after `page`: one with the same address but for a page's number, to which a link leads. The next
 * article has another address, so it is never taken for it.
 *
 * @param as As which page it was fetched; `null` for the one that the reader opened.
 */
export function nextPage(page: Document, address: string, as: NextPage | null): NextPage | null {
  if (!URL.canParse(address) || !/^https?:/.test(address)) return null;
  const stated = find(page, "base[href]");
  const base = resolve(stated && attributeOf(stated, "href"), address) ?? address;
  const links = pagerLinks(page, new URL(address).origin, base);
  if (links.length === 0) return null;
  if (as !== null) return pageAfter(as.number, as.stem, links);
  const own = stemOf(address);
  if (links.some((link) => link.stem === own)) return pageAfter(1, own, links);
  for (const { stem, number, named } of numberedAddresses(address)) {
    const pages = links.filter((link) => link.stem === stem && link.named === named);
    if (pages.length > 0 && (named || leadsToFirst(page, stem, base)))
      return pageAfter(number + offsetOf(pages), stem, pages);
  }
  return null;
}

function pagerLinks(page: Document, origin: string, base: string): PagerLink[] {
  const links: PagerLink[] = [];
  for (const link of findAll(page, "a[href], link[rel~='next' i][href]")) {
    const href = attributeOf(link, "href") ?? "";
    if (!ENDS_IN_NUMBER.test(href)) continue;
    const url = resolve(href, base);
    if (url === null || new URL(url).origin !== origin) continue;
    const readings = numberedAddresses(url);
    if (readings.length === 0 || !mayLeadOn(link)) continue;
    const shown = shownNumber(link);
    links.push(...readings.map((reading) => ({ ...reading, url, shown })));
  }
  return links;
}

function mayLeadOn(link: Element): boolean {
  if (tagOf(link) === "link") return true;
  return wordsIn(collapse(textOf(link))) <= MOST_WORDS && link.closest(COMMENTS) === null;
}

function shownNumber(link: Element): number | null {
  const shown = SHOWN_NUMBER.exec(collapse(textOf(link)))?.[1];
  return shown === undefined ? null : Number(shown);
}

/** Some addresses count from 0: their links show one more. */
function offsetOf(links: readonly PagerLink[]): number {
  return links.some((link) => link.shown === link.number + 1) ? 1 : 0;
}

function pageAfter(here: number, stem: string, links: readonly PagerLink[]): NextPage | null {
  const pages = links.filter((link) => link.stem === stem);
  const offset = offsetOf(pages);
  const next = pages.find((link) => link.number + offset === here + 1);
  if (next === undefined) return null;
  const shown = pages.flatMap((link) => (link.shown === link.number + offset ? [link.shown] : []));
  return {
    url: next.url,
    stem,
    number: here + 1,
    total: shown.length === 0 ? null : Math.max(here + 1, ...shown),
  };
}

/** Whether a `1` leads to the text's beginning: then a number at an address's end is a page's, not an article's. */
function leadsToFirst(page: Document, stem: string, base: string): boolean {
  for (const link of findAll(page, "a[href]")) {
    const url = shownNumber(link) === 1 ? resolve(attributeOf(link, "href"), base) : null;
    if (url === null) continue;
    if (stemOf(url) === stem) return true;
    if (numberedAddresses(url).some((one) => one.stem === stem && one.number <= 1)) return true;
  }
  return false;
}
