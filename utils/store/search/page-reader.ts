/** Reads pages as page-writer.ts makes them. */
import type { Hits } from "./hits";

const decoder = new TextDecoder();

/** Of each weight what impacts come to with it. */
const WEIGHTED = new Map<number, Uint8Array>();

function weightedImpacts(weight: number): Uint8Array {
  const known = WEIGHTED.get(weight);
  if (known !== undefined) return known;
  const weighted = Uint8Array.from({ length: 256 }, (_, impact) => Math.max(1, impact * weight));
  WEIGHTED.set(weight, weighted);
  return weighted;
}

/** Reads a page from the front: `next` goes to an entry, whose head the fields tell then. */
export class PageReader {
  /** Bytes that the entry's term shares with the one before. */
  shared = 0;
  /** Where the rest of the term stands, `[suffixStart, suffixEnd)`. */
  suffixStart = 0;
  suffixEnd = 0;
  /** How many postings the entry has. */
  count = 0;
  readonly bytes: Uint8Array;
  private listStart = 0;
  private offset = 0;
  private readonly term = new Uint8Array(256);
  private text = "";
  /** The length of `term` if it is ASCII, else 0. */
  private plainLength = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Goes to the next entry; false after the last. */
  next(): boolean {
    if (this.offset >= this.bytes.length) return false;
    this.shared = this.bytes[this.offset] ?? 0;
    this.suffixStart = this.offset + 2;
    this.suffixEnd = this.suffixStart + (this.bytes[this.offset + 1] ?? 0);
    this.offset = this.suffixEnd;
    this.count = this.varint();
    const size = this.varint();
    this.listStart = this.offset;
    this.offset += size;
    return true;
  }

  /** The entry's term. Asked for at every entry, or it is wrong. Only letters beyond ASCII are decoded: that takes long. */
  readTerm(): string {
    const { bytes, term, shared, suffixStart, suffixEnd } = this;
    let suffix = "";
    let isPlain = shared <= this.plainLength;
    for (let at = suffixStart; at < suffixEnd; at++) {
      const byte = bytes[at] ?? 0;
      term[shared + at - suffixStart] = byte;
      isPlain &&= byte < 0x80;
      if (isPlain) suffix += String.fromCharCode(byte);
    }
    const length = shared + suffixEnd - suffixStart;
    this.text = isPlain ? this.text.slice(0, shared) + suffix : decoder.decode(term.subarray(0, length));
    this.plainLength = isPlain ? length : 0;
    return this.text;
  }

  /** Hands over the entry's postings in order. */
  eachPosting(take: (id: number, impact: number) => void): void {
    const next = this.offset;
    this.offset = this.listStart;
    let id = 0;
    for (let index = 0; index < this.count; index++) {
      id += this.varint();
      take(id, this.bytes[this.offset++] ?? 0);
    }
    this.offset = next;
  }

  /**
   * Adds the entry's articles to `hits`, with their impacts times `weight`, but 1 at least. One loop that calls nothing: a common
   * word has a posting in every article.
   *
   * @param order The segment's.
   */
  raise(hits: Hits, weight: number, order: number): void {
    const { bytes } = this;
    const { impacts, least } = hits;
    const weighted = weightedImpacts(weight);
    let at = this.listStart;
    let id = 0;
    let count = 0;
    for (let left = this.count; left > 0; left--) {
      let byte = bytes[at++] ?? 0;
      id += byte & 0x7f;
      for (let factor = 0x80; byte >= 0x80; factor *= 0x80) {
        byte = bytes[at++] ?? 0;
        id += (byte & 0x7f) * factor;
      }
      const impact = weighted[bytes[at++] ?? 0] ?? 0;
      if (least !== null && order < (least[id] ?? 0)) continue;
      const before = impacts[id] ?? 0;
      // The greater of both, and one more for what was 0: which it is, nobody can foresee, and a branch that is foretold wrong costs more.
      const more = impact - before;
      impacts[id] = before + (more & ~(more >> 31));
      count += (before - 1) >>> 31;
    }
    hits.count += count;
  }

  /** Goes to the entry that begins at byte `offset`: what its term shares with the one before is for the caller to know. */
  seek(offset: number): void {
    this.offset = offset;
  }

  /** Where the next entry begins. */
  get nextOffset(): number {
    return this.offset;
  }

  private varint(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.bytes[this.offset++] ?? 0;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  }
}
