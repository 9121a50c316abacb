import { getDomain } from "tldts";

/**
 * Query parameters that tell where a reader came from and never which page it is. Whole names, lower case.
 * A name that some sites use for content (`ref`, `source`, `id`, `p`) is not listed: two pages in one record lose one of them.
 */
const TRACKING_PARAMETERS = new Set(
  [
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh epik srsltid",
    "mc_cid mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking oly_anon_id oly_enc_id vero_id vero_conv",
    "_openstat wickedid rb_clickid s_cid ncid cmpid icid ref_src ref_url __twitter_impression _ga _gl xtor wt_mc",
    "wt.mc_id guccounter guce_referrer guce_referrer_sig smid smtyp sr_share mibextid __s ss_source ss_campaign_id",
    "amp amp_js_v amp_gsa amp_kit usqp",
  ].flatMap((names) => names.split(" ")),
);

const TRACKING_PREFIX = /^(?:utm|mtm|pk|piwik|matomo|at|ns|hsa|trk|stm|itm)_/;

/** A value, not a name, that asks for the AMP form. */
const AMP_VALUE: readonly (readonly [name: string, value: string])[] = [
  ["outputtype", "amp"],
  ["view", "amp"],
  ["format", "amp"],
];

/** Caches that serve other sites' AMP pages under their own host: the page's own address stands in the path. */
const AMP_CACHES: readonly { readonly host: RegExp; readonly path: RegExp }[] = [
  { host: /(?:^|\.)cdn\.ampproject\.org$/, path: /^\/(?:[a-z]\/)?[acvi]\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/ },
  { host: /(?:^|\.)bing-amp\.com$/, path: /^\/[acvi]\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/ },
  { host: /^www\.google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/, path: /^\/amp\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/ },
];

/**
 * The address that stands for a page in the library: one record each.
 *
 * Tracking parameters, fragments, AMP forms, trailing slashes, default ports and the order of parameters are folded. The
 * page's own claim (`rel=canonical`) counts only within its registrable domain, so that no page can take the record of
 * another site; a page in an AMP cache speaks for the site that it was taken from. A claim of the site's bare root is a
 * template's mistake and does not count.
 *
 * @param url Where the page was read; returned as it is if it is no web address.
 * @param claim What the page calls its own address.
 */
export function canonicalUrl(url: string, claim: string | null): string {
  const page = webUrl(url);
  if (page === null) return url;
  const source = outOfAmpCache(page);
  const claimed = claim === null ? null : webUrl(claim, page.href);
  const own = claimed !== null && counts(claimed, source) ? claimed : source;
  if (source.protocol === "https:") own.protocol = "https:";
  return fold(own);
}

function webUrl(url: string, base?: string): URL | null {
  if (!URL.canParse(url, base)) return null;
  const parsed = new URL(url, base);
  return /^https?:$/.test(parsed.protocol) ? parsed : null;
}

function outOfAmpCache(page: URL): URL {
  for (const cache of AMP_CACHES) {
    const found = cache.host.test(page.hostname) ? cache.path.exec(page.pathname) : null;
    if (found === null) continue;
    const [, secure, host, path = "/"] = found;
    return webUrl(`http${secure ? "s" : ""}://${host}${path}${page.search}`) ?? page;
  }
  return page;
}

function counts(claim: URL, source: URL): boolean {
  const isBareRoot = claim.pathname === "/" && claim.search === "";
  return sameSite(claim, source) && (!isBareRoot || source.pathname === "/");
}

/** Same registrable domain, where `blog.example` of a shared host counts as a domain; else the very same host and port. */
function sameSite(one: URL, other: URL): boolean {
  const domain = registrableDomain(one);
  return domain === null ? one.host === other.host : domain === registrableDomain(other);
}

function registrableDomain(url: URL): string | null {
  return getDomain(url.hostname, { allowPrivateDomains: true });
}

function fold(url: URL): string {
  const query = foldQuery(url.searchParams);
  return `${url.protocol}//${foldHost(url)}${foldPath(url.pathname)}${query && `?${query}`}${route(url.hash)}`;
}

function foldHost(url: URL): string {
  const host = url.host.replace(/\.(?=$|:)/, "");
  const plain = host.replace(/^amp\./, "");
  return plain !== host && registrableDomain(url) !== null && plain.includes(".") ? plain : host;
}

/** Looked for at the first slash of a run alone: a page may have a million of them. */
const SLASHES_AT_END = /(?<!\/)\/+$/;

function foldPath(path: string): string {
  const plain = sameEscapes(path)
    .replace(SLASHES_AT_END, "")
    .replace(/(?:\/amp|\.amp)$/, "")
    .replace(/\.amp(?=\.html?$)/, "")
    .replace(SLASHES_AT_END, "");
  return plain === "" ? "/" : plain;
}

function foldQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(
    ([name, value]) => !isTracking(name.toLowerCase(), value.toLowerCase()),
  );
  const sorted = new URLSearchParams(kept);
  sorted.sort();
  return sorted.toString();
}

function isTracking(name: string, value: string): boolean {
  if (TRACKING_PARAMETERS.has(name) || TRACKING_PREFIX.test(name)) return true;
  return AMP_VALUE.some(([ampName, ampValue]) => name === ampName && value === ampValue);
}

/** A fragment is a place in the page, unless the page is one of many that a script shows at one address. */
function route(hash: string): string {
  return /^#!?\//.test(hash) ? hash : "";
}

/** Escapes that mean the same written the same: https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2 */
function sameEscapes(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escaped.toUpperCase();
  });
}
