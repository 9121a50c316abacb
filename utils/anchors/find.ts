import search from "approx-string-match";
import type { Anchor } from "./index";
import { type AnchorText, bareText, rawSpan, type Span } from "./text";

/** A quotation longer than this, in compared characters, is found by pieces of this length: text may have come in between. */
const PIECE_LENGTH = 96;

/** Share of a quotation's characters that may have changed. */
const MOST_CHANGED = 0.45;

/** Quotations shorter than this are found as they are or not at all: almost any text has something like them. */
const SHORTEST_FUZZY = 12;

/** Quotations shorter than this must stand right beside their context: the same words may stand elsewhere. */
const SHORTEST_ALONE = 32;

/** Quotations shorter than this, such as "of", stand within many words. */
const SHORTEST_WITHIN = 3;

/** How far beside a place its context is looked for: words may have come in between. */
const CONTEXT_REACH = 40;

/** Likeness that any two texts of one language have; what counts is what lies above. */
const CHANCE = 0.5;

/** Characters of context that must stand near a place, and right beside a short one: words alone may stand elsewhere too. */
const LEAST_CONTEXT = 8;

/** Characters of quotation and context that must be alike. */
const LEAST_ALIKE = 32;

/** By so many characters the best place must be better than any other. */
const LEAST_LEAD = 4;

/** So many characters in a row that a quotation has belong to it, and to none of its neighbors. */
const EDGE_LENGTH = 3;

/** The share of a quotation's length that must be left of it. */
const LEAST_LEFT = 0.55;

/** Places at which a quotation stands as it is that are looked at more closely, the likeliest first. */
const MOST_PLACES = 24;

/** The share of a long quotation's pieces that must be found. */
const LEAST_PIECES = 0.5;

/** Folded words without white space, and what stood around them. */
interface Wanted {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A possible place in the compared text; `score` in characters that are alike. */
interface Place extends Span {
  readonly score: number;
}

// What the constants above are was set by the bench `reader` (highlights of edited pages): more found, fewer wrong.

/**
 * Finds the place that `anchor` describes: as it was, or else by its words, or else by words like them.
 *
 * @returns Its stretch of `text.raw`; `null` rather than a place that may be the wrong one.
 * @see https://doi.org/10.1145/316542.316550 for the matching with errors
 */
export function findAnchor(text: AnchorText, anchor: Anchor): Span | null {
  const wanted = {
    quote: bareText(anchor.quote),
    prefix: bareText(anchor.prefix),
    suffix: bareText(anchor.suffix),
  };
  if (wanted.quote === "") return null;
  const at = Math.round(anchor.at * text.bare.length);
  if (standsAt(text.bare, wanted, at)) return rawSpan(text, at, at + wanted.quote.length);
  const place = findWhole(text.bare, wanted) ?? findPieces(text.bare, wanted);
  if (place === null) return null;
  const span = rawSpan(text, place.start, place.end);
  if (!text.bare.startsWith(wanted.quote, place.start)) return onWords(text.raw, span);
  return wanted.quote.length < SHORTEST_WITHIN && cutsOtherwise(text.raw, span, anchor) ? null : span;
}

/** True where a short quotation was found within a longer word, and was none of its letters before. */
function cutsOtherwise(raw: string, { start, end }: Span, { quote, prefix, suffix }: Anchor): boolean {
  const cuts = (before: string, after: string) => LETTER.test(before) && LETTER.test(after);
  const isCut = [cuts(raw.charAt(start - 1), raw.charAt(start)), cuts(raw.charAt(end - 1), raw.charAt(end))];
  const wasCut = [cuts(prefix.slice(-1), quote.slice(0, 1)), cuts(quote.slice(-1), suffix.slice(0, 1))];
  return isCut.some((cut, edge) => cut && !wasCut[edge]);
}

function standsAt(bare: string, { quote, prefix, suffix }: Wanted, at: number): boolean {
  // Before the beginning, `startsWith` would look at the beginning itself.
  return at >= prefix.length && bare.startsWith(prefix + quote + suffix, at - prefix.length);
}

function findWhole(bare: string, wanted: Wanted): Place | null {
  const exact = placesOf(bare, wanted);
  const found = best(exact.map((place) => weighed(bare, wanted, place, 0)));
  if (found !== null || wanted.quote.length > PIECE_LENGTH) return found;
  return findLike(bare, wanted);
}

/** Where the quotation stands as it is; of many places those whose neighbors begin as the context does. */
function placesOf(bare: string, { quote, prefix, suffix }: Wanted): readonly Span[] {
  const places: (Span & { readonly near: number })[] = [];
  for (let start = bare.indexOf(quote); start !== -1; start = bare.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    places.push({ start, end, near: sharedBefore(bare, start, prefix) + sharedAfter(bare, end, suffix) });
  }
  const least = quote.length < SHORTEST_ALONE ? Math.min(LEAST_CONTEXT, prefix.length + suffix.length) : 0;
  const near = places.filter((place) => place.near >= least);
  return near.sort((one, other) => other.near - one.near).slice(0, MOST_PLACES);
}

function sharedBefore(bare: string, at: number, prefix: string): number {
  let shared = 0;
  while (shared < prefix.length && bare.at(at - 1 - shared) === prefix.at(-1 - shared) && shared < at)
    shared++;
  return shared;
}

function sharedAfter(bare: string, at: number, suffix: string): number {
  let shared = 0;
  while (shared < suffix.length && bare[at + shared] === suffix[shared]) shared++;
  return shared;
}

/** Where words like the quotation stand: the likest of each stretch of the text, so that the likest of all hides no better place. */
function findLike(bare: string, wanted: Wanted): Place | null {
  const { quote } = wanted;
  if (quote.length < SHORTEST_FUZZY) return null;
  const most = Math.floor(quote.length * MOST_CHANGED);
  // Places that have the quotation as it is were weighed before.
  const rest = bare.replaceAll(quote, "\0".repeat(quote.length));
  const places: Place[] = [];
  for (let from = 0; from < rest.length; from += quote.length) {
    const stretch = rest.slice(from, from + quote.length * 2 + most);
    for (const { start, end, errors } of search(stretch, quote, most))
      places.push(weighed(bare, wanted, { start: from + start, end: from + end }, errors));
  }
  const found = best(places);
  return found === null ? null : trimmed(bare, quote, found);
}

/** A place without what stands at its edges and not in the quotation: there its neighbors begin. */
function trimmed(bare: string, quote: string, { start, end, score }: Place): Place | null {
  let [from, until] = [start, end];
  while (until - from > EDGE_LENGTH && !quote.includes(bare.slice(from, from + EDGE_LENGTH))) from++;
  while (until - from > EDGE_LENGTH && !quote.includes(bare.slice(until - EDGE_LENGTH, until))) until--;
  return until - from < quote.length * LEAST_LEFT ? null : { start: from, end: until, score };
}

/** How much of quotation and context stands at a place; 0 if too little of either. */
function weighed(
  bare: string,
  { quote, prefix, suffix }: Wanted,
  { start, end }: Span,
  errors: number,
): Place {
  const before = bare.slice(Math.max(0, start - CONTEXT_REACH), start);
  const after = bare.slice(end, end + CONTEXT_REACH);
  const context = alike(before, prefix) + alike(after, suffix);
  const own = aboveChance(1 - errors / quote.length) * Math.min(quote.length, PIECE_LENGTH);
  const enough = context >= Math.min(LEAST_CONTEXT, prefix.length + suffix.length);
  const score =
    enough && own + context >= Math.min(LEAST_ALIKE, quote.length + prefix.length + suffix.length);
  return { start, end, score: score ? own + context : 0 };
}

/** How many characters of `context` stand in `text`, above what any text has. */
function alike(text: string, context: string): number {
  if (context === "") return 0;
  const [match] = search(text, context, Math.floor(context.length * CHANCE));
  return match === undefined ? 0 : aboveChance(1 - match.errors / context.length) * context.length;
}

function aboveChance(likeness: number): number {
  return Math.max(0, (likeness - CHANCE) / (1 - CHANCE));
}

/** The best place, if it is clearly better than all that lie elsewhere. */
function best(places: readonly Place[]): Place | null {
  const [first, ...rest] = [...places].sort((one, other) => other.score - one.score);
  if (first === undefined || first.score === 0) return null;
  const rival = rest.find(({ start, end }) => end <= first.start || start >= first.end);
  return rival !== undefined && first.score - rival.score < LEAST_LEAD ? null : first;
}

/** A long quotation, whose pieces stand one after another: from the first that is found to the last. */
function findPieces(bare: string, { quote, prefix, suffix }: Wanted): Place | null {
  if (quote.length <= PIECE_LENGTH) return null;
  const whole = prefix + quote + suffix;
  const count = Math.ceil(quote.length / PIECE_LENGTH);
  const length = Math.ceil(quote.length / count);
  const found: Place[] = [];
  for (let at = 0; at < quote.length; at += length) {
    const start = prefix.length + at;
    const end = Math.min(start + length, prefix.length + quote.length);
    const piece = findWhole(bare, {
      quote: whole.slice(start, end),
      prefix: whole.slice(Math.max(0, start - CONTEXT_REACH), start),
      suffix: whole.slice(end, end + CONTEXT_REACH),
    });
    if (piece !== null && piece.start >= (found.at(-1)?.start ?? 0)) found.push(piece);
  }
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined || found.length < count * LEAST_PIECES) return null;
  const spread = last.end - first.start;
  return spread > quote.length * 2 ? null : { start: first.start, end: last.end, score: first.score };
}

/** Letters of scripts that write words apart. */
const LETTER =
  /(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}])[\p{L}\p{N}\p{M}]/u;

/** Letters that an edge may be moved by to come to a word's edge. */
const WORD_REACH = 16;

/** Whole words: where words have changed, an edge may have come to lie within one. */
function onWords(raw: string, { start, end }: Span): Span {
  return { start: edgeBefore(raw, start), end: edgeAfter(raw, end) };
}

function edgeBefore(raw: string, at: number): number {
  for (let edge = at; edge > at - WORD_REACH; edge--)
    if (!LETTER.test(raw.charAt(edge - 1)) || !LETTER.test(raw.charAt(edge))) return edge;
  return at;
}

function edgeAfter(raw: string, at: number): number {
  for (let edge = at; edge < at + WORD_REACH; edge++)
    if (!LETTER.test(raw.charAt(edge - 1)) || !LETTER.test(raw.charAt(edge))) return edge;
  return at;
}
