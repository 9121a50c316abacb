/**
 * Places in a text that are found again when the text has changed: a quotation, what stood around it, and where it stood.
 *
 * Pure: strings and numbers in, numbers out.
 */
import { type AnchorText, bareOffset, type Span } from "./text";

export { findAnchor } from "./find";
export { type AnchorText, anchorText, bareText, rawSpan, type Span } from "./text";

/** A place in a text, told by its words. */
export interface Anchor {
  /** The words of the place itself. */
  readonly quote: string;
  /** The words before it, up to `CONTEXT_CHARACTERS`. */
  readonly prefix: string;
  /** The words after it, up to `CONTEXT_CHARACTERS`. */
  readonly suffix: string;
  /** How far into the text it begins, from 0 to 1, in compared characters (see `AnchorText`). */
  readonly at: number;
}

/** About six words on each side: a place keeps some of them when one word in ten is another. Bench `reader`. */
const CONTEXT_CHARACTERS = 40;

/** Describes the stretch `span` of `text`. */
export function makeAnchor(text: AnchorText, { start, end }: Span): Anchor {
  const { raw, bare } = text;
  return {
    quote: raw.slice(start, end),
    prefix: raw.slice(Math.max(0, start - CONTEXT_CHARACTERS), start),
    suffix: raw.slice(end, end + CONTEXT_CHARACTERS),
    at: bare.length === 0 ? 0 : bareOffset(text, start) / bare.length,
  };
}
