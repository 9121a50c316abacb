import { fold, wordsOf } from "./compare";

/** Path segments at an address's end that may be made of the title. */
const SEGMENTS = 2;

/** Endings of files, and numbers by which systems know a page. */
const NO_WORD = /\.(?:html?|php|aspx?|jsp|shtml|cfm)$/i;

/** The words at the end of an address, which blogs and newspapers make of the title. */
export class Slug {
  readonly #segments: readonly (readonly string[])[];

  constructor(address: string) {
    this.#segments = pathOf(address)
      .split("/")
      .map((segment) => wordsOf(fold(segment.replace(NO_WORD, ""))).filter((word) => /\D/.test(word)))
      .filter((words) => words.length > 0)
      .slice(-SEGMENTS);
  }

  /** Whether the address ends with these words and no others. */
  is(text: string): boolean {
    const own = wordsOf(fold(text)).join("");
    const last = this.#segments.at(-1) ?? [];
    return own !== "" && (own === last.join("") || own === this.#segments.flat().join(""));
  }

  /** The share of the text's words that stand in the address, from 0 to 1. */
  share(text: string): number {
    const known = this.#segments.flat();
    const words = wordsOf(fold(text));
    return words.length === 0 ? 0 : words.filter((word) => known.includes(word)).length / words.length;
  }
}

function pathOf(address: string): string {
  try {
    return decodeURIComponent(new URL(address).pathname);
  } catch {
    return "";
  }
}
