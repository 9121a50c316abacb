/** How addresses call a page's number, in the languages of most sites that have such pages. */
const PAGE_WORDS =
  "pagenumber|pagenum|pageno|page_no|page|paged|pg|p|seite|pagina|pag|sida|side|sivu|strana|strona|stranica|halaman|trang|sayfa|oldal";

const PARAMETER = new RegExp(`^(?:${PAGE_WORDS})$`, "i");

/** A number at a path's end, perhaps with its word: `/story/2`, `/story-page-2.html`, `/story,2.html`, `/story/page/2/`. */
const IN_PATH = new RegExp(`^(.*?)[/_,.-](?:(${PAGE_WORDS})[-_=/]?)?(\\d{1,2})(?:\\.[a-z]{3,5})?/?$`, "i");

/** One letter stands for an article's id as often as for a page's number. */
const SHORTEST_CLEAR_WORD = 2;

/** Parameters that tell where a reader came from. */
const TRACKING = /^(?:utm_|mc_|at_|fbclid|gclid|msclkid|cmpid|xtor|ref$|source$)/i;

/** An address read as a page of a longer text. */
export interface NumberedAddress {
  /** What all pages of the text share, but for the number. */
  readonly stem: string;
  /** As the address counts: some count from 0. */
  readonly number: number;
  /** True if a word in it says that the number is a page's. */
  readonly named: boolean;
}

/** The address as a stem: what the addresses of its further pages begin with. */
export function stemOf(address: string): string {
  const { origin, pathname, searchParams } = new URL(address);
  return stem(origin, pathname, searchParams);
}

/** All ways to read `address` as a page with a number; none if no number ends it. */
export function numberedAddresses(address: string): NumberedAddress[] {
  const { origin, pathname, searchParams } = new URL(address);
  const found: NumberedAddress[] = [];
  const [, before, word = "", digits] = IN_PATH.exec(pathname) ?? [];
  if (before !== undefined) {
    const own = stem(origin, before, searchParams);
    found.push({ stem: own, number: Number(digits), named: isClear(word) });
  }
  for (const [name, value] of searchParams) {
    if (!PARAMETER.test(name) || !/^\d{1,2}$/.test(value)) continue;
    const others = new URLSearchParams(searchParams);
    others.delete(name);
    found.push({ stem: stem(origin, pathname, others), number: Number(value), named: isClear(name) });
  }
  return found.filter((page) => page.stem !== origin);
}

function isClear(word: string): boolean {
  return word.length >= SHORTEST_CLEAR_WORD;
}

function stem(origin: string, path: string, parameters: URLSearchParams): string {
  const plain = path
    .replace(/\/index(?:\.\w+)?$/i, "")
    .replace(/\.(?:html?|php|aspx?|shtml|jsp|cfm)$/i, "")
    .replace(/(?<!\/)\/+$/, "");
  const kept = new URLSearchParams([...parameters].filter(([name]) => !TRACKING.test(name)));
  kept.sort();
  return kept.size === 0 ? origin + plain : `${origin}${plain}?${kept}`;
}
