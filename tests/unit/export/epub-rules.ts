import { strFromU8, unzipSync } from "fflate";

const PHRASES =
  "a abbr b bdi cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var p pre h1 h2 h3 h4 h5 h6 th dt caption".split(
    " ",
  );
const BLOCKS =
  "p div ul ol li dl dt dd table tr td th blockquote pre figure figcaption section h1 h2 h3 h4 h5 h6 hr".split(
    " ",
  );

/** Which parents an element may have, where it may not have any. */
const PARENTS: Readonly<Record<string, string>> = {
  li: "ul, ol",
  dt: "dl",
  dd: "dl",
  tr: "thead, tbody",
  td: "tr",
  th: "tr",
  figcaption: "figure",
  caption: "table",
  rt: "ruby",
  mtr: "mtable",
  mtd: "mtr",
};

/**
 * What is wrong with a book by the rules of EPUB 3; empty if nothing is. epubcheck has found nothing in what this passes.
 *
 * @see https://www.w3.org/TR/epub-33/
 */
export function faultsOf(book: Uint8Array): string[] {
  const files = unzipSync(book);
  const texts = new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
  const opf = parsed(texts.get("EPUB/package.opf") ?? "");
  return [
    ...containerFaults(book, texts),
    ...(opf === null ? ["package.opf is no XML"] : packageFaults(opf, texts)),
    ...[...texts].flatMap(([path, text]) =>
      path.endsWith(".xhtml")
        ? chapterFaults(path, text, texts, opf).map((fault) => `${path}: ${fault}`)
        : [],
    ),
  ];
}

function parsed(xml: string): Document | null {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  return document.querySelector("parsererror") === null ? document : null;
}

function containerFaults(book: Uint8Array, texts: ReadonlyMap<string, string>): string[] {
  // The first local header: 30 bytes, the name, no extra field, then the bytes as they are.
  const isFirst = strFromU8(book.slice(30, 58)) === "mimetypeapplication/epub+zip" && book[8] === 0;
  const container = parsed(texts.get("META-INF/container.xml") ?? "");
  const path = container?.querySelector("rootfile")?.getAttribute("full-path");
  return [
    ...(isFirst ? [] : ["mimetype is not the first entry, stored"]),
    ...(path === "EPUB/package.opf" ? [] : ["the container names no package"]),
  ];
}

function packageFaults(opf: Document, texts: ReadonlyMap<string, string>): string[] {
  const items = [...opf.querySelectorAll("manifest > item")];
  const ids = items.map(({ id }) => id);
  const hrefs = items.map((item) => `EPUB/${item.getAttribute("href")}`);
  const one = (name: string) => opf.getElementsByTagName(name).length === 1;
  const idOf = opf.documentElement.getAttribute("unique-identifier");
  const modified = opf.querySelector('meta[property="dcterms:modified"]')?.textContent ?? "";
  const files = [...texts.keys()].filter((path) => path.startsWith("EPUB/") && path !== "EPUB/package.opf");
  const spine = [...opf.querySelectorAll("itemref")].map((item) => item.getAttribute("idref") ?? "");
  const checks: readonly (readonly [boolean, string])[] = [
    [one("dc:identifier") && opf.getElementsByTagName("dc:identifier")[0]?.id === idOf, "no identifier"],
    [one("dc:title") && opf.getElementsByTagName("dc:title")[0]?.textContent?.trim() !== "", "no title"],
    [
      /^[a-z]{2,8}(-\w+)*$/i.test(opf.getElementsByTagName("dc:language")[0]?.textContent ?? ""),
      "no language",
    ],
    [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(modified), "no date of change"],
    [new Set(ids).size === ids.length, "ids of items come twice"],
    [hrefs.every((href) => texts.has(href)), "an item is not in the book"],
    [files.every((path) => hrefs.includes(path)), "a file is no item"],
    [
      items.filter((item) => item.getAttribute("properties") === "nav").length === 1,
      "not one table of contents",
    ],
    [spine.length > 0 && spine.every((id) => ids.includes(id)), "the order names what is no item"],
    [new Set(spine).size === spine.length, "the order names an item twice"],
  ];
  return checks.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}

function chapterFaults(
  path: string,
  text: string,
  texts: ReadonlyMap<string, string>,
  opf: Document | null,
): string[] {
  const page = parsed(text);
  if (page === null) return ["no XML"];
  const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
  const item = opf?.querySelector(`[href="${path.replace("EPUB/", "")}"]`);
  const hasFormulas = page.querySelector("math") !== null;
  const properties = item?.getAttribute("properties") ?? "";
  return [
    ...(page.documentElement.namespaceURI === "http://www.w3.org/1999/xhtml" ? [] : ["no XHTML"]),
    ...(page.querySelector("head > title")?.textContent?.trim() ? [] : ["no title"]),
    ...(new Set(ids).size === ids.length ? [] : ["ids come twice"]),
    ...(page.querySelector("script, iframe, object, [style], [onclick]") === null
      ? []
      : ["it could run something"]),
    ...(hasFormulas === properties.includes("mathml") ? [] : ["formulas are not declared"]),
    ...(path.endsWith("nav.xhtml") && page.querySelector("nav > ol > li > a") === null
      ? ["no contents"]
      : []),
    ...[...page.querySelectorAll("*")].flatMap((element) => elementFaults(element, ids, texts)),
  ];
}

function elementFaults(
  element: Element,
  ids: readonly string[],
  texts: ReadonlyMap<string, string>,
): string[] {
  const { localName, parentElement } = element;
  const parents = PARENTS[localName];
  const isMisplaced = parents !== undefined && parentElement?.matches(parents) !== true;
  const inPhrase = BLOCKS.includes(localName) && PHRASES.includes(parentElement?.localName ?? "");
  const href = element.getAttribute("href");
  const src = element.getAttribute("src");
  const leads =
    href === null ||
    (href.startsWith("#")
      ? ids.includes(href.slice(1))
      : /^(?:https?|mailto):/.test(href) || texts.has(`EPUB/${href}`));
  return [
    ...(isMisplaced ? [`${localName} in ${parentElement?.localName}`] : []),
    ...(inPhrase ? [`${localName} stands in a line, in ${parentElement?.localName}`] : []),
    ...(leads ? [] : [`${href} leads nowhere`]),
    ...(src === null || texts.has(`EPUB/${src}`) ? [] : [`${src} is not in the book`]),
    ...(/^(?:ul|ol|dl|tr|table)$/.test(localName) && element.children.length === 0
      ? [`${localName} is empty`]
      : []),
    ...(localName === "bdo" && !element.matches("[dir=ltr], [dir=rtl]") ? ["bdo has no direction"] : []),
    ...(localName === "a" && parentElement?.closest("a") ? ["a link in a link"] : []),
  ];
}
