import { attributeOf, find, findAll, rootOf, textOf } from "../dom";
import { collapse } from "../lines";
import type { Names } from "../names";
import { readStructuredData, type StructuredArticle } from "./structured-data";

/** All that metadata is read from, gathered once. */
export interface PageFacts {
  readonly page: Document;
  readonly address: string;
  /** What relative addresses start from. */
  readonly base: string;
  readonly structured: StructuredArticle | null;
  /** The contents of `<meta>` by name, property or itemprop in lower case. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly documentTitle: string | null;
  readonly lang: string | null;
  /** The language by whose customs dates in figures are read. */
  readonly dateLang: string | null;
  readonly dir: string | null;
  readonly canonical: string | null;
  /** The page's visible part. */
  readonly body: Element;
  /** What the classes and ids there are called. */
  readonly names: Names;
}

/** A head has some dozens; a hostile one is cut. */
const MOST_META = 400;

export function gatherFacts(page: Document, body: Element, names: Names, address: string): PageFacts {
  const root = rootOf(page);
  const title = find(page, "head > title") ?? find(page, "title");
  const base = find(page, "base[href]");
  const meta = readMeta(page);
  const lang = root && attributeOf(root, "lang");
  return {
    page,
    address,
    base: resolve(base && attributeOf(base, "href"), address) ?? address,
    structured: readStructuredData(page),
    meta,
    documentTitle: title && (collapse(textOf(title)) || null),
    lang,
    dateLang: dateLangOf(lang ?? meta.get("content-language")?.[0] ?? null, address),
    dir: (root && attributeOf(root, "dir")) ?? attributeOf(body, "dir"),
    canonical: attributeIn(page, 'link[rel~="canonical" i][href]', "href"),
    body,
    names,
  };
}

/** Ends of host names that are no country's, or that of a country that writes the month first. */
const NO_COUNTRY = /\.(?:\w{3,}|us|io|co|me|tv|ai|fm|ly|to|cc|ph)$/;

/** English alone does not tell whether days or months come first; the country in a site's address does. */
function dateLangOf(lang: string | null, address: string): string | null {
  const host = hostOf(address);
  return (lang ?? "en").toLowerCase() !== "en" || NO_COUNTRY.test(host) ? lang : `en-${host.slice(-2)}`;
}

/** Resolves an address against a base; `null` if it is none, or not one of the web. */
export function resolve(address: string | null, base: string): string | null {
  const url = address?.trim() ? URL.parse(address.trim(), base) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** What the first `<meta>` of a name says. */
export function stated(facts: PageFacts, name: string): string | null {
  return facts.meta.get(name)?.[0] ?? null;
}

function readMeta(page: Document): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  let left = MOST_META;
  for (const element of findAll(page, "meta[content]")) {
    if (left-- <= 0) break;
    const content = collapse(attributeOf(element, "content") ?? "");
    if (content === "") continue;
    for (const key of ["property", "name", "itemprop", "http-equiv"]) {
      const name = attributeOf(element, key)?.trim().toLowerCase();
      if (name) meta.set(name, [...(meta.get(name) ?? []), content]);
    }
  }
  return meta;
}

function attributeIn(page: Document, selector: string, name: string): string | null {
  const element = find(page, selector);
  return element && attributeOf(element, name);
}

/** The host's name without `www`. */
export function hostOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, "") ?? "";
}
