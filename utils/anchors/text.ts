/** A text as places are looked for in it: white space, case, and the shape of quotes and dashes make no difference. */
export interface AnchorText {
  readonly raw: string;
  /** What is compared: without white space, folded character by character. */
  readonly bare: string;
  /** Where each compared character stands in `raw`. */
  readonly offsets: Uint32Array;
}

/** Characters that rendering adds or folds. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/** Signs that pages write in several ways, as one of them. */
const FOLDS: readonly (readonly [string, string])[] = [
  ["’‘ʼ‚‛´`", "'"],
  ["“”„‟«»", '"'],
  ["–—‐‑‒−", "-"],
];

const FOLDED = new Map(FOLDS.flatMap(([signs, sign]) => [...signs].map((one) => [one, sign] as const)));

/** Prepares `raw` once for all places that are looked for in it. */
export function anchorText(raw: string): AnchorText {
  const offsets = new Uint32Array(raw.length);
  const parts: string[] = [];
  for (let at = 0; at < raw.length; at++) {
    const sign = raw.charAt(at);
    if (UNSEEN.test(sign)) continue;
    offsets[parts.length] = at;
    parts.push(fold(sign));
  }
  return { raw, bare: parts.join(""), offsets: offsets.subarray(0, parts.length) };
}

/** The compared characters of `text`. */
export function bareText(text: string): string {
  return anchorText(text).bare;
}

/** The number of compared characters before the offset `at` of the raw text. */
export function bareOffset({ offsets }: AnchorText, at: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The raw offsets of the compared characters from `start` up to `end`. */
export function rawSpan({ raw, offsets }: AnchorText, start: number, end: number): Span {
  const last = offsets[end - 1];
  return { start: offsets[start] ?? raw.length, end: last === undefined ? raw.length : last + 1 };
}

/** A stretch of a text, in characters. */
export interface Span {
  readonly start: number;
  /** The first character that no longer belongs to it. */
  readonly end: number;
}

/** One character stays one: offsets must hold. */
function fold(sign: string): string {
  const lower = sign.toLowerCase();
  return FOLDED.get(sign) ?? (lower.length === 1 ? lower : sign);
}
