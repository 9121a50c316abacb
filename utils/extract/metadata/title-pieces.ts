import { fold, isSame, isSiteName, key, wordsOf } from "./compare";
import { hostOf } from "./facts";
import type { Slug } from "./slug";

/** What stands between a title and a site's name. */
const SEPARATOR = /(?:\s+(?:[|\-–—·•«»‹›<>/\\~]+|::))+\s+|\s*\|\s*|\s+--+\s*|\s*(?<=\p{L})[»›](?=\s|$)\s*/gu;

/** The site's name before the title, as "Site: Title" has it. */
const PREFIX = /^([^:]{2,60}):\s+(.+)$/;

/** What stands between a kicker and a title. */
const KICKER_END = /\s*[:–—|]\s+/gu;

/** Words that a cut by guess must leave. */
const LEAST_LEFT_WORDS = 3;

/** A site's name and its motto have no more words. */
const MOST_SITE_WORDS = 8;

/** Letters of a name that says something when it is found within another. */
const TELLING_LETTERS = 4;

/** A cut by guess takes no words of which more than this share stand in the page's address. */
const MOST_NAMED = 0.5;

/** Knows the names by which a page's site may call itself. */
export interface Site {
  readonly name: string;
  readonly address: string;
}

/** A stated title without the site's name at its ends; empty if it is nothing but that. */
export function withoutSite(title: string, site: Site): string {
  const prefixed = PREFIX.exec(title);
  if (prefixed?.[1] !== undefined && isOfSite(prefixed[1], site)) return withoutSite(prefixed[2] ?? "", site);
  const pieces = piecesOf(title);
  let [from, to] = [0, pieces.length];
  while (to > from && isOfSite(pieces[to - 1]?.text ?? "", site)) to -= 1;
  while (from < to && isOfSite(pieces[from]?.text ?? "", site)) from += 1;
  if (from === to) return isSiteName(title, site.name, site.address) || pieces.length > 1 ? "" : title;
  return title.slice(pieces[from]?.start, pieces[to - 1]?.end);
}

/** Cuts what is likely the name of an unknown site: the last piece, unless the page's address has its words. */
export function withoutLastPiece(title: string, slug: Slug): string {
  const pieces = piecesOf(title);
  const [last, before] = [pieces.at(-1), pieces.at(-2)];
  if (last === undefined || before === undefined || slug.share(last.text) > MOST_NAMED) return title;
  const cut = title.slice(0, before.end);
  return wordsOf(cut).length >= LEAST_LEFT_WORDS && wordsOf(last.text).length <= MOST_SITE_WORDS
    ? cut
    : title;
}

/** The end of a title that the page's address is made of: what stands before it is a kicker. */
export function endNamedBy(slug: Slug, title: string): string | null {
  const ends = [piecesOf(title), piecesOf(title, KICKER_END)].map((pieces) => pieces.at(-1)?.text ?? "");
  return ends.find((end) => slug.is(end)) ?? null;
}

/** Whether a heading is a stated title, or the greater or first part of it, before a site's name. */
export function opens(stated: string, heading: string): boolean {
  const [whole, part] = [key(stated), key(heading)];
  if (part === "") return false;
  if (whole.startsWith(part) && part.length > whole.length / 2) return true;
  return isSame(piecesOf(stated)[0]?.text ?? "", heading);
}

/** Whether a heading is the greatest part of a stated title, after a section or a site's name. */
export function closes(stated: string, heading: string): boolean {
  const pieces = piecesOf(stated).map((piece) => piece.text);
  const longest = Math.max(...pieces.map((piece) => key(piece).length));
  return key(heading).length >= longest && pieces.some((piece) => isSame(piece, heading));
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function piecesOf(title: string, separator: RegExp = SEPARATOR): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of title.matchAll(separator)) {
    if (match.index > start) pieces.push({ text: title.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < title.length) pieces.push({ text: title.slice(start), start, end: title.length });
  return pieces;
}

/** Beside a title even a part of the site's name tells, or a name of which all words stand in its host. */
function isOfSite(piece: string, { name, address }: Site): boolean {
  if (isSiteName(piece, name, address)) return true;
  const words = wordsOf(fold(piece));
  if (words.length === 0 || words.length > MOST_SITE_WORDS) return false;
  const [own, known] = [key(piece), key(name)];
  const within = (one: string, other: string) => one.length >= TELLING_LETTERS && other.includes(one);
  if (within(own, known) || within(known, own)) return true;
  const host = fold(hostOf(address).replace(/[.-]/g, ""));
  return within(words.join(""), host) || words.every((word) => within(word, host));
}
