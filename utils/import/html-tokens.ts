import { ImportError } from "./item";

/** A tag or a text of an HTML file, as it was written. */
export type HtmlToken =
  | {
      readonly kind: "tag";
      /** In small letters, with a slash before it if it closes. */
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly line: number;
    }
  | { readonly kind: "text"; readonly text: string };

/** Characters of a tag: bookmarks carry their icons as data. Of a text as many are kept. */
const LONGEST_TAG = 2_000_000;

/**
 * The tags and texts of a file of links, read piece by piece. No document is made of it: such files are lists, may hold a
 * million links, and need two kinds of tags.
 *
 * @throws {ImportError} When it ends within a tag, or a tag is too large.
 */
export async function* htmlTokens(chunks: AsyncIterable<string>): AsyncGenerator<HtmlToken> {
  let rest = "";
  let line = 1;
  for await (const chunk of chunks) {
    rest += chunk;
    let from = 0;
    for (;;) {
      const open = rest.indexOf("<", from);
      if (open === -1) break;
      const end = endOfTag(rest, open);
      if (end === -1) break;
      if (open > from) yield { kind: "text", text: decoded(rest.slice(from, open)) };
      line += lineFeeds(rest.slice(from, end));
      yield tagOf(rest.slice(open + 1, end - 1), line);
      from = end;
    }
    const kept = rest.slice(from);
    if (kept.length > LONGEST_TAG && kept.includes("<")) throw new ImportError("tooLarge");
    const isText = !kept.includes("<");
    if (isText && kept.length > LONGEST_TAG) line += lineFeeds(kept);
    rest = isText && kept.length > LONGEST_TAG ? "" : kept;
  }
  if (rest.includes("<")) throw new ImportError("damaged");
}

/** Where the tag that begins at `open` ends, after its `>`; -1 if that is still to come. A `>` in quotes does not end it. */
function endOfTag(text: string, open: number): number {
  if (text.startsWith("<!--", open)) {
    const end = text.indexOf("-->", open);
    return end === -1 ? -1 : end + "-->".length;
  }
  let quote = "";
  let last = "";
  for (let at = open + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === ">") return at + 1;
    else if ((character === '"' || character === "'") && last === "=") quote = character;
    if (/\S/.test(character)) last = character;
  }
  return -1;
}

const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function tagOf(inner: string, line: number): HtmlToken {
  const name = /^\/?[a-z][a-z0-9]*/i.exec(inner)?.[0] ?? "";
  const attributes = new Map<string, string>();
  for (const [, key = "", double, single, bare] of inner.slice(name.length).matchAll(ATTRIBUTE))
    attributes.set(key.toLowerCase(), decoded(double ?? single ?? bare ?? ""));
  return { kind: "tag", name: name.toLowerCase(), attributes, line };
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** The few entities that such files have. */
function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (whole, ten, hex, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = ten === undefined ? Number.parseInt(hex, 16) : Number(ten);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function lineFeeds(text: string): number {
  return text.split("\n").length - 1;
}
