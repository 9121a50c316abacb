/**
 * Pages of the search index as bytes: entries in the order of their terms, each a term (front-coded: how many bytes it
 * shares with the one before, then the rest), how many postings, how many bytes these take, and the postings: the gap to
 * the article before as a varint, and an impact from 1 to 255. A long list is cut into several entries of the same term.
 *
 * @see https://nlp.stanford.edu/IR-book/html/htmledition/index-compression-1.html
 */

/** Which articles have a term, ascending, and how much it says of each: `impacts` from 1 to 255. */
export interface Postings {
  readonly ids: readonly number[];
  readonly impacts: readonly number[];
}

/** A page that is filled and the first term in it. */
export interface Page {
  readonly firstTerm: string;
  readonly bytes: Uint8Array;
}

/** When a page is full: at 32 kB one read gives enough terms for a prefix and is not yet slow for a single one. */
const PAGE_BYTES = 32_768;

/** Postings of one entry at most, so that a page of a common word is not much longer than others. */
const MAX_ENTRY_POSTINGS = 8192;

const encoder = new TextEncoder();

/** Bytes that grow as they are written. */
class ByteWriter {
  length = 0;
  private bytes = new Uint8Array(PAGE_BYTES);

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** Seven bits a byte, the lowest first; the top bit says that more follow. */
  varint(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) this.byte((rest & 0x7f) | 0x80);
    this.byte(rest);
  }

  all(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written, and begins anew. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}

/** Makes pages of terms that come in order. */
export class PageWriter {
  private readonly filled: Page[] = [];
  private readonly page = new ByteWriter();
  private readonly list = new ByteWriter();
  private firstTerm = "";
  private before: Uint8Array = new Uint8Array();

  /** @param term Not before the last one in the order of strings. */
  add(term: string, { ids, impacts }: Postings): void {
    const bytes = encoder.encode(term);
    for (let from = 0; from < ids.length; from += MAX_ENTRY_POSTINGS) {
      const to = Math.min(ids.length, from + MAX_ENTRY_POSTINGS);
      this.entry(term, bytes, ids.slice(from, to), impacts.slice(from, to));
    }
  }

  /** All pages. */
  finish(): readonly Page[] {
    this.close();
    return this.filled;
  }

  private entry(term: string, bytes: Uint8Array, ids: readonly number[], impacts: readonly number[]): void {
    if (this.page.length === 0) this.firstTerm = term;
    const shared = sharedLength(this.before, bytes);
    this.before = bytes;
    this.page.byte(shared);
    this.page.byte(bytes.length - shared);
    this.page.all(bytes.subarray(shared));
    let last = 0;
    for (const [index, id] of ids.entries()) {
      this.list.varint(id - last);
      this.list.byte(impacts[index] ?? 1);
      last = id;
    }
    this.page.varint(ids.length);
    this.page.varint(this.list.length);
    this.page.all(this.list.take());
    if (this.page.length >= PAGE_BYTES) this.close();
  }

  private close(): void {
    if (this.page.length === 0) return;
    this.filled.push({ firstTerm: this.firstTerm, bytes: this.page.take() });
    this.before = new Uint8Array();
  }
}

function sharedLength(one: Uint8Array, other: Uint8Array): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length++;
  return length;
}
