/**
 * Pages of the search index as bytes: entries in the order of their terms, each a term (front-coded: how many bytes it
 * shares with the one before, then the rest), how many postings, how many bytes these take, and the postings: the gap to
 * the article before as a varint, and an impact from 1 to 255. A long list is cut into several entries of the same term.
 *
 * @see https://nlp.stanford.edu/IR-book/html/htmledition/index-compression-1.html
 */

import { ByteWriter } from "../bytes";

/** A page that is filled and the first term in it. */
export interface Page {
  readonly firstTerm: string;
  readonly bytes: Uint8Array;
}

/** When a page is full: at 32 kB one read gives enough terms for a prefix and is not yet slow for a single one. */
const PAGE_BYTES = 32_768;

/** Postings of one entry at most, so that a page of a common word is not much longer than others. */
const MAX_ENTRY_POSTINGS = 8192;

/** Terms have at most 40 UTF-16 units, and a mark. */
const MAX_TERM_BYTES = 256;

const encoder = new TextEncoder();

/** Makes pages of terms that come in order. It makes no objects on the way: an article has a thousand terms. */
export class PageWriter {
  private readonly filled: Page[] = [];
  private readonly page = new ByteWriter();
  private readonly list = new ByteWriter();
  private firstTerm = "";
  private term = new Uint8Array(MAX_TERM_BYTES);
  private before = new Uint8Array(MAX_TERM_BYTES);
  private beforeLength = 0;

  /**
   * Adds the postings of a term in `[from, to)`.
   *
   * @param term Not before the last one in the order of strings.
   * @param ids Ascending.
   * @param impacts From 1 to 255.
   */
  add(term: string, ids: ArrayLike<number>, impacts: ArrayLike<number>, from: number, to: number): void {
    for (let at = from; at < to; at += MAX_ENTRY_POSTINGS)
      this.entry(term, ids, impacts, at, Math.min(to, at + MAX_ENTRY_POSTINGS));
  }

  /** All pages. */
  finish(): readonly Page[] {
    this.close();
    return this.filled;
  }

  private entry(
    term: string,
    ids: ArrayLike<number>,
    impacts: ArrayLike<number>,
    from: number,
    to: number,
  ): void {
    const { page, list } = this;
    if (page.length === 0) this.firstTerm = term;
    this.head(term);
    let last = 0;
    for (let at = from; at < to; at++) {
      const id = ids[at] ?? 0;
      list.varint(id - last);
      list.byte(impacts[at] ?? 1);
      last = id;
    }
    page.varint(to - from);
    page.varint(list.length);
    page.moveIn(list);
    if (page.length >= PAGE_BYTES) this.close();
  }

  /** Writes what the term does not share with the one before. */
  private head(text: string): void {
    const { page, term, before } = this;
    const written = encode(text, term);
    const most = Math.min(this.beforeLength, written);
    let shared = 0;
    while (shared < most && before[shared] === term[shared]) shared++;
    page.byte(shared);
    page.byte(written - shared);
    for (let at = shared; at < written; at++) page.byte(term[at] ?? 0);
    [this.term, this.before, this.beforeLength] = [before, term, written];
  }

  private close(): void {
    if (this.page.length === 0) return;
    this.filled.push({ firstTerm: this.firstTerm, bytes: this.page.take() });
    this.beforeLength = 0;
  }
}

/** Writes a term as UTF-8 and gives the count of bytes; the encoder takes longer than most terms, which are ASCII. */
function encode(text: string, bytes: Uint8Array): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) return encoder.encodeInto(text, bytes).written;
    bytes[at] = unit;
  }
  return text.length;
}
